import { type PasswordReading, type Reading, speaks } from './reading.ts';
import type { Concept } from './wording/index.ts';

/** What a signal may look at. */
export interface Context {
  readonly reading: Reading;
  readonly password: PasswordReading;
  /** Place of `password` among the reading's passwords. */
  readonly position: number;
}

/** Whether it holds for a password field. */
export type Signal = (context: Context) => boolean;

const says = (reading: Reading, concept: Concept, text: string) => reading.words(concept, text);
const token = ({ password }: Context, value: string) => password.field.autocomplete.includes(value);

export const isFresh = (reading: Reading, { own, names }: PasswordReading) =>
  (says(reading, 'fresh', own) ||
    /\b(new|create|choose|set|reg|sign ?up)[a-z]* ?(pass|pwd|pw\b)|\b(pass|pwd)[a-z]* ?new\b/.test(names)) &&
  !isPresent(reading, { own, names });
export const isAgain = (reading: Reading, { own, names }: PasswordReading) =>
  says(reading, 'again', own) ||
  says(reading, 'again', names) ||
  /(pass|pwd|pw)[a-z]* ?(check|conf|2\b|re\b)|\b(re|c|v|conf) ?(pass|pwd|pw\b)/.test(names);
function isPresent(reading: Reading, { own, names }: Pick<PasswordReading, 'own' | 'names'>) {
  if (says(reading, 'present', own)) return true;
  return /\b(old|existing|cur|orig)[a-z]* ?(user )?(pass|pwd|pw\b)|(pass|pwd)[a-z]* ?(current|old)\b/.test(names);
}
const mentions = ({ reading, password }: Context, test: typeof isAgain) => test(reading, password);

/** Of three passwords the place of the one in force: the first, or the last where the second says that it is the first again. */
function oldOfThree(reading: Reading): number | undefined {
  const [, second, third, more] = reading.passwords;
  if (second === undefined || third === undefined || more !== undefined) return undefined;
  return says(reading, 'again', second.own) && !says(reading, 'again', third.own) ? 2 : 0;
}

const primarySays = ({ reading }: Context, concept: Concept) => says(reading, concept, reading.primary);
const primaryOf = ({ primary }: Reading) => [primary];
const headingsOf = ({ headings }: Reading) => headings;
const titleOf = ({ title }: Reading) => [title];
/** Whether texts speak of signing up and not of logging in, or the other way round: both together tell nothing. */
const only =
  (concept: Concept, other: Concept) =>
  (textsOf: (reading: Reading) => readonly string[]): Signal =>
  ({ reading }) =>
    speaks(reading, concept, textsOf(reading)) && !speaks(reading, other, textsOf(reading));
const signsUp = only('signUp', 'logIn');
const logsIn = only('logIn', 'signUp');
const namesSignUp = /sign ?up|regist|create|enrol|\bjoin/;
const secondarySays = ({ reading }: Context, concept: Concept) => speaks(reading, concept, reading.secondary);
const textSays = ({ reading }: Context, concept: Concept) => says(reading, concept, reading.text);
const asked = ({ reading }: Context) => reading.asked.length;
const asksFor = ({ reading }: Context, what: RegExp) => reading.asked.some((text) => what.test(text));
/** Where a person can be reached: who signs up tells it, who logs in may be asked for a name, a birthday and much else. */
const contact = /mail|\btel|phone|mobil|stra[sß]|почт|邮|手机|メール/;

/** Every signal, once. The score is the sum of the weights of those that hold; above 0 a password is offered. */
export const signals: Readonly<Record<string, Signal>> = {
  silence: () => true,
  'field-fresh': (context) => mentions(context, isFresh),
  'field-again': (context) => context.position > 0 && mentions(context, isAgain),
  'alone-again': ({ reading, password }) => reading.passwords.length === 1 && says(reading, 'again', password.own),
  'field-present': (context) => mentions(context, isPresent),
  'sibling-again': (context) =>
    context.reading.passwords.some((one, at) => at > context.position && isAgain(context.reading, one)),
  'sibling-present': (context) =>
    !mentions(context, isPresent) && context.reading.passwords.some((one) => isPresent(context.reading, one)),
  'sibling-fresh': (context) =>
    context.position === 0 &&
    !mentions(context, isFresh) &&
    context.reading.passwords.some((one) => isFresh(context.reading, one) && !isAgain(context.reading, one)),
  // Some log-ins ask for two passwords, and none of them says that it is the same again.
  pair: ({ reading }) =>
    reading.passwords.length === 2 &&
    (!says(reading, 'logIn', reading.primary) || reading.passwords.some(({ own }) => says(reading, 'again', own))),
  'first-of-three': ({ reading, position }) => position === oldOfThree(reading),
  'later-of-three': ({ reading, position }) => {
    const old = oldOfThree(reading);
    return (
      old !== undefined &&
      old !== position &&
      reading.passwords.some((one) => isPresent(reading, one) || isFresh(reading, one) || isAgain(reading, one))
    );
  },
  'autocomplete-new': (context) => token(context, 'new-password'),
  'autocomplete-current': (context) => token(context, 'current-password'),
  rules: ({ reading, password }) =>
    says(reading, 'rules', reading.inside) || says(reading, 'rules', `${password.own} ${password.field.hint}`),
  'told-fresh': (context) =>
    says(context.reading, 'fresh', context.reading.prose) &&
    !textSays(context, 'prove') &&
    !context.reading.passwords.some((one) => isFresh(context.reading, one)),
  machine: (context) => asksFor(context, /\b(host|port|smtp|imap|ftp|mysql|database|ppp)/),
  'primary-sign-up': signsUp(primaryOf),
  'primary-log-in': logsIn(primaryOf),
  'primary-change': (context) =>
    primarySays(context, 'change') || primarySays(context, 'save') || primarySays(context, 'fresh'),
  'heading-sign-up': signsUp(headingsOf),
  'heading-log-in': logsIn(headingsOf),
  'heading-change': ({ reading }) =>
    headingsOf(reading).some((text) => says(reading, 'change', text) || says(reading, 'fresh', text)),
  'title-sign-up': signsUp(titleOf),
  'title-log-in': logsIn(titleOf),
  'identity-sign-up': ({ reading: { identity } }) => namesSignUp.test(identity) && !/log ?in|sign ?in/.test(identity),
  'identity-log-in': ({ reading: { identity } }) =>
    /log ?[io]n|sign ?[io]n|auth/.test(identity) && !namesSignUp.test(identity),
  forgot: (context) => secondarySays(context, 'forgot') || textSays(context, 'forgot'),
  remember: (context) => textSays(context, 'remember'),
  newcomer: (context) => textSays(context, 'newcomer'),
  member: (context) => textSays(context, 'member') && !textSays(context, 'newcomer') && !primarySays(context, 'logIn'),
  'link-sign-up': (context) => secondarySays(context, 'signUp'),
  terms: ({ reading }) =>
    says(reading, 'terms', reading.inside.replace(/(recaptcha|by (logg|sign)ing [io]n).{0,99}/g, '')),
  prove: (context) => textSays(context, 'prove'),
  person: (context) => asksFor(context, contact) && speaks(context.reading, 'person', context.reading.asked),
  'asks-much': (context) => asked(context) >= 3 && asksFor(context, contact),
  'asks-little': (context) => asked(context) <= 1,
};
