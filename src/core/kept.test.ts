import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { characterClasses } from './characters.ts';
import { policyForField } from './field-rules.ts';
import { joinRequirements } from './join-requirements.ts';
import { whatWasKept } from './kept.ts';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import { createRandom } from './random.ts';
import type { Requirements } from './requirements.ts';

const { uppercase, lowercase, numbers, symbols } = characterClasses;
const filled = 'aB3#dE5+gH7!kL9=';

describe('what a site made of a password', () => {
  it.each<[string, string, string, object | null]>([
    ['nothing', filled, 'none', null],
    ['emptied', '', 'emptied', null],
    ['cut at the end', 'aB3#dE5+gH', 'cut', { maxLength: 10 }],
    ['cut at the start', 'gH7!kL9=', 'cut', { maxLength: 8 }],
    ['all symbols taken out', 'aB3dE5gH7kL9', 'stripped', { allowed: uppercase + lowercase + numbers }],
    ['some symbols taken out', 'aB3#dE5gH7!kL9', 'stripped', { allowed: `${uppercase}${lowercase}${numbers}!#` }],
    ['taken out and cut', 'aB3dE5gH', 'stripped', { allowed: uppercase + lowercase + numbers, maxLength: 8 }],
    ['the last of them at the end', 'aB3dE5gH7!kL9', 'stripped', { allowed: `${uppercase}${lowercase}${numbers}!` }],
    ['digits taken out', 'aB#dE+gH!kL=', 'stripped', { allowed: uppercase + lowercase + symbols }],
    // The last sign may have been one too many, or one that is not taken.
    [
      'one symbol less at the end',
      filled.slice(0, 15),
      'cut',
      { maxLength: 15, allowed: `${uppercase}${lowercase}${numbers}!#+` },
    ],
    ['made small', filled.toLowerCase(), 'changed', { allowed: `${lowercase}${numbers}${symbols} ` }],
    ['made small and cut', 'ab3#de5+gh', 'changed', { allowed: `${lowercase}${numbers}${symbols} `, maxLength: 10 }],
    ['another sign in the place of some', 'aB3?dE5?gH7?kL9?', 'changed', null],
    ['something else', 'Summer2024', 'other', null],
  ])('%s', (_, held, change, rules) => {
    const kept = whatWasKept(filled, held);
    expect(kept.change).toBe(change);
    if (rules === null) expect(kept.rules === null || change === 'changed').toBe(true);
    else expect(sorted(kept.rules ?? {})).toMatchObject(sorted({ required: [], ...rules }));
  });

  it('takes a symbol at the end for one that was taken out like the others, and not for a cut', () => {
    expect(whatWasKept('ab#cdefgh!', 'abcdefgh').rules?.maxLength).toBeUndefined();
    expect(whatWasKept('ab#cdefghi', 'abcdefgh').rules?.maxLength).toBe(8);
  });

  it('says which characters were taken out, each once', () => {
    expect(whatWasKept('a#b#c+d', 'abcd').lost).toBe('#+');
  });

  it('reads escaped characters as ones to leave out', () => {
    const kept = whatWasKept('a&b<c', 'a&amp;b&lt;c');
    expect(kept.change).toBe('changed');
    for (const one of '&<>"\'') expect(kept.rules?.allowed).not.toContain(one);
  });

  it('reads a repeat that was taken out as the longest run', () => {
    expect(whatWasKept('aabccdd', 'abcd').rules).toMatchObject({ maxConsecutive: 1 });
  });

  it('takes time in proportion to the two lengths at most', () => {
    expect(whatWasKept('ab'.repeat(500), 'ba'.repeat(500)).change).toBe('changed');
  });
});

const sorted = (rules: object) =>
  'allowed' in rules ? { ...rules, allowed: [...String(rules.allowed)].sort().join('') } : rules;

/** What sites do to what is typed. */
const sites = fc.record({
  longest: fc.option(fc.integer({ min: 9, max: 40 })),
  taken: fc.option(
    fc.oneof(
      fc.subarray([...symbols]),
      fc.subarray([uppercase, numbers, symbols], { maxLength: 2 }).map((kinds) => kinds.flatMap((kind) => [...kind])),
    ),
  ),
  small: fc.boolean(),
  cutFirst: fc.boolean(),
});
type Site = typeof sites extends fc.Arbitrary<infer Value> ? Value : never;

function through({ longest, taken, small, cutFirst }: Site, password: string): string {
  const cut = (text: string) => (longest === null ? text : text.slice(0, longest));
  const strip = (text: string) => [...text].filter((one) => taken?.includes(one) !== true).join('');
  const held = cutFirst ? strip(cut(password)) : cut(strip(password));
  return small ? held.toLowerCase() : held;
}

const random = createRandom();
function passwordBy(requirements: Requirements | null): string {
  const rules = requirements === null ? {} : { requirements, acceptWeak: true };
  return compile(policyForField({ ...defaultOptions, length: 20 }, rules).policy).sample(random);
}

test('fitted to what was seen, a password comes through whole after a few tries, and mostly after one', () => {
  let fits = 0;
  let first = 0;
  fc.assert(
    fc.property(sites, (site) => {
      let known: Requirements | null = null;
      for (let tries = 0; tries <= 4; tries++) {
        const password = passwordBy(known);
        const { change, rules } = whatWasKept(password, through(site, password));
        if (change === 'none') {
          fits++;
          if (tries <= 1) first++;
          return true;
        }
        // Only a site that leaves nothing tells nothing.
        if (rules === null) return change === 'emptied';
        known = known === null ? rules : joinRequirements(known, rules);
      }
      return false;
    }),
    { numRuns: 400 },
  );
  expect(first / fits).toBeGreaterThan(0.8);
});

test('never asks for what the site has not shown to keep', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (one, other) => {
      const { rules } = whatWasKept(one, other);
      if (rules === null) return;
      expect(rules.maxLength ?? other.length).toBeLessThanOrEqual(Math.max(other.length, 1));
      expect(rules.required).toEqual([]);
    }),
  );
});
