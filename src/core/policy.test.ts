import { describe, expect, test } from 'vitest';
import { checkPolicy } from './policy.ts';

describe('checkPolicy', () => {
  const policy = { minLength: 4, maxLength: 4, alphabet: 'ab', required: [] };
  test.each([
    ['length-out-of-range', { minLength: 0 }],
    ['length-out-of-range', { maxLength: 3_000_000 }],
    ['length-out-of-range', { maxLength: 3 }],
    ['no-class', { alphabet: '' }],
    ['option-invalid', { maxRun: 0 }],
    ['option-invalid', { required: [{ name: 'a', characters: 'a', minimum: 0 }] }],
    ['character-invalid', { alphabet: 'a\n' }],
    ['character-invalid', { alphabet: 'a\ud800' }],
  ])('%s for %j', (code, change) => {
    expect(() => checkPolicy({ ...policy, ...change })).toThrow(expect.objectContaining({ code }));
  });
});
