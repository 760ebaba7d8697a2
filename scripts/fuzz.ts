/**
 * Throws made-up inputs at everything that reads what others have written.
 *
 *   npm run fuzz                        100,000 inputs for each of the targets of tests/fuzz
 *   npm run fuzz -- --runs 1000         so many
 *   npm run fuzz -- --seed 42           the same ones again, as an earlier run has printed them
 *   npm run fuzz -- --target patterns   one target
 *
 * What is found belongs into the target's `found`, with what was wrong, and stays there.
 */
import { parseArgs } from 'node:util';
import { runNode } from './run.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    target: { type: 'string' },
  },
});
console.log(`Seed ${values.seed}, ${values.runs} inputs for each target.`);
process.env['PASSMINT_FUZZ_RUNS'] = values.runs;
process.env['PASSMINT_FUZZ_SEED'] = values.seed;
if (values.target !== undefined) process.env['PASSMINT_FUZZ_TARGET'] = values.target;
const held = await runNode('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/fuzz.test.ts');
process.exitCode = held ? 0 : 1;
