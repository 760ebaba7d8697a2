/** The detector on every labelled page, in a real Chromium: what it gets wrong is named, and nothing else may be. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ownForms, realForms } from '../../bench/detection/corpora.ts';
import { compare, type Truth } from '../../bench/detection/figures.ts';
import { judgeCorpus } from '../../bench/detection/run.ts';
import { knownFailures } from '../forms/known-failures.ts';
import { formOf, type SeenPage, seenFile, written } from '../forms/seen.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is judged wrongly is named, and nothing else may be. */
const corpora: Record<string, readonly string[]> = {
  [ownForms]: knownFailures,
  [realForms]: [],
};

for (const [name, known] of Object.entries(corpora))
  it(`${name} is judged as it is labelled, but for the known failures`, { timeout: 600_000 }, async ({ skip }) => {
    const folder = join(root, name);
    skip(!existsSync(folder), `${folder} is not there: the forms of real sites are no part of this repository`);
    const truth: Truth[] = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
    const judged = await judgeCorpus(folder);
    const said = judged.map(({ file, fields }) => ({
      file,
      offered: fields.filter(({ offer }) => offer).map(({ input }) => input),
    }));
    const { errors, pages } = compare(truth, said);
    expect(pages).toBeGreaterThan(100);
    expect(errors.map(({ file, input }) => `${file} ${input}`).sort()).toEqual([...known].sort());
    if (name !== ownForms) return;
    // After a change of pages, of what is seen of them, or of signals: run this test with -u.
    const text = written(judged);
    await expect(text).toMatchFileSnapshot(seenFile);
    const kept: SeenPage[] = JSON.parse(text);
    expect(kept.map(({ forms }) => forms.map(formOf))).toEqual(judged.map(({ forms }) => forms));
  });
