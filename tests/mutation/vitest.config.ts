/** The tests of the core and of detection alone: a change there is run against nothing slower. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/core/**/*.test.ts', 'src/detection/**/*.test.ts', 'tests/requirements.test.ts'],
    testTimeout: 30_000,
  },
});
