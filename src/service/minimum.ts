/** The least that everything generated must have: options are raised to it, and what a site does not let reach it is refused. */
import {
  checkPassphraseOptions,
  checkPinOptions,
  compile,
  compilePassphrase,
  compilePin,
  type GenerationOptions,
  type PassphraseOptions,
  type PinOptions,
  PolicyError,
  passphraseTable,
  pinTable,
  policyFromOptions,
  wordsFor,
} from '../core/index.ts';

export interface Minimum {
  /** In characters; 0 for any. */
  readonly length: number;
  /** 0 for any. */
  readonly bits: number;
}

export const noMinimum: Minimum = { length: 0, bits: 0 };

/** @throws PolicyError `below-minimum` */
export function checkMinimum(made: { length: number; bits: number }, minimum: Minimum): void {
  for (const field of ['length', 'bits'] as const) {
    if (made[field] >= minimum[field]) continue;
    const value = Math.floor(made[field]);
    throw new PolicyError('below-minimum', { field, value, allowed: `at least ${minimum[field]}` });
  }
}

/**
 * The options with the shortest length that reaches the minimum, and not shorter than they ask for.
 * @throws PolicyError where they allow nothing, or not so many bits
 */
export function raisedPassword(options: GenerationOptions, { length, bits }: Minimum): GenerationOptions {
  let raised = options.bits > 0 && options.bits < bits ? { ...options, bits } : options;
  if (length > 0 && policyFromOptions(raised).maxLength < length) raised = { ...raised, bits: 0, length };
  if (bits === 0 || raised.bits > 0 || compile(policyFromOptions(raised)).bits >= bits) return raised;
  return { ...raised, length: policyFromOptions({ ...raised, bits: Math.max(20, bits) }).maxLength };
}

/** @throws PolicyError `option-invalid`, or where no number of words is enough */
export function raisedPassphrase(
  options: PassphraseOptions,
  list: readonly string[],
  minimum: Minimum,
): PassphraseOptions {
  // Before anything is counted: with options that are none the search below would not end.
  checkPassphraseOptions(options);
  const { shortest } = wordsFor(options, list);
  const [{ max }] = passphraseTable;
  for (let words = options.words; ; words++) {
    const raised = { ...options, words };
    const length = words * shortest + (words - 1) * options.separator.length;
    const bits = minimum.bits === 0 ? 0 : compilePassphrase(raised, list).bits;
    if (length >= minimum.length && bits >= minimum.bits) return raised;
    if (words >= max) checkMinimum({ length, bits }, minimum);
  }
}

/** @throws PolicyError `option-invalid`, or where no number of digits is enough */
export function raisedPin(options: PinOptions, minimum: Minimum): PinOptions {
  checkPinOptions(options);
  const [{ max }] = pinTable;
  for (let length = Math.min(max, Math.max(options.length, minimum.length)); ; length++) {
    const raised = { ...options, length };
    const bits = minimum.bits === 0 ? 0 : compilePin(raised).bits;
    if (bits >= minimum.bits) return raised;
    if (length >= max) checkMinimum({ length, bits }, minimum);
  }
}
