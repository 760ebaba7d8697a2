import { answerFor, bulk, type PreparedSecret, type Random } from '../service/index.ts';
import { ndjson } from './endpoints.ts';
import type { ReadyRequest } from './requests.ts';
import { headersFor, jsonText } from './responses.ts';

/** Bits to one decimal, as every answer gives them. */
export function roundedBits({ bits }: Pick<PreparedSecret, 'bits'>): number {
  return Math.round(bits * 10) / 10;
}

/** What rules and site changed about the request, where they did. */
export function problemsOf({ problems }: PreparedSecret): { problems?: object[] } {
  if (problems.length === 0) return {};
  return { problems: problems.map(({ rule, code, message }) => ({ rule, code, message })) };
}

/** The writer of answers for one prepared request: everything but the secret is put together beforehand. */
function lineWriter(prepared: PreparedSecret): (secret: string) => string {
  const { password: _, length, ...rest } = { ...answerFor(prepared, ''), ...problemsOf(prepared) };
  const tail = JSON.stringify(rest).slice(1);
  if (prepared.length === undefined)
    return (secret) => `{"password":${JSON.stringify(secret)},"length":${secret.length},${tail}`;
  const fixedTail = `,"length":${prepared.length},${tail}`;
  return (secret) => `{"password":${JSON.stringify(secret)}${fixedTail}`;
}

const writers = new WeakMap<PreparedSecret, (secret: string) => string>();

function writerOf(prepared: PreparedSecret): (secret: string) => string {
  let writer = writers.get(prepared);
  if (writer === undefined) {
    writer = lineWriter(prepared);
    writers.set(prepared, writer);
  }
  return writer;
}

/** The answer of a call: one secret, or a list when a count was given. */
export function answerOf({ prepared, count }: ReadyRequest, random: Random): Response {
  if (count === undefined) return jsonText(writerOf(prepared)(prepared.sampler.sample(random)));
  const passwords = [...bulk(prepared.sampler, random, count)];
  const { strength, length } = prepared;
  const body = { passwords, count, length, entropy_bits: roundedBits(prepared), strength, ...problemsOf(prepared) };
  return jsonText(JSON.stringify(body));
}

const streamHeaders = headersFor(ndjson);
/** Secrets in one piece of a stream: enough that the work for a piece does not count, few enough not to keep others waiting. */
const inPiece = 512;
/** Where many streams are taken at once they share that, down to so many each. */
const leastInPiece = 16;
/** Streams that wait for their turn now. */
let waiting = 0;

/**
 * Lets everything else that waits have its turn. Without it whoever takes as fast as lines are made keeps all others
 * waiting: two hundred did for ten seconds. Timers take a millisecond, so they are the second choice.
 * @returns how many secrets to make now
 */
async function turn(): Promise<number> {
  const { setImmediate: soon = setTimeout } = globalThis as { setImmediate?: (callback: () => void) => unknown };
  const before = ++waiting;
  await new Promise<void>((resolve) => soon(resolve));
  const after = waiting--;
  return Math.max(leastInPiece, Math.floor(inPiece / Math.max(before, after)));
}

/** The same as lines of JSON, made as they are taken: any number in constant memory. */
export function streamOf({ prepared, count = 1 }: ReadyRequest, random: Random): Response {
  const encoder = new TextEncoder();
  const write = writerOf(prepared);
  const { sampler } = prepared;
  let left = count;
  const lines = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const most = await turn();
        let piece = '';
        for (const end = Math.max(0, left - most); left > end; left--) piece += `${write(sampler.sample(random))}\n`;
        controller.enqueue(encoder.encode(piece));
        if (left === 0) controller.close();
      },
    },
    { highWaterMark: 2 },
  );
  return new Response(lines, { headers: streamHeaders });
}
