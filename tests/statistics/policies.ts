/** The policies that are tested, so that each way of drawing and each kind of rule comes up. */
import { defaultOptions, type GenerationOptions, type Policy, policyFromOptions } from '../../src/core/index.ts';

export interface Tested {
  readonly name: string;
  readonly policy: Policy;
  /** What gives the policy as a person chooses it; absent where no options do. */
  readonly options?: GenerationOptions;
  /** Whether the counting table draws them, which takes longer; else redraw does. */
  readonly counted: boolean;
}

function from(name: string, change: Partial<GenerationOptions>, counted = false): Tested {
  const options = { ...defaultOptions, ...change };
  return { name, policy: policyFromOptions(options), options, counted };
}
const digits = { uppercase: false, lowercase: false, symbols: false };

export const testedPolicies: readonly Tested[] = [
  from('16 of all classes', {}),
  from('9 of all classes', { length: 9 }),
  from('12 letters and digits', { length: 12, symbols: false }),
  from('16 of 94, nothing required', { requireEach: false }),
  from('7 digits, none twice in a row', { ...digits, length: 7, maxRun: 1 }),
  from('11 letters and digits, a letter first, no digit last', {
    length: 11,
    symbols: false,
    letterFirst: true,
    notLast: '0123456789',
  }),
  from('16 for any keyboard layout', { typing: 'layout' }),
  from('16 for a remote control', { typing: 'television' }),
  from('16 for a phone', { typing: 'phone' }),
  from('20 to be read aloud', { typing: 'spoken', length: 20 }),
  from(
    '10 with 3 digits, 2 symbols, none twice in a row',
    { length: 10, minNumbers: 3, minSymbols: 2, maxRun: 1 },
    true,
  ),
  {
    name: '8 of an alphabet beyond ASCII, sets that overlap',
    policy: {
      minLength: 8,
      maxLength: 8,
      alphabet: 'abcdefghijαβγδεабвгд01234',
      required: [
        { name: 'letters and digits', characters: 'abcde01234', minimum: 4 },
        { name: 'digits and Greek', characters: '01234αβγδε', minimum: 4 },
      ],
      maxRun: 2,
      notLast: 'abcde',
    },
    counted: true,
  },
];
