/**
 * The `pattern` attribute as rules. The pattern is read, never run: a page's regular expression can be made to take
 * for ever. Understood are the forms that sign-up pages use: look-aheads at the start, then characters with a count,
 * such as `(?=.*\d)(?=.*[a-z]).{8,20}` or `[A-Za-z0-9]{8,}`. What is not understood is reported and left out.
 */

import { type PasswordRules, printable } from './password-rules.ts';
import { type CharacterTest, readCharacter } from './pattern-characters.ts';

/** Rules of a pattern. Unlike the passwordrules language a pattern can say what may not stand first or last. */
export interface PatternRules extends PasswordRules {
  readonly notFirst?: string;
  readonly notLast?: string;
}

/** Characters and how often they repeat. */
interface Item {
  readonly test: CharacterTest;
  readonly min: number;
  readonly max: number;
  readonly end: number;
}

type Draft = { -readonly [Key in keyof PatternRules]: PatternRules[Key] } & {
  required: { name: string; characters: string; minimum: number }[];
};

const longestPattern = 1000;
/** Stands for "no upper limit". */
const endless = Number.POSITIVE_INFINITY;

/**
 * Reads a pattern.
 * @returns its rules, and the parts that could not be read; while there are any, the rules are not all of the pattern
 */
export function parsePattern(pattern: string): { rules: PatternRules; unread: string[] } {
  const rules: Draft = { required: [] };
  if (pattern.length > longestPattern) return { rules, unread: [pattern.slice(0, 80)] };
  const unread: string[] = [];
  // HTML matches the whole value, so anchors at the very ends say nothing new.
  let source = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  while (source.startsWith('(?=') || source.startsWith('(?!')) {
    const end = closingParenthesis(source);
    const inner = source.slice(3, end);
    const read = source[2] === '=' ? readAhead(inner, rules) : readNotAhead(inner, rules);
    if (!read) unread.push(source.slice(0, end + 1));
    source = source.slice(end + 1).replace(/^\^/, '');
  }
  if (source !== '' && !readBody(source, rules)) unread.push(source);
  return { rules, unread: unread.map((part) => part.slice(0, 80)) };
}

/** Something that must be ahead: characters somewhere, a length, or only certain characters up to the end. */
function readAhead(inner: string, rules: Draft): boolean {
  // (?=(?:.*\d){2,}) and (?=(.*\d){2}): at least two.
  const counted = /^\((?:\?:)?(.+)\)(?:\{(\d{1,3})(?:,\d*)?\})$/.exec(inner);
  if (counted) return requireSomewhere(counted[1] ?? '', Number(counted[2]), rules);
  if (requireSomewhere(inner, 1, rules)) return true;
  const item = readItem(inner.replace(/^\^/, ''), 0);
  if (!item) return false;
  const rest = inner.replace(/^\^/, '').slice(item.end);
  if (rest !== '' && rest !== '$') return false;
  if (rest === '$') {
    narrow(rules, item.test);
    lengths(rules, item.min, item.max);
    return true;
  }
  // Without the end only the beginning is bound to these characters: more than a policy says, unless it is any.
  if (!printable.split('').every(item.test)) return item.min === 0;
  lengths(rules, item.min, endless);
  return true;
}

/** `.*X`, `.*?X`, `[^X]*X` and `.*X.*X`: X somewhere, as often as it is written. */
function requireSomewhere(text: string, times: number, rules: Draft): boolean {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = readItem(text, at);
    // Without something in between, as in .*\d\d, they are neighbours: requiring so many of them is not enough.
    if (skipped?.min !== 0 || skipped.max !== endless) return false;
    at = skipped.end + (text[skipped.end] === '?' ? 1 : 0);
    if (at === text.length) break;
    const wanted = readItem(text, at);
    // Nor is it for a run of the same class, as in .*\d{2}.
    if (wanted?.min !== 1) return false;
    // [a-z]*\d does not look beyond the small letters at the beginning.
    if (!printable.split('').every((one) => skipped.test(one) || wanted.test(one))) return false;
    found.push(printable.split('').filter(wanted.test).join(''));
    at = wanted.end;
  }
  const [characters = ''] = found;
  if (found.some((other) => other !== characters) || characters === '') return false;
  rules.required.push({ name: `pattern ${text.slice(0, 40)}`, characters, minimum: found.length * Math.max(1, times) });
  return true;
}

