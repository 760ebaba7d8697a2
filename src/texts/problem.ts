import { type MessageKey, text } from './texts.ts';

/** Words for every error code that a page may meet; any other is a defect of ours and says so. */
const texts: Record<string, MessageKey> = {
  'no-class': 'problemNoClass',
  'class-emptied': 'problemClassEmptied',
  'length-out-of-range': 'problemLength',
  unsatisfiable: 'problemUnsatisfiable',
  'too-complex': 'problemUnsatisfiable',
  'value-invalid': 'problemValue',
  'option-invalid': 'problemValue',
  'words-ambiguous': 'problemWordsAmbiguous',
  'file-unreadable': 'problemFile',
  'storage-failed': 'problemStorage',
  'source-broken': 'problemRandom',
  'page-gone': 'problemPageGone',
  'clipboard-refused': 'problemClipboard',
  'entry-gone': 'problemEntryGone',
  unanswered: 'problemUnanswered',
};

/** What to tell a person about an error. */
export function problemText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (Object.hasOwn(texts, code)) return text(texts[code] ?? 'problemInternal');
  // What browsers answer where no extension may act, each in words of its own and always in English.
  if (error instanceof Error && /Cannot access|cannot be scripted|Missing host permission/.test(error.message))
    return text('siteRestricted');
  return text('problemInternal');
}
