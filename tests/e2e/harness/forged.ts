/** Messages as an attacker writes them: of every kind, in any shape. Made from the protocol, so that no kind is missing. */
import fc from 'fast-check';
import * as v from 'valibot';
import { backgroundMessages, type Surface } from '../../../src/messaging/protocol.ts';

export type Kind = keyof typeof backgroundMessages;
export const kinds = Object.keys(backgroundMessages) as Kind[];

export const mayCome = (kind: Kind, from: Surface): boolean =>
  (backgroundMessages[kind].from as readonly Surface[]).includes(from);

export const envelope = (kind: string, request: unknown = {}, to = 'background') => ({ to, kind, request });

/** What a schema of Valibot looks like inside, as far as the protocol uses it. */
interface Schema {
  type: string;
  entries?: Record<string, Schema>;
  item?: Schema;
  wrapped?: Schema;
  value?: Schema;
  options?: (Schema | string | number)[];
  literal?: string | number | boolean;
  pipe?: { type: string; requirement?: number }[];
}

/** Requests of the shape that a schema describes; some are longer or greater than it allows. */
function shaped(schema: Schema): fc.Arbitrary<unknown> {
  const { entries = {}, item, wrapped, value, options = [], literal } = schema;
  const least = schema.pipe?.find(({ type }) => type === 'min_length')?.requirement ?? 0;
  switch (schema.type) {
    case 'strict_object':
      return fc.record(Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, shaped(entry)])), {
        requiredKeys: Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional'),
      });
    case 'exact_optional':
    case 'optional':
      return wrapped === undefined ? fc.constant(null) : shaped(wrapped);
    case 'nullable':
      return fc.option(wrapped === undefined ? fc.constant(null) : shaped(wrapped));
    case 'array':
      return fc.array(item === undefined ? fc.jsonValue() : shaped(item), { maxLength: 4 });
    case 'record':
      return fc.dictionary(fc.string(), value === undefined ? fc.jsonValue() : shaped(value), { maxKeys: 6 });
    case 'union':
      return fc.oneof(...options.map((option) => (typeof option === 'object' ? shaped(option) : fc.constant(option))));
    case 'picklist':
      return fc.constantFrom(...options);
    case 'literal':
      return fc.constant(literal);
    case 'string':
      return fc.string({ minLength: least, maxLength: 60, unit: 'binary' });
    case 'number':
      return fc.oneof(fc.nat(1_000), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue();
  }
}

const schemaOf = (kind: Kind) => backgroundMessages[kind].request as unknown as Schema;
export const isWellFormed = (kind: Kind, request: unknown): boolean =>
  v.safeParse(backgroundMessages[kind].request as v.GenericSchema, request).success;

/** A request that the protocol takes. */
export function goodRequest(kind: Kind): unknown {
  const found = fc
    .sample(shaped(schemaOf(kind)), { seed: 1, numRuns: 500 })
    .find((one) => isWellFormed(kind, plain(one)));
  if (found === undefined) throw new Error(`No good request for ${kind} was found.`);
  return plain(found);
}

/** As a message arrives. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Puts something else in the place that a path of numbers leads to. */
function replaced(value: unknown, [step = 0, ...rest]: number[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined || rest.length === 0) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[key] = replaced((value as Record<string, unknown>)[key], rest, by);
  return copy;
}

/** Requests of one kind, sound and damaged: the same ones for a seed. */
export function fuzzed(kind: Kind, seed: number, count: number): unknown[] {
  const sound = shaped(schemaOf(kind));
  const damaged = fc
    .tuple(sound, fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }), fc.jsonValue())
    .map(([request, path, by]) => replaced(request, path, by));
  return fc.sample(fc.oneof(sound, damaged, damaged, fc.jsonValue()), { seed, numRuns: count }).map(plain);
}

/**
 * Source text of a function that sends envelopes, given as JSON, from any world that has the extension API, and tells
 * what came of each: `answered`, the code of a refusal, `ignored`, or `not sent` with the browser's words.
 */
export const sendAll = `async (json, to) => {
  const outcomes = [];
  for (const message of JSON.parse(json)) {
    try {
      const reply = await (to ? chrome.runtime.sendMessage(to, message) : chrome.runtime.sendMessage(message));
      outcomes.push(reply === undefined || reply === null ? 'ignored' : reply.ok ? 'answered' : reply.error.code);
    } catch (error) {
      outcomes.push('not sent: ' + error.message);
    }
  }
  return outcomes;
}`;

/** The call of {@link sendAll} as an expression. */
export const sending = (envelopes: readonly unknown[]): string =>
  `(${sendAll})(${JSON.stringify(JSON.stringify(envelopes))})`;
