import type { Reading } from '../messaging/answers.ts';
import { counted, text } from './text.ts';

type Requirements = NonNullable<Reading['understood']>;

/** More than these nobody reads beside a field. */
const mostItems = 5;

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const kinds = [
  ['A–Z', upper],
  ['a–z', upper.toLowerCase()],
  ['0–9', '0123456789'],
] as const;
const symbols = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** A longer list of symbols is shown by its beginning. */
const mostSymbols = 12;
const someSymbols = '!#$…';

/**
 * What was understood of a site's requirements, in plain words.
 * @param lengths whether the lengths are among them, which are said elsewhere in an offer
 * @returns empty where nothing was
 */
export function understoodWords(rules: Requirements | null, lengths: boolean): string {
  const items = rules === null ? [] : [...(lengths ? lengthItems(rules) : []), ...characterItems(rules)];
  if (items.length === 0) return '';
  const shown = items.length > mostItems ? [...items.slice(0, mostItems), '…'] : items;
  return text('understoodList', shown.join(' · '));
}

function lengthItems({ minLength, maxLength }: Requirements): string[] {
  if (minLength !== undefined && minLength === maxLength) return [counted('understoodExactly', minLength)];
  if (minLength !== undefined && maxLength !== undefined) return [counted('understoodRange', maxLength, minLength)];
  if (minLength !== undefined) return [counted('understoodLeast', minLength)];
  return maxLength === undefined ? [] : [counted('understoodMost', maxLength)];
}

function characterItems({ required, allowed, maxConsecutive, kinds: some = 0, notFirst, notLast }: Requirements) {
  const letters = upper + upper.toLowerCase();
  return [
    ...required.map(({ characters, minimum = 1 }) =>
      minimum > 1
        ? text('understoodSeveralOf', minimum, inShort(characters))
        : text('understoodOneOf', inShort(characters)),
    ),
    ...(some > 0 ? [text('understoodKinds', some, `${kinds.map(([name]) => name).join(', ')}, ${someSymbols}`)] : []),
    ...(allowed === undefined ? [] : allowedItems(allowed)),
    ...(maxConsecutive === undefined
      ? []
      : [maxConsecutive === 1 ? text('understoodNoRun') : text('understoodRun', maxConsecutive)]),
    ...(!notFirst
      ? []
      : [...letters].some((one) => notFirst.includes(one))
        ? [text('understoodNotFirst', inShort(notFirst))]
        : [text('understoodLetterFirst')]),
    ...(notLast ? [text('understoodNotLast', inShort(notLast))] : []),
  ];
}

/** What alone may appear, or what may not where that is less. */
function allowedItems(allowed: string): string[] {
  const left = [...letterlike, ...symbols].filter((one) => !allowed.includes(one)).join('');
  if (left.length > mostSymbols) return [text('understoodOnly', inShort(allowed))];
  return [
    ...(left === '' ? [] : [text('understoodNot', inShort(left))]),
    ...(allowed.includes(' ') ? [] : [text('understoodNoSpace')]),
  ];
}
const letterlike = kinds.map(([, characters]) => characters).join('');

/** Characters with the kinds that are whole in short: `A–Z 0–9 !@#`. */
function inShort(characters: string): string {
  const whole = kinds.filter(([, kind]) => [...kind].every((one) => characters.includes(one)));
  const rest = [...new Set(characters)]
    .filter((one) => one !== ' ' && !whole.some(([, kind]) => kind.includes(one)))
    .join('');
  return [...whole.map(([name]) => name), rest.length > mostSymbols ? someSymbols : rest].filter(Boolean).join(' ');
}
