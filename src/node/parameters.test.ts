import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairsOfJson, pairsOfQuery, queryOf } from './parameters.ts';

it('reads back every query that URLSearchParams writes', () => {
  // Text without lone surrogates: those have no UTF-8.
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
      const query = new URLSearchParams(pairs).toString();
      expect(pairsOfQuery(query)).toEqual(pairs);
    }),
    { examples: [[[['exclude', '&=+ %']]]] },
  );
});

it.each(['%', '%f', 'length=%ff', '%E0%A4%A=1', 'exclude=%ED%A0%80'])(
  'refuses %s, which is not percent-encoded',
  (query) => {
    expect(pairsOfQuery(query)).toMatchObject({ status: 400 });
  },
);

it('finds the members of any JSON object, repeated ones too', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat({ max: 4 }), (object, indent) => {
      const text = JSON.stringify(object, null, indent);
      const plain = JSON.parse(text) as Record<string, unknown>;
      const pairs = pairsOfJson(text);
      expect(pairs).not.toBeInstanceOf(Response);
      // By name alone: the default order would ask the values for their text, and some have none.
      const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);
      expect([...(pairs as [string, unknown][])].sort(byName)).toEqual(Object.entries(plain).sort(byName));
    }),
  );
  expect(pairsOfJson('{"a":1,"b":{"a":2},"\\u0061":3}')).toEqual([
    ['a', 3],
    ['b', { a: 2 }],
    ['a', 3],
  ]);
});

it.each([
  ['http://a/b?c=1', 'c=1'],
  ['http://a/b', ''],
  ['http://a/b?', ''],
  ['http://a/b?c=1#d', 'c=1'],
])('the query of %s is %s', (url, query) => expect(queryOf(url)).toBe(query));
