import { expect, it } from 'vitest';
import { noMinimum, raisedPassphrase, raisedPin } from './minimum.ts';

it('refuses options that are none, rather than look for a length without end', () => {
  const invalid = expect.objectContaining({ code: 'option-invalid' });
  expect(() => raisedPassphrase({} as never, ['word'], noMinimum)).toThrow(invalid);
  expect(() => raisedPassphrase({ separator: '-' } as never, ['word'], noMinimum)).toThrow(invalid);
  expect(() => raisedPin({} as never, { length: 6, bits: 20 })).toThrow(invalid);
});
