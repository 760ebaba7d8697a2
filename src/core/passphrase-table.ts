import { defaultsOf, type OptionRow, type OptionsOf } from './option-rows.ts';

/** The lists that come with it, by language, and the person's own one. */
export const wordListNames = ['en', 'es', 'fr', 'it', 'own'] as const;
export type WordListName = (typeof wordListNames)[number];

/** Every passphrase option, once, in rows like those of the password options. */
export const passphraseTable = [
  { key: 'words', kind: 'integer', default: 6, min: 3, max: 20, label: 'words' },
  { key: 'list', kind: 'choice', choices: wordListNames, default: 'en', label: 'word list' },
  { key: 'separator', kind: 'string', default: '-', max: 8, label: 'separator' },
  { key: 'capitals', kind: 'boolean', default: false, label: 'Abc' },
  { key: 'digit', kind: 'boolean', default: false, label: '0-9' },
  { key: 'symbol', kind: 'boolean', default: false, label: '!#$' },
  /** Words that mean nothing and can be said, instead of those of the list: see made-up-words.ts. */
  { key: 'pronounceable', kind: 'boolean', default: false, label: 'pronounceable' },
] as const satisfies readonly OptionRow[];

/** What a person may choose about a passphrase. */
export type PassphraseOptions = OptionsOf<typeof passphraseTable>;

export const defaultPassphraseOptions: PassphraseOptions = defaultsOf(passphraseTable);
