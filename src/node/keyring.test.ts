import { expect, it } from 'vitest';
import { hashOf, newKey } from './key-file.ts';
import { createKeyring, keyOf, webDigest } from './keyring.ts';

it('knows its keys by their hashes, and tells their owners apart', async () => {
  const [one, other] = [newKey(), newKey()];
  const keys = createKeyring([one, other].map(hashOf), webDigest);
  const owners = [await keys.owner(one), await keys.owner(other)];
  expect(new Set(owners).size).toBe(2);
  for (const wrong of ['', one.slice(0, -1), `${one} `, hashOf(one), one.toUpperCase()])
    expect(await keys.owner(wrong)).toBeUndefined();
});

it('compares every hash to its end, whatever it is given', () => {
  let read = 0;
  const counting = new Proxy(new Uint8Array(32), {
    get(bytes, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) read++;
      return Reflect.get(bytes, name, bytes);
    },
  });
  const keys = createKeyring([hashOf('a'), hashOf('b'), '0'.repeat(64)], () => counting);
  expect(keys.owner('anything')).toBe('0'.repeat(16));
  expect(read).toBe(3 * 32);
});

it.each([
  [{ 'x-api-key': 'a' }, 'a'],
  [{ authorization: 'Bearer a' }, 'a'],
  [{ authorization: 'bearer  a' }, 'a'],
  [{ 'x-api-key': 'a', authorization: 'Bearer b' }, 'a'],
  [{ authorization: 'Basic a' }, null],
  [{ authorization: 'Bearer' }, null],
  [{}, null],
])('reads the key of %o', (headers, key) => {
  expect(keyOf(new Request('http://localhost/', { headers: headers as Record<string, string> }))).toBe(key);
});
