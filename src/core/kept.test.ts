import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { characterClasses, without } from './characters.ts';
import { policyForField } from './field-rules.ts';
import { joinRequirements } from './join-requirements.ts';
import { mostBits, whatWasKept } from './kept.ts';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import { printable } from './password-rules.ts';
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

  it('minds both reasons where what is gone at the end is of a kind of which nothing is kept', () => {
    const { rules } = whatWasKept('abcdefgh12', 'abcdefgh');
    expect(rules?.maxLength).toBe(8);
    expect(rules?.allowed).not.toMatch(/\d/);
    expect(rules?.allowed).toMatch(/^[A-Za-z]+/);
    expect(whatWasKept('ab3defgh12', 'ab3defgh').rules).toEqual({ required: [], maxLength: 8 });
    expect(whatWasKept('abcdefgh12345', 'abcdefgh').rules).toEqual({ required: [], maxLength: 8 });
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

describe('each trace tells so much and no more', () => {
  const letters = uppercase + lowercase;
  const ascii = letters + numbers + symbols;
  const escaped = without(printable, '&<>"\'');

  it.each<[filled: string, held: string, kept: object]>([
    ['abc', 'abc', { change: 'none', lost: '', rules: null }],
    ['abc', '', { change: 'emptied', lost: '', rules: null }],
    // Up to four symbols at an end may be what the site does not take, unless it kept one of them elsewhere.
    ['abcdefghi!@#$', 'abcdefghi', { change: 'cut', lost: '', rules: { maxLength: 9, allowed: letters + numbers } }],
    ['abcdefghi!@#$%', 'abcdefghi', { change: 'cut', lost: '', rules: { maxLength: 9 } }],
    ['abcdefghi!a', 'abcdefghi', { change: 'cut', lost: '', rules: { maxLength: 9 } }],
    ['a!cdefghi#!', 'a!cdefghi', { change: 'cut', lost: '', rules: { maxLength: 9 } }],
    ['#!abcdefg', 'abcdefg', { change: 'cut', lost: '', rules: { maxLength: 7, allowed: letters + numbers } }],
    // Of digits, those that were lost, or all where none is left.
    ['a1b2c', 'ab2c', { change: 'stripped', lost: '1', rules: { allowed: `${letters}023456789${symbols}` } }],
    ['a1b2c', 'abc', { change: 'stripped', lost: '12', rules: { allowed: letters + symbols } }],
    ['a#b1!c', 'ab!c', { change: 'stripped', lost: '#1', rules: { allowed: `${letters}!` } }],
    ['a#b#c', 'abc', { change: 'stripped', lost: '#', rules: { allowed: letters + numbers } }],
    // The symbol at the end went with the others; a letter there was cut off.
    ['a#b1cde!', 'abcde', { change: 'stripped', lost: '#1', rules: { allowed: letters } }],
    ['a#b1cdef', 'abcde', { change: 'stripped', lost: '#1', rules: { allowed: letters, maxLength: 5 } }],
    ['a1b1cde!', 'abcde', { change: 'stripped', lost: '1', rules: { allowed: letters + symbols, maxLength: 5 } }],
    // Blanks are taken out at the ends, or where two meet.
    ['a b c', 'ab c', { change: 'stripped', lost: ' ', rules: { allowed: ascii } }],
    ['aabccdd', 'abcd', { change: 'stripped', lost: '', rules: { maxConsecutive: 1 } }],
    // No repeat, and yet gone here and not there: nothing follows.
    ['abacad', 'abcd', { change: 'changed', lost: '', rules: null }],
    ['x#yxz', 'xyz', { change: 'changed', lost: '', rules: null }],
    ['aB3!', 'AB3!', { change: 'changed', lost: '', rules: { allowed: without(printable, lowercase) } }],
    ['aB3!', 'ab3!', { change: 'changed', lost: '', rules: { allowed: without(printable, uppercase) } }],
    ['&<>"\'', '&amp;&lt;&gt;&quot;&#39;', { change: 'changed', lost: '', rules: { allowed: escaped } }],
    ["it's", 'it&#039;s', { change: 'changed', lost: '', rules: { allowed: escaped } }],
    ["it's", 'it&#x27;s', { change: 'changed', lost: '', rules: { allowed: escaped } }],
    ["it's", 'it&apos;s', { change: 'changed', lost: '', rules: { allowed: escaped } }],
    ["it's", 'it&bull;s', { change: 'changed', lost: '', rules: null }],
    // Up to half of the signs replaced: those are the reason.
    ['ab#d', 'ab?d', { change: 'changed', lost: '', rules: { allowed: without(printable, '#') } }],
    ['a#b!', 'a?b?', { change: 'changed', lost: '', rules: { allowed: without(printable, '#!') } }],
    ['a#b!@', 'a?b??', { change: 'other', lost: '', rules: null }],
    // Half of it in its order: something was made out of it.
    ['abcd', 'xbxcx', { change: 'changed', lost: '', rules: null }],
    ['abcd', 'zbzzzz', { change: 'other', lost: '', rules: null }],
    ['abcd', 'dzczbza', { change: 'other', lost: '', rules: null }],
    ['abcd', 'zcdz-', { change: 'changed', lost: '', rules: null }],
    ['abcd', '--------cd', { change: 'changed', lost: '', rules: null }],
    ['abcdef', 'xaxcxex', { change: 'changed', lost: '', rules: null }],
    ['abcde', 'x-b-c', { change: 'other', lost: '', rules: null }],
    ['aabb', 'xxxab', { change: 'changed', lost: '', rules: null }],
    ['aaaa', 'xxxxa', { change: 'other', lost: '', rules: null }],
  ])('%s, of which %s is left', (filled, held, kept) => {
    const { rules, ...trace } = whatWasKept(filled, held);
    const { rules: expected, ...rest } = kept as { rules: object | null };
    expect(trace).toEqual(rest);
    if (expected === null) expect(rules).toBe(null);
    else expect(sorted(rules ?? {})).toEqual(sorted({ required: [], ...expected }));
  });
});

it.each<[password: string, characters: number]>([
  ['', 1],
  ['aB3', 62],
  ['ab', 26],
  ['a!', 26 + symbols.length],
  ['aé', 27],
  ['éé', 1],
  ['é', 1],
  ['éü', 2],
])('the most bits of “%s” are those of %d characters at each place', (password, characters) => {
  expect(mostBits(password)).toBeCloseTo(password.length * Math.log2(characters), 10);
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
