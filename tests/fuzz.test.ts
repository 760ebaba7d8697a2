/**
 * Everything that reads what others have written, with inputs made up by chance: a short slice that is always the same,
 * and every input that ever failed. `npm run fuzz` goes on for longer, from another seed each time.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestTargets } from './fuzz/requests.ts';
import { ruleTargets } from './fuzz/rules.ts';

const runs = Number(process.env['PASSMINT_FUZZ_RUNS'] ?? 100);
const seed = Number(process.env['PASSMINT_FUZZ_SEED'] ?? 20_261_125);
/** No limit for a long run. */
const timeout = runs > 100 ? 0 : 30_000;

const only = process.env['PASSMINT_FUZZ_TARGET'];
const targets = [...ruleTargets, ...requestTargets].filter(({ name }) => only === undefined || name === only);

it('has targets', () => {
  expect(
    targets.map(({ name }) => name),
    `no target is called ${only}`,
  ).not.toEqual([]);
});

describe.each(targets.map((one) => [one.name, one] as const))('%s', (_, { input, holds, found }) => {
  it.each(Object.entries(found))('once failed: %s', (_, failed) => holds(failed));

  it(
    `${runs} inputs from seed ${seed}`,
    async () => {
      const started = performance.now();
      await fc.assert(
        fc.asyncProperty(input, async (one) => holds(one)),
        { numRuns: runs, seed },
      );
      if (timeout === 0) console.log(`${runs} inputs, ${((performance.now() - started) / 1000).toFixed(0)} s`);
    },
    timeout,
  );
});

it('a target that does not hold is seen, with the input that shows it', () => {
  const broken = fc.property(fc.string(), (text) => {
    expect(text).not.toContain('a');
  });
  expect(() => fc.assert(broken, { numRuns: 1_000, seed })).toThrow(/Counterexample: \["a"\]/);
});
