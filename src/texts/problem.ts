import { counted, type MessageKey, template, text } from './texts.ts';

/** What an error of ours says of a wrong value: as the layers below name it, in English. */
interface Detail {
  readonly field: string;
  readonly value: string;
  readonly allowed: string;
  readonly clash?: Clash | undefined;
}

/** A policy that no password satisfies. */
interface Clash {
  readonly minLength: number;
  readonly maxLength: number;
  readonly required: readonly { readonly name: string; readonly characters: string; readonly minimum: number }[];
  readonly maxRun?: number;
  readonly notFirst?: string;
  readonly notLast?: string;
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
/** What the pages call an option, or one of its choices. */
const nameOf = (field: string, choice = ''): string => {
  const name = capitalised(field) + capitalised(choice);
  return (
    ['option', 'passphrase', 'pin', 'list'].map((table) => template(table + name)).find(Boolean) ?? (choice || field)
  );
};

/** Of more characters the first ones are shown. */
const mostCharacters = 12;
const some = (characters: string) =>
  characters.length > mostCharacters ? `${characters.slice(0, mostCharacters)}…` : characters;

/** The conditions that clash, each in the words in which an offer tells those of a site. */
function conditions({ minLength, maxLength, required, maxRun = 0, notFirst, notLast }: Clash): string {
  return [
    minLength === maxLength
      ? counted('understoodExactly', maxLength)
      : counted('understoodRange', maxLength, minLength),
    ...required.map(({ minimum, name, characters }) =>
      text('understoodSeveralOf', minimum, template(`option${capitalised(name)}`) || some(characters)),
    ),
    maxRun > 1 && text('understoodRun', maxRun),
    maxRun === 1 && text('understoodNoRun'),
    notFirst && text('understoodNotFirst', some(notFirst)),
    notLast && text('understoodNotLast', some(notLast)),
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * What to tell a person about an error: the value that is wrong, and what is allowed instead. The text's key is made of
 * the error's code, and of the field that is wrong where that says more: `problemValueInvalidDomain`. An error of
 * whose code there is no text is a defect of ours, and says so.
 */
export function problemText(error: unknown): string {
  const { code, detail } = Object(error) as { code?: unknown; detail?: Detail };
  const { field = '', value = '', allowed = '', clash } = detail ?? {};
  // Numbers need no translation; those of `20 to 840, or 0 for none` are a range.
  const numbers = allowed.match(/\d+/g)?.map(Number) ?? [];
  // A stored option that cannot be used is to a person as one that was just typed.
  const words = String(code).replace('option', 'value').split('-').map(capitalised).join('');
  const key = [capitalised(field), numbers.length > 1 ? 'Range' : '', '']
    .map((more) => `problem${words}${more}`)
    .find((one) => template(one));
  if (key === undefined) {
    // What browsers answer where no extension may act, each in words of its own and always in English.
    const isShut =
      error instanceof Error && /Cannot access|cannot be scripted|Missing host permission/.test(error.message);
    return text(isShut ? 'siteRestricted' : 'problemInternal');
  }
  const shown = clash
    ? conditions(clash)
    : field === 'omitLookAlikes' || field === 'typing'
      ? nameOf(field, value)
      : value;
  const [first = '', second = ''] = numbers;
  return text(key as MessageKey, shown, first, second, nameOf(field));
}
