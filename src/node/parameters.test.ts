import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostMcpBytes, pairsOfJson, pairsOfQuery, queryOf, readToEnd } from './parameters.ts';

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

/** A request whose body comes a kilobyte at a time, and how much of it was taken. */
function slowRequest(kilobytes: number, breaksAfter = Number.POSITIVE_INFINITY) {
  const taken = { kilobytes: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken.kilobytes === kilobytes) return controller.close();
        if (taken.kilobytes === breaksAfter) return controller.error(new Error('The client has gone.'));
        taken.kilobytes++;
        controller.enqueue(new Uint8Array(1024));
      },
    },
    { highWaterMark: 0 },
  );
  // The DOM's types do not know `duplex`, which Node wants for a stream.
  const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
  return { request, taken };
}

it.each([
  ['all of a body that is small enough', 64, Number.POSITIVE_INFINITY, mostMcpBytes / 1024],
  ['no more of an endless one than a body may have', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 65],
  ['what came of one that breaks off', 16, 3, 3],
])('reads to the end %s', async (_, kilobytes, breaksAfter, expected) => {
  const { request, taken } = slowRequest(kilobytes, breaksAfter);
  await readToEnd(request);
  expect(taken.kilobytes).toBe(expected);
});

it('leaves alone a body that says of itself that it is too large, one that was read, and none', async () => {
  const large = new Request('http://localhost/', {
    method: 'POST',
    body: 'x',
    headers: { 'content-length': String(mostMcpBytes + 1) },
  });
  await readToEnd(large);
  expect(large.bodyUsed).toBe(false);
  const read = new Request('http://localhost/', { method: 'POST', body: 'x' });
  await read.text();
  await readToEnd(read);
  await readToEnd(new Request('http://localhost/'));
});
