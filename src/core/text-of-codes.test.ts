import { expect, test } from 'vitest';
import { textOf } from './text-of-codes.ts';

test('every length up to 130 gives each code once and in order', () => {
  const codes = Uint8Array.from({ length: 140 }, (_, at) => 33 + at);
  for (let length = 0; length <= 130; length++) {
    expect(textOf(codes, length)).toBe(
      Array.from(codes.subarray(0, length), (code) => String.fromCharCode(code)).join(''),
    );
  }
});
