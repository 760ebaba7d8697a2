import fc from 'fast-check';

/** Something that reads what others have written. */
export interface Target<Input = never> {
  readonly name: string;
  /** What it may be given. */
  readonly input: fc.Arbitrary<Input>;
  /** Throws unless everything holds that must, whatever the input is. */
  readonly holds: (input: Input) => void | Promise<void>;
  /** Every input that a run has ever found to fail, by what was wrong. They stay. */
  readonly found: Readonly<Record<string, Input>>;
}

/** Keeps the type of a target's input until it is put into the list. */
export const target = <Input>(row: Target<Input>): Target => row as unknown as Target;

/** Texts put together from words that mean something, and from anything at all between them. */
export const textOf = (words: readonly string[], between = ''): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 24,
    })
    .map((pieces) => pieces.join(between));

/** Values that look like those of an option, and some that do not. */
export const optionValue = fc.oneof(
  fc.integer({ min: -2, max: 300 }),
  fc.boolean(),
  fc.string({ maxLength: 12 }),
  fc.constantFrom<unknown>(1e9, -0, 0.5, Number.NaN, null, '', 'true', '16', 'none', [], {}, 'common', '\ud800', '-_'),
);
