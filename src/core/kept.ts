/**
 * What a site made of a password that was filled in, and the rules that follow from it. A field tells only what it
 * holds now, so the rules are such that the site would have kept every password of theirs, as far as was seen.
 */
import { characterClasses, without } from './characters.ts';
import { joinRequirements } from './join-requirements.ts';
import { printable } from './password-rules.ts';
import type { Requirements } from './requirements.ts';

export interface Kept {
  /**
   * `cut`: only the beginning or the end is left. `stripped`: characters were taken out. `changed`: characters were made
   * into others. `emptied`: nothing is left. `other`: something that is not the password at all.
   */
  readonly change: 'none' | 'cut' | 'stripped' | 'changed' | 'emptied' | 'other';
  /** The characters that were taken out, each once. */
  readonly lost: string;
  /** What this site keeps whole; null where nothing follows. */
  readonly rules: Requirements | null;
}

/**
 * @param filled what was filled in
 * @param held what the field holds now
 */
export function whatWasKept(filled: string, held: string): Kept {
  if (held === filled) return { change: 'none', lost: '', rules: null };
  if (held === '') return { change: 'emptied', lost: '', rules: null };
  const part = partKept(filled, held);
  if (part !== null) return part;
  for (const [folded, lostClass] of [
    [filled.toLowerCase(), characterClasses.uppercase],
    [filled.toUpperCase(), characterClasses.lowercase],
  ] as const) {
    const rest = folded === held ? { rules: null } : partKept(folded, held);
    if (rest !== null) return changed(withoutThose(lostClass), rest.rules);
  }
  const replaced = unescaped(held) === filled ? '&<>"\'' : replacedIn(filled, held);
  if (replaced !== null) return changed(withoutThose(replaced), null);
  return { change: mostlyTheSame(filled, held) ? 'changed' : 'other', lost: '', rules: null };
}

const changed = (rules: Requirements, more: Requirements | null): Kept => ({
  change: 'changed',
  lost: '',
  rules: more === null ? rules : joinRequirements(rules, more),
});

const withoutThose = (characters: string): Requirements => ({ required: [], allowed: without(printable, characters) });

/** What is left where characters were only taken away; null where others came in. */
function partKept(filled: string, held: string): Kept | null {
  if (filled.endsWith(held)) return cutTo(held, filled.slice(0, -held.length));
  let at = 0;
  let lost = '';
  let repeats = true;
  let last = '';
  for (const one of filled) {
    if (at === held.length) break;
    if (held.startsWith(one, at)) at += one.length;
    else {
      lost += one;
      repeats &&= one === last;
    }
    last = one;
  }
  if (at < held.length) return null;
  const tail = filled.slice(lost.length + held.length);
  if (lost === '') return cutTo(held, tail);
  if ([...lost].some((one) => one !== ' ' && held.includes(one)))
    return repeats ? { change: 'stripped', lost: '', rules: { required: [], maxConsecutive: 1 } } : null;
  // A tail of what was taken out elsewhere, too, is no cut; where symbols were, symbols are of that kind.
  const symbolsLost = [...lost].some(isSymbol);
  const cut = [...without(tail, lost)].some((one) => !(symbolsLost && isSymbol(one)));
  const rules = { required: [], allowed: allowedBeside(lost, held), ...(cut ? { maxLength: held.length } : {}) };
  return { change: 'stripped', lost: without(lost, ''), rules };
}

/** A few characters that were cut off may be what the site does not take, and not the end of what it has room for. */
const mostSuspects = 4;

/** @param gone what was cut off, at one end */
function cutTo(held: string, gone: string): Kept {
  // Letters and digits it takes as a kind or not at all.
  const isKept = (one: string) => [...(isSymbol(one) ? one : kindOf(one))].some((other) => held.includes(other));
  const suspect = gone.length <= mostSuspects && ![...gone].some(isKept);
  const rules = { required: [], maxLength: held.length };
  // Both reasons are minded: which it was, the field does not tell.
  return { change: 'cut', lost: '', rules: suspect ? { ...rules, allowed: allowedBeside(gone, held) } : rules };
}

const isSymbol = (one: string) => characterClasses.symbols.includes(one);
const kindOf = (one: string) => Object.values(characterClasses).find((kind) => kind.includes(one)) ?? one;

/**
 * Every character that may be used where some were taken out: of symbols only those that were kept, because a site lists
 * the few that it takes; of letters and digits, which it takes as a kind or not at all, those that were not lost.
 */
function allowedBeside(lost: string, held: string): string {
  const { symbols, ...others } = characterClasses;
  const left = Object.values(others).flatMap((kind) => {
    const rest = without(kind, lost);
    return rest === kind || [...kind].some((one) => held.includes(one)) ? rest : '';
  });
  const taken = [...lost].some(isSymbol) ? [...symbols].filter((one) => held.includes(one)) : [...symbols];
  // The space is the first thing that such a site would not take.
  return [...left, ...taken].join('');
}

const unescaped = (text: string) =>
  text.replace(
    /&(?:amp|lt|gt|quot|#0?39|#x27|apos);/g,
    (name) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[name] ?? "'",
  );

/** The characters in whose places others stand; null where they are too many to be the reason. */
function replacedIn(filled: string, held: string): string | null {
  if (filled.length !== held.length) return null;
  const replaced = without([...filled].filter((one, at) => held[at] !== one).join(''), '');
  return replaced.length * 2 <= filled.length ? replaced : null;
}

/** Whether one was made out of the other: half of it, in its order. */
function mostlyTheSame(one: string, other: string): boolean {
  let row: number[] = [];
  for (const character of one) {
    const next = [0];
    for (let at = 1; at <= other.length; at++)
      next.push(other[at - 1] === character ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  return (row.at(-1) ?? 0) * 2 >= one.length;
}

/** What no password of that length and of those kinds of characters exceeds, in bits. */
export function mostBits(password: string): number {
  const present = Object.values(characterClasses).filter((kind) => [...kind].some((one) => password.includes(one)));
  const others = without(password, Object.values(characterClasses).join(''));
  return password.length * Math.log2(Math.max(1, present.join('').length + others.length));
}
