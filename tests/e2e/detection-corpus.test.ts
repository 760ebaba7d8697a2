/** The detector on every labelled page, in a real Chromium: what it gets wrong is named here, and nothing else may be. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compare, type Truth } from '../../bench/detection/figures.ts';
import { judgeCorpus } from '../../bench/detection/run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** File and input of what is judged wrongly; one that is judged rightly again must go from the list. */
const knownFailures: Record<string, readonly string[]> = {
  'tests/forms': [
    // A code from a message and a password, "Done": no word says that it is new.
    'malachite-code.html 1',
    // One question at a time: "Now, a password" and "Next".
    'treecreeper-step.html 0',
    // In Russian, terms and "Done" alone.
    'juniper-rureg.html 2',
  ],
  '../shared/data/forms': [],
};

for (const [name, known] of Object.entries(knownFailures))
  it(`${name} is judged as it is labelled, but for the known failures`, { timeout: 240_000 }, async ({ skip }) => {
    const folder = join(root, name);
    skip(!existsSync(folder), `${folder} is not there: the forms of real sites are no part of this repository`);
    const truth: Truth[] = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
    const said = (await judgeCorpus(folder)).map(({ file, fields }) => ({
      file,
      offered: fields.filter(({ offer }) => offer).map(({ input }) => input),
    }));
    const { errors, pages } = compare(truth, said);
    expect(pages).toBeGreaterThan(100);
    expect(errors.map(({ file, input }) => `${file} ${input}`).sort()).toEqual([...known].sort());
  });