/** Something that must not be ahead. */
function readNotAhead(inner: string, rules: Draft): boolean {
  const start = inner.replace(/^\^/, '');
  // (?!.*(.)\1{2}) and (?!.*(.)\1\1): no character three times in a row.
  const run = /^\.\*\??\((?:\.|\\S|\\w|\[[^\]]*\])\)((?:\\1)+)(?:\{(\d{1,2})(?:,\d*)?\})?(?:\.\*)?$/.exec(start);
  if (run) {
    const times = (run[1] ?? '').length / 2 - 1 + Number(run[2] ?? 1);
    if (times < 1) return false;
    rules.maxConsecutive = Math.min(rules.maxConsecutive ?? times, times);
    return true;
  }
  const first = readItem(start, 0);
  if (!first) return false;
  const anything = printable.split('').every(first.test);
  if (anything && first.min === 0 && first.max === endless) {
    // (?!.*X): X nowhere. (?!.*X$): not last.
    const unwanted = readItem(start, first.end);
    if (unwanted?.min !== 1 || unwanted.max !== 1) return false;
    const rest = start.slice(unwanted.end);
    if (rest === '' || rest === '.*' || rest === '.*$') narrow(rules, (one) => !unwanted.test(one));
    else if (rest === '$') rules.notLast = (rules.notLast ?? '') + printable.split('').filter(unwanted.test).join('');
    else return false;
    return true;
  }
  const rest = start.slice(first.end);
  if (first.max === endless && rest === '$') {
    // (?!\d+$): not of digits alone, so one of the others at least.
    const characters = printable
      .split('')
      .filter((one) => !first.test(one))
      .join('');
    if (characters !== '') rules.required.push({ name: `pattern ${inner.slice(0, 40)}`, characters, minimum: 1 });
    return characters !== '';
  }
  // (?!\d): not first.
  if (rest !== '' || first.min !== 1) return false;
  rules.notFirst = (rules.notFirst ?? '') + printable.split('').filter(first.test).join('');
  return true;
}

/** The part that takes the characters: one class with a count, or `.*X.*` and the like, with classes before and after. */
function readBody(source: string, rules: Draft): boolean {
  const items: Item[] = [];
  for (let at = 0; at < source.length; ) {
    const item = readItem(source, at);
    if (!item) return false;
    items.push(item);
    at = item.end;
  }
  const min = items.reduce((sum, item) => sum + item.min, 0);
  const max = items.reduce((sum, item) => sum + item.max, 0);
  const all = printable.split('');
  const widest = items.reduce((wide, item) =>
    all.filter(item.test).length > all.filter(wide.test).length ? item : wide,
  );
  const others = items.filter((item) => item !== widest);
  // Of the others one may stand first and one last, each a single character; anything else is more than a policy says.
  const [first, last] = [items[0], items.at(-1)];
  for (const item of others) {
    if (all.every((one) => item.test(one) === widest.test(one))) continue;
    if (item.min !== 1 || item.max !== 1 || (item !== first && item !== last)) return false;
    if (!all.every((one) => !item.test(one) || widest.test(one))) return false;
  }
  narrow(rules, widest.test);
  lengths(rules, min, max);
  const but = (item: Item | undefined) => all.filter((one) => widest.test(one) && !item?.test(one)).join('');
  if (first !== widest && but(first)) rules.notFirst = (rules.notFirst ?? '') + but(first);
  if (last !== widest && but(last)) rules.notLast = (rules.notLast ?? '') + but(last);
  return true;
}

/** One character class and its count, from a place of the text. */
function readItem(text: string, at: number): Item | undefined {
  const character = readCharacter(text, at);
  if (!character) return undefined;
  const { test, end } = character;
  const count = /^(?:([*+?])|\{(\d{1,6})(?:(,)(\d{1,6})?)?\})/.exec(text.slice(end, end + 20));
  if (!count) return { test, min: 1, max: 1, end };
  const [whole, sign, low, comma, high] = count;
  const after = end + whole.length;
  if (sign) return { test, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : endless, end: after };
  return { test, min: Number(low), max: high ? Number(high) : comma ? endless : Number(low), end: after };
}

function narrow(rules: Draft, test: CharacterTest): void {
  rules.allowed = [...(rules.allowed ?? printable)].filter(test).join('');
}

function lengths(rules: Draft, min: number, max: number): void {
  if (min > 0) rules.minLength = Math.max(rules.minLength ?? min, min);
  if (max < endless) rules.maxLength = Math.min(rules.maxLength ?? max, max);
}

/** The place of the parenthesis that closes the first one; the text's end when none does. */
function closingParenthesis(text: string): number {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (inClass) inClass = text[at] !== ']';
    else if (text[at] === '[') inClass = true;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}
