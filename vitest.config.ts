import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.ts';
import { nodeConstants } from './scripts/node-constants.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        define: nodeConstants(),
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/*.test.ts', 'tests/api/*.test.ts'],
          // A machine that does other things too is slower several times over; what hangs still ends.
          testTimeout: 30_000,
        },
      },
      {
        define: nodeConstants(),
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Real browsers: half of a core idles while one file waits for its browser, so there are always two. What hangs
          // still ends, but a machine that is five times as slow as another is no failure.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
