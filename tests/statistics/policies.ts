/** The eight policies that are tested, so that each way of drawing and each kind of rule comes up. */
import { defaultOptions, type GenerationOptions, type Policy, policyFromOptions } from '../../src/core/index.ts';

export interface Tested {
  readonly name: string;
  readonly policy: Policy;
  /** Whether the counting table draws them, which takes longer; else redraw does. */
  readonly counted: boolean;
}

const from = (change: Partial<GenerationOptions>) => policyFromOptions({ ...defaultOptions, ...change });
const digits = { uppercase: false, lowercase: false, symbols: false };

export const testedPolicies: readonly Tested[] = [
  { name: '16 of all classes', policy: from({}), counted: false },
  { name: '9 of all classes', policy: from({ length: 9 }), counted: false },
  { name: '12 letters and digits', policy: from({ length: 12, symbols: false }), counted: false },
  { name: '16 of 94, nothing required', policy: from({ requireEach: false }), counted: false },
  { name: '7 digits, none twice in a row', policy: from({ ...digits, length: 7, maxRun: 1 }), counted: false },
  {
    name: '11 letters and digits, a letter first, no digit last',
    policy: from({ length: 11, symbols: false, letterFirst: true, notLast: '0123456789' }),
    counted: false,
  },
  {
    name: '10 with 3 digits, 2 symbols, none twice in a row',
    policy: from({ length: 10, minNumbers: 3, minSymbols: 2, maxRun: 1 }),
    counted: true,
  },
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
