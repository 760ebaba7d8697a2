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
    // At first look, before anything was changed for them.
    'agate-workspace.html 1',
    'halite-hotel.html 2',
    'jasper-tax.html 2',
    'malachite-email.html 1',
    'malachite-danger.html 1',
    'malachite-activate.html 0',
    'malachite-code.html 1',
    'nephrite-wifi.html 2',
    'obsidian-errors.html 1',
    'pyrite-amt.html 3',
    'vermiculite-oa.html 1',
    'wollaston-vpn.html 1',
    'wollaston-vpn.html 2',
    'xenotime-guestbook.html 3',
    // A password with which a booking is looked up later: "to confirm" reads as the same once more.
    'momiji-yoyaku.html 3',
    // The passphrase of a wireless network: no word says that it is new.
    'phalarope-ap.html 1',
    // The password of a link that is shared: no word says that it is new.
    'sheldrake-sharelink.html 1',
    // One question at a time: "Now, a password" and "Next".
    'treecreeper-step.html 0',
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
