import type { FieldSnapshot, FormSnapshot, Part } from './snapshot.ts';
import { type Concept, fold, type Words, wordsFor } from './wording/index.ts';

/** One password field with the words around it, folded. */
export interface PasswordReading {
  /** Index in the snapshot's fields. */
  readonly index: number;
  readonly field: FieldSnapshot;
  /** Label and placeholder; where there are none, the text before it. */
  readonly own: string;
  /** Name and id, split into words. */
  readonly names: string;
}

/** A form as the signals look at it. All text is folded. */
export interface Reading {
  readonly words: Words;
  /** The password fields that a person sees, without those that ask for something else. */
  readonly passwords: readonly PasswordReading[];
  /** Indices of hidden typing that is no password. */
  readonly others: readonly number[];
  /** The button that sends the passwords. */
  readonly primary: string;
  /** The other buttons, and links. */
  readonly secondary: readonly string[];
  /** The nearest headings before the passwords. */
  readonly headings: readonly string[];
  /** Everything that is read, in order, beside the form too. */
  readonly text: string;
  /** What is read in the form itself. */
  readonly inside: string;
  /** Of that: the sentences and labels, a line each. */
  readonly prose: string;
  readonly title: string;
  readonly identity: string;
  /** What the fields ask for that a person types or chooses in, without passwords, codes and check boxes. */
  readonly asked: readonly string[];
}

/** `firstName`, `first_name` and `first-name` become `first name`. */
export const splitNames = (text: string) =>
  fold(text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}\p{M}\d]+/gu, ' '));

const untyped = /(password|checkbox|radio|hidden|submit|button|image|reset|file|range|color)$/;

/** Reads a snapshot once for all signals. */
export function read(form: FormSnapshot): Reading {
  const parts = form.parts.map((part) => ({ ...part, text: fold(part.text) }));
  const fields = form.fields;
  const all = [form.title, ...form.above, ...fields.flatMap(({ label, placeholder }) => [label, placeholder])];
  const words = wordsFor(`${fold(all.join('\n'))}\n${parts.map(({ text }) => text).join('\n')}`, form.language);
  // A text field that only calls itself a new password is the shown twin of one, where there is one.
  const asks = fields.some(({ type }) => type === 'password') ? 'password' : 'password-text';
  const candidates = fields.flatMap((field, index) => (field.type === asks ? [password(field, index, parts)] : []));
  // Where a person sees none yet, a box or a step will show them; among others, what nobody sees is a decoy.
  const isStep = !candidates.some(({ field }) => field.visible);
  const passwords = candidates.filter((one) => (one.field.visible || isStep) && !isOther(one, words));
  const { primary, secondary } = buttonsOf(parts, passwords, words);
  // A button beside its form is linked to it by a script, and so is what stands between them.
  const inside = primary?.outside ? parts : parts.filter(({ outside }) => !outside);
  return {
    words,
    passwords,
    others: candidates.filter((one) => !passwords.includes(one)).map(({ index }) => index),
    primary: primary?.text ?? '',
    secondary,
    headings: headingsOf(form, parts, passwords),
    text: joined(parts),
    inside: joined(inside),
    prose: inside.flatMap(({ kind, text }) => (/text|label/.test(kind) ? text : [])).join('\n'),
    title: fold(form.title),
    identity: splitNames(form.identity),
    asked: askedIn(fields, parts, words),
  };
}

function password(field: FieldSnapshot, index: number, parts: readonly Part[]): PasswordReading {
  return {
    index,
    field,
    own: fold(told(field, index, parts)),
    names: splitNames(`${field.name} ${field.id}`),
  };
}

/** What a field asks for: its label and placeholder; where there are none, the text before it. */
function told({ label, placeholder }: FieldSnapshot, index: number, parts: readonly Part[]): string {
  const own = `${label} ${placeholder}`.trim();
  const before = parts[parts.findIndex(({ field }) => field === index) - 1];
  return own !== '' || before === undefined || !/text|label/.test(before.kind) ? own : before.text;
}

function askedIn(fields: readonly FieldSnapshot[], parts: readonly Part[], words: Words): string[] {
  return fields.flatMap((field, index) => {
    if (!field.visible || untyped.test(field.type)) return [];
    // An example of an address says nothing of the company after its @.
    const own = told(field, index, parts).replace(/\S+@\S+/g, 'mail');
    const text = splitNames(`${field.type} ${field.autocomplete} ${own} ${field.name}`);
    // Log-ins ask for pictures to be read, too.
    return words('other', text) && !words('person', text) ? [] : [text];
  });
}

const isOther = ({ own, names, field }: PasswordReading, words: Words) =>
  /one-time-code|cc-csc/.test(field.autocomplete) ||
  ((words('other', own) || words('other', names)) && !words('fresh', own));

/** Buttons of identity providers: "Continue with …". */
const provider = /\b(with|via|using|through|mit|avec|con|com|met|przez|pomoca)\b|через/;

function buttonsOf(parts: readonly Part[], passwords: readonly PasswordReading[], words: Words) {
  const last = parts.findIndex(({ field }) => field === passwords.at(-1)?.index);
  const leadsAway = (part: Part, before: Part | undefined) =>
    words('forgot', part.text) ||
    provider.test(part.text) ||
    (before?.kind === 'text' && (words('member', before.text) || words('newcomer', before.text)));
  const after = parts.filter(
    (part, at) => at > last && (part.kind === 'submit' || part.kind === 'button') && !leadsAway(part, parts[at - 1]),
  );
  // A banner beside the form has buttons that submit nothing.
  const own = after.filter(({ outside }) => !outside);
  const submits = ({ kind }: Part) => kind === 'submit';
  const [next] = own;
  const sender = own.find(submits) ?? next ?? after.find(submits) ?? after[0];
  // Of one form around a whole page, what submits comes later and sends something else.
  const button = next !== undefined && words('logIn', next.text) ? next : sender;
  const secondary = parts.filter((part) => part !== button && /link|submit|button/.test(part.kind));
  return { primary: button, secondary: secondary.map(({ text }) => text) };
}

function headingsOf(form: FormSnapshot, parts: readonly Part[], passwords: readonly PasswordReading[]): string[] {
  const first = parts.findIndex(({ field }) => field === passwords[0]?.index);
  const before = parts.slice(0, Math.max(first, 0));
  const inside = before.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  if (inside.length > 0) return inside.slice(-2);
  // Many headings are only styled as such: short lines before the first field.
  const opening = before.slice(0, before.findIndex(({ kind }) => kind === 'field') >>> 0);
  const spoken = opening.filter(({ kind, text }) => kind === 'text' && text.length < 60).map(({ text }) => text);
  return [...spoken.slice(0, 1), ...spoken.slice(1).slice(-3), ...form.above.map(fold)].slice(0, 5);
}

/** Text, links and labels run on; fields, buttons and headings break the line. */
const joined = (parts: readonly Part[]) =>
  parts.map(({ kind, text }) => (/text|link|label/.test(kind) ? `${text} ` : `\n${text}\n`)).join('');

/** Whether any of the texts speaks of a concept. */
export const speaks = ({ words }: Reading, concept: Concept, texts: readonly string[]): boolean =>
  texts.some((text) => words(concept, text));
