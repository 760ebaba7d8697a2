/** Every row of the option table means something, alone and beside a site's rules: a new one cannot be forgotten there. */
import { expect, it } from 'vitest';
import {
  defaultOptions,
  type GenerationOptions,
  type OptionRow,
  optionTable,
  policyFromOptions,
  policyWithin,
} from '../src/core/index.ts';

/** Values other than the default, each of which must make other passwords. */
function others({ kind, default: usual, min = 0, choices = [] }: OptionRow): readonly unknown[] {
  if (kind === 'boolean') return [!usual];
  if (kind === 'choice') return choices.filter((choice) => choice !== usual);
  return [kind === 'string' ? '#' : Math.max(min, 1) + 1];
}

const cases = optionTable.flatMap((row) => others(row).map((value) => [row.key, value] as const));
const means: [string, (options: GenerationOptions) => object, string][] = [
  ['alone', policyFromOptions, 'policyFromOptions of src/core/policy-from-options.ts'],
  [
    'within the rules of a site',
    (options) => policyWithin(options, { minlength: 10, maxlength: 40 }).policy,
    'within of src/core/aim-within.ts',
  ],
];

it.each(means)('each option changes the policy, %s', (_, policyOf, place) => {
  const silent = cases.filter(([key, value]) => {
    const changed = policyOf({ ...defaultOptions, [key]: value });
    return JSON.stringify(changed) === JSON.stringify(policyOf(defaultOptions));
  });
  expect(
    silent.map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    `these have no meaning in ${place}`,
  ).toEqual([]);
});
