import { describe, expect, test } from 'vitest';
import { PolicyError, RandomError } from './errors.ts';

describe('what the messages say', () => {
  const of = (value: unknown) => new PolicyError('option-invalid', { field: 'length', value, allowed: '8 to 128' });
  test.each([
    [7, 'length: got 7, allowed is 8 to 128'],
    ['7', 'length: got "7", allowed is 8 to 128'],
    [null, 'length: got null, allowed is 8 to 128'],
    // A quoted text of 78 letters has 80 characters, which is the most that is shown whole.
    ['x'.repeat(78), `length: got "${'x'.repeat(78)}", allowed is 8 to 128`],
    ['x'.repeat(79), `length: got "${'x'.repeat(79)}…, allowed is 8 to 128`],
  ])('of %j', (value, message) => {
    expect(of(value)).toMatchObject({ name: 'PolicyError', code: 'option-invalid', message });
    expect(of(value).detail).toEqual({ field: 'length', value, allowed: '8 to 128' });
  });

  test('of a random source', () => {
    expect(new RandomError('limit-invalid', 0)).toMatchObject({
      name: 'RandomError',
      code: 'limit-invalid',
      message: 'random integer below 0: the limit must be an integer from 1',
    });
    expect(new RandomError('source-broken', 10n)).toMatchObject({
      name: 'RandomError',
      code: 'source-broken',
      message: 'random integer below 10: the source gave unusable values 128 times in a row',
    });
  });
});
