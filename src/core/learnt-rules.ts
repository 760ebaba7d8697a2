/**
 * What a site has shown to accept, in the course of time. It is as little to be trusted as the page that it was learnt
 * from: the floor of field-rules.ts holds for it.
 */
import { common } from './aim-within.ts';
import { distinct } from './characters.ts';
import { joinRequirements } from './join-requirements.ts';
import { type PasswordRules, printable } from './password-rules.ts';
import type { Requirements } from './requirements.ts';
import { kindsOf } from './text-rules.ts';

/**
 * What is known of a site once it has shown or said something more.
 * @param before what was learnt earlier
 * @param seen what the site kept, or said when it refused a password that was made by what was learnt earlier
 * @returns both joined; `seen` alone where the two contradict each other, or where the site refused a password and said
 *   nothing that was not kept: then what was learnt earlier is wrong
 */
export function relearnt(before: Requirements, seen: Requirements, from: 'kept' | 'refused'): Requirements {
  if (contradict(before, seen)) return seen;
  const joined = joinRequirements(before, seen);
  return from === 'refused' && same(joined, before) ? seen : joined;
}

/** Whether nothing can satisfy two sets of rules at once, as far as that shows without counting. */
function contradict(one: Requirements, other: Requirements): boolean {
  const shortest = Math.max(one.minLength ?? 1, other.minLength ?? 1);
  const longest = Math.min(one.maxLength ?? Number.POSITIVE_INFINITY, other.maxLength ?? Number.POSITIVE_INFINITY);
  const allowed = common(one.allowed ?? printable, other.allowed ?? printable);
  const required = [...one.required, ...other.required];
  return shortest > longest || required.some(({ characters }) => common(characters, allowed) === '') || allowed === '';
}

const same = (one: Requirements, other: Requirements): boolean => canonical(one) === canonical(other);

function canonical({ required, allowed, notFirst = '', notLast = '', ...numbers }: Requirements): string {
  const sorted = (characters: string) => distinct(characters).sort().join('');
  const sets = required.map(({ characters, minimum = 1 }) => `${minimum} ${sorted(characters)}`);
  const { minLength, maxLength, maxConsecutive, kinds } = numbers;
  return JSON.stringify([
    ...[minLength, maxLength, maxConsecutive, kinds, allowed === undefined ? null : sorted(allowed)],
    ...[sorted(notFirst), sorted(notLast), [...new Set(sets)].sort()],
  ]);
}

/**
 * The same as the passwordrules language can say it. What it cannot say is left out: of a set more than one character,
 * and what may not stand first or last. A number of kinds becomes the kinds themselves.
 * @returns whether it says all, beside the rules
 */
export function inPasswordRules(learnt: Requirements): { rules: PasswordRules; whole: boolean } {
  const { required, allowed, kinds = 0, notFirst = '', notLast = '', ...numbers } = learnt;
  const taken = allowed ?? printable;
  const sets = [...required, ...kindsOf(kinds, allowed)].map(({ name, characters }) => ({
    name,
    characters: common(characters, taken) || characters,
  }));
  const { minLength, maxLength, maxConsecutive } = numbers;
  return {
    rules: {
      ...(minLength === undefined ? {} : { minLength }),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(maxConsecutive === undefined ? {} : { maxConsecutive }),
      required: sets,
      // Where only required characters are named the language takes no others.
      ...(allowed !== undefined || sets.length > 0 ? { allowed: taken } : {}),
    },
    whole: notFirst + notLast === '' && required.every(({ minimum = 1 }) => minimum === 1),
  };
}
