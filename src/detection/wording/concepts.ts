/**
 * The words of one language, in this order, each a regular expression's source, spelt as the language spells it, in
 * lower case, `_` for the edge of a word (`\b`, which knows ASCII alone). They meet folded text: see fold.ts. Longer things are put together from them in `phrases`, once for all
 * languages. A row and not an object, because the keys would be a tenth of what the extension puts into a page; the files of the
 * languages hold it as one string with `#` between, because quotes and commas would be a fortieth.
 */
export type Wording = readonly [
  /** Text that, like `pass`, shows that a page uses this language. English has '': it is always looked for. */
  hallmark: string,
  /** Password. */
  pass: string,
  /** Account, and what somebody is who has one: member, registered. */
  account: string,
  /** Verbs and adjectives that together with `account` mean making one. */
  make: string,
  /** Signing up: on buttons, headings and links. */
  up: string,
  /** Logging in: on buttons, headings and links. */
  enter: string,
  /** Changing, resetting, saving. */
  edit: string,
  /** New, chosen: of a password that is about to be made. */
  fresh: string,
  /** The same once more. */
  again: string,
  /** Current, old: of the password that is in force. */
  old: string,
  /** Having lost the password. */
  lost: string,
  /** Staying logged in. */
  stay: string,
  /** With `account`: not having one yet. */
  none: string,
  /** With `account`: having one already. */
  have: string,
  /** Terms and privacy policies. */
  terms: string,
  /** What passwords are made of: characters, digits. */
  unit: string,
  /** With `unit`, where no number stands beside it: at least, special. '' where numbers are enough. */
  least: string,
  /** Proving once more who one is, linking an account that exists. */
  prove: string,
  /** What is typed hidden and is no password. */
  other: string,
  /** What people say about themselves when they register: names, birth date. */
  person: string,
];

/** A password by any name: many languages borrow the English one. */
const named = (pass: string) => `${pass}|password`;

const near = (one: string, two: string, most: number) => `(?:${one})[^.?!\\n]{0,${most}}(?:${two})`;
/** Languages differ in which comes first. */
const together = (one: string, two: string, most: number) => `${near(one, two, most)}|${near(two, one, most)}`;

/** What pages speak of, as one language says it. Gaps are bounded, and so is the work. */
export const phrasesOf = ([
  ,
  pass,
  account,
  make,
  up,
  enter,
  edit,
  fresh,
  again,
  old,
  lost,
  stay,
  none,
  have,
  terms,
  unit,
  least,
  prove,
  other,
  person,
]: Wording) => ({
  signUp: `${up}|${together(make, account, 16)}`,
  logIn: enter,
  change: together(edit, named(pass), 16),
  save: `^(?:${edit})[^\\n]{0,18}$`,
  fresh: together(fresh, named(pass), 14),
  again,
  present: together(old, named(pass), 12),
  forgot: lost,
  remember: stay,
  newcomer: together(none, account, 20),
  member: together(have, account, 20),
  terms,
  rules: together(least === '' ? '\\d' : `\\d|${least}`, unit, 14),
  prove,
  other,
  person,
});

export type Concept = keyof ReturnType<typeof phrasesOf>;
