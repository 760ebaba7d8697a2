import { PolicyError } from './errors.ts';
import type { GenerationOptions } from './options.ts';
import { longestPolicy, type Policy, policyFromOptions } from './policy.ts';

/** What a password field says about the passwords that it takes: the attributes as the page gives them. */
export interface FieldRules {
  /** In UTF-16 units, as HTML counts. */
  readonly minlength?: number | undefined;
  readonly maxlength?: number | undefined;
  readonly passwordrules?: string | undefined;
  readonly pattern?: string | undefined;
}

/** A rule that could not be followed as written, or that costs the password strength. */
export interface RuleProblem {
  readonly rule: keyof FieldRules | 'requireEach' | 'length';
  readonly code: 'invalid' | 'conflict' | 'shortened' | 'lengthened' | 'relaxed';
  readonly value: unknown;
  /** What is done instead, or what would be allowed, in words. */
  readonly message: string;
}

/**
 * The policy for one field: the person's options within what the field takes.
 * @throws PolicyError what {@link policyFromOptions} throws; `unsatisfiable` when the field takes no character at all
 */
export function policyForField(
  options: GenerationOptions,
  fieldRules: FieldRules,
): { policy: Policy; problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const wanted = policyFromOptions(options);
  const maxlength = limit('maxlength', fieldRules.maxlength, problems);
  let minlength = limit('minlength', fieldRules.minlength, problems);
  if (maxlength === 0) {
    const detail = { field: 'maxlength', value: 0, allowed: `1 to ${longestPolicy}` };
    throw new PolicyError('unsatisfiable', detail);
  }
  if (minlength !== undefined && minlength > (maxlength ?? longestPolicy)) {
    const message = `ignored: more than ${maxlength ?? longestPolicy}`;
    problems.push({ rule: 'minlength', code: 'conflict', value: minlength, message });
    minlength = undefined;
  }
  const length = Math.min(Math.max(options.length, minlength ?? 1), maxlength ?? longestPolicy);
  if (length < options.length)
    problems.push({ rule: 'maxlength', code: 'shortened', value: maxlength, message: `length is ${length}` });
  if (length > options.length)
    problems.push({ rule: 'minlength', code: 'lengthened', value: minlength, message: `length is ${length}` });
  let { required } = wanted;
  if (required.length > length) {
    const message = `${required.length} classes do not fit into ${length} characters: none is required`;
    problems.push({ rule: 'requireEach', code: 'relaxed', value: true, message });
    required = [];
  }
  return { policy: { ...wanted, minLength: length, maxLength: length, required }, problems };
}

/** A length attribute as HTML reads it: what is not a non-negative integer does not count. */
function limit(
  rule: 'minlength' | 'maxlength',
  value: number | undefined,
  problems: RuleProblem[],
): number | undefined {
  // DOM properties give -1 for an attribute that is absent.
  if (value === undefined || value === -1) return undefined;
  if (Number.isInteger(value) && value >= 0) return value;
  problems.push({ rule, code: 'invalid', value, message: 'ignored: not an integer from 0' });
  return undefined;
}
