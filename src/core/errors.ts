import type { Policy } from './policy.ts';

/** What can be wrong with a request for a password. */
export type PolicyErrorCode =
  | 'length-out-of-range'
  | 'no-class'
  | 'class-emptied'
  | 'option-invalid'
  | 'character-invalid'
  | 'words-invalid'
  | 'words-missing'
  | 'words-ambiguous'
  | 'too-complex'
  | 'too-few'
  | 'below-minimum'
  | 'bits-unreachable'
  | 'unsatisfiable';

/** Which value was wrong and what is allowed instead. */
export interface PolicyErrorDetail {
  /** The option or rule, as the option table or the policy names it. */
  readonly field: string;
  readonly value: unknown;
  /** The allowed values in words, such as `8 to 128`. */
  readonly allowed: string;
  /** With `unsatisfiable`: the smallest part of the policy that no password satisfies. */
  readonly clash?: Policy | undefined;
}

/** The only error the core throws about what was asked of it; `code` tells the cases apart. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  constructor(
    readonly code: PolicyErrorCode,
    readonly detail: PolicyErrorDetail,
  ) {
    super(`${detail.field}: got ${shown(detail.value)}, allowed is ${detail.allowed}`);
  }
}

/** Long enough to recognise the value, short enough for any log or page. */
const shownLength = 80;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/** The random source failed: `limit-invalid` is a bug in the caller, `source-broken` one in the source. */
export class RandomError extends Error {
  override readonly name = 'RandomError';
  constructor(
    readonly code: 'limit-invalid' | 'source-broken',
    limit: number | bigint,
  ) {
    super(
      code === 'limit-invalid'
        ? `random integer below ${limit}: the limit must be an integer from 1`
        : `random integer below ${limit}: the source gave unusable values 128 times in a row`,
    );
  }
}
