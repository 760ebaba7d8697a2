import { type MessageKey, template, text } from './texts.ts';

/** What an error of ours says of a wrong value: as the layers below name it, in English. */
interface Detail {
  readonly field: string;
  readonly value: string;
  readonly allowed: string;
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
/** What the pages call an option, or one of its choices. */
const nameOf = (field: string, choice = '') => template(`option${capitalised(field)}${capitalised(choice)}`) || field;
/** The limits in a range such as `8 to 128`: numbers need no translation. */
const numbersIn = (allowed: string) => allowed.match(/\d+/g)?.map(Number) ?? [];

/** Words for every error code that a page may meet; any other is a defect of ours and says so. */
const texts: Record<string, MessageKey> = {
  'no-class': 'problemNoClass',
  'class-emptied': 'problemClassEmptied',
  'length-out-of-range': 'problemLength',
  unsatisfiable: 'problemUnsatisfiable',
  'too-complex': 'problemTooComplex',
  'character-invalid': 'problemCharacter',
  'value-invalid': 'problemValue',
  'option-invalid': 'problemValue',
  'too-few': 'problemTooFew',
  'words-invalid': 'problemWords',
  'words-missing': 'problemWordsMissing',
  'words-ambiguous': 'problemWordsAmbiguous',
  'below-minimum': 'problemMinimumLength',
  locked: 'problemLocked',
  'file-unreadable': 'problemFile',
  'storage-failed': 'problemStorage',
  'source-broken': 'problemRandom',
  'page-gone': 'problemPageGone',
  'clipboard-refused': 'problemClipboard',
  'entry-gone': 'problemEntryGone',
  unanswered: 'problemUnanswered',
};

/** Where the field that is wrong says more than the code. */
const fieldTexts: Record<string, MessageKey> = {
  domain: 'problemDomain',
  passwordrules: 'problemRule',
};

/** What to tell a person about an error: the value that is wrong, and what is allowed instead. */
export function problemText(error: unknown): string {
  const { code, detail } = Object(error) as { code?: string; detail?: Detail };
  const key = Object.hasOwn(texts, code ?? '') ? texts[code ?? ''] : undefined;
  if (key === undefined) {
    // What browsers answer where no extension may act, each in words of its own and always in English.
    const isShut =
      error instanceof Error && /Cannot access|cannot be scripted|Missing host permission/.test(error.message);
    return text(isShut ? 'siteRestricted' : 'problemInternal');
  }
  const { field = '', value = '', allowed = '' } = detail ?? {};
  // Out of reach, not out of range.
  const isReach = field === 'bits' && allowed.startsWith('at most');
  const isTooWeak = code === 'below-minimum' && field === 'bits';
  const special = isTooWeak
    ? 'problemMinimumBits'
    : isReach
      ? 'problemBits'
      : Object.hasOwn(fieldTexts, field)
        ? fieldTexts[field]
        : undefined;
  if (key === 'problemValue' && special === undefined) return text(key, nameOf(field), value, allowed);
  const shown = field === 'omitLookAlikes' || field === 'typing' ? nameOf(field, value) : value;
  return text(special ?? key, shown, ...numbersIn(allowed));
}
