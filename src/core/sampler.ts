import type { Random } from './random.ts';

/** A kind of secret made ready: its exact figures, and secrets of it. */
export interface Sampler {
  /** How many there are, exactly; each is equally likely. */
  readonly count: bigint;
  /** Entropy of one: log2 of `count`. */
  readonly bits: number;
  /**
   * One secret, uniform over all `count`.
   * @throws RandomError when the random source is broken
   */
  sample(random: Random): string;
}
