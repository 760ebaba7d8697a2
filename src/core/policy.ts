import { distinct } from './characters.ts';
import { PolicyError } from './errors.ts';

/** Characters of which a password must hold at least so many. Sets may overlap. */
export interface RequiredSet {
  /** For messages: a class name or the characters as they were written. */
  readonly name: string;
  readonly characters: string;
  /** At least 1. */
  readonly minimum: number;
}

/** What a password must be. Everything that asks for one ends up as a policy; see {@link compile}. */
export interface Policy {
  /** Shortest and longest length, 1 to {@link longestPolicy}; in UTF-16 units, as HTML counts, unless `unit` says otherwise. */
  readonly minLength: number;
  readonly maxLength: number;
  /** Every character that may appear: code points, each once. */
  readonly alphabet: string;
  /** Sets that must appear. What is not in the alphabet cannot. */
  readonly required: readonly RequiredSet[];
  /** The most times that one character may stand in a row; no limit when absent. */
  readonly maxRun?: number;
  /** Characters that may not begin, or not end, the password. */
  readonly notFirst?: string;
  readonly notLast?: string;
  /** What lengths count: UTF-16 units (the default) or code points. They differ only outside the basic plane. */
  readonly unit?: 'utf16' | 'codePoint';
}

/** The longest password of any policy. What a person may ask for is in the option table; sites may ask for more. */
export const longestPolicy = 256;

/**
 * Checks a policy that did not come from {@link policyFromOptions}.
 * @throws PolicyError `length-out-of-range`, `option-invalid`, `character-invalid`, `no-class`
 */
export function checkPolicy(policy: Policy): void {
  const { minLength, maxLength, maxRun } = policy;
  for (const [field, value] of Object.entries({ minLength, maxLength })) {
    if (!Number.isInteger(value) || value < 1 || value > longestPolicy)
      throw new PolicyError('length-out-of-range', { field, value, allowed: `1 to ${longestPolicy}` });
  }
  if (maxLength < minLength) {
    const allowed = `${minLength} (minLength) to ${longestPolicy}`;
    throw new PolicyError('length-out-of-range', { field: 'maxLength', value: maxLength, allowed });
  }
  if (maxRun !== undefined && (!Number.isInteger(maxRun) || maxRun < 1))
    throw new PolicyError('option-invalid', { field: 'maxRun', value: maxRun, allowed: 'an integer from 1' });
  for (const { name, minimum } of policy.required) {
    if (!Number.isInteger(minimum) || minimum < 1 || minimum > longestPolicy) {
      const allowed = `1 to ${longestPolicy}`;
      throw new PolicyError('option-invalid', { field: `minimum of ${name}`, value: minimum, allowed });
    }
  }
  if (policy.alphabet === '')
    throw new PolicyError('no-class', { field: 'alphabet', value: '', allowed: 'at least one character' });
  checkCharacters('alphabet', policy.alphabet);
}

/**
 * Checks that every character can stand in a password: password fields drop line breaks, and half a surrogate pair is
 * no character.
 * @throws PolicyError `character-invalid`
 */
export function checkCharacters(field: string, characters: string): void {
  const unusable = distinct(characters).find((character) => !/^[^\p{Cc}\p{Cs}]$/u.test(character));
  if (unusable === undefined) return;
  const value = `U+${(unusable.codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase()}`;
  const allowed = 'no control characters and no lone surrogates';
  throw new PolicyError('character-invalid', { field, value, allowed });
}
