import { problem } from './problems.ts';

/** Names and values as they came, repeated ones twice. */
export type Pairs = readonly (readonly [name: string, value: unknown])[];

/** The part of an address behind its question mark; empty when there is none. */
export function queryOf(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return '';
  const end = url.indexOf('#', at);
  return url.slice(at + 1, end === -1 ? url.length : end);
}

/** Reads a query strictly: URLSearchParams would make another text of a malformed one. */
export function pairsOfQuery(query: string): Pairs | Response {
  const pairs: [string, string][] = [];
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const [name, value] = equals === -1 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
    const read = decoded(name);
    const text = decoded(value);
    if (read === undefined || text === undefined) {
      const parameter = read ?? name.slice(0, 80);
      return problem('query-malformed', `${parameter}: not percent-encoded UTF-8`, { members: { parameter } });
    }
    pairs.push([read, text]);
  }
  return pairs;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Far more than any request needs. */
const mostBodyBytes = 16_384;
/** A message of the tools' protocol carries more around its arguments than a call has. */
export const mostMcpBytes = 4 * mostBodyBytes;

/**
 * Reads a body of JSON, and of nothing else: a page of another site can send a form or a text without being asked.
 * @returns the text, or a refusal
 */
export async function jsonBody(request: Request, mostBytes = mostBodyBytes): Promise<string | Response> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json *(;|$)/i.test(type))
    return problem('type-unsupported', 'Send Content-Type: application/json.');
  const tooLarge = () =>
    problem('too-large', `A body has at most ${mostBytes} bytes.`, { headers: { connection: 'close' } });
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.length;
      if (bytes > mostBytes) return tooLarge();
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return problem('body-malformed', 'The body did not come whole, or is no UTF-8.');
  }
}

/**
 * Reads what a refusal left of a request's body, up to the size that any may have: an engine that is handed an answer
 * before that closes the connection without a word, and the client's next request, which it sends on it, is lost.
 */
export async function readToEnd(request: Request): Promise<void> {
  if (request.body === null || request.bodyUsed) return;
  if (Number(request.headers.get('content-length') ?? 0) > mostMcpBytes) return;
  let bytes = 0;
  try {
    for await (const chunk of request.body) {
      bytes += chunk.length;
      if (bytes > mostMcpBytes) return;
    }
  } catch {
    // It did not come whole: there is no connection to keep.
  }
}

/** The members of a JSON object, repeated ones twice: JSON.parse would keep the last without a word. */
export function pairsOfJson(text: string): Pairs | Response {
  const malformed = () => problem('body-malformed', 'The body must be one JSON object of parameters.');
  let object: unknown;
  try {
    object = JSON.parse(text);
  } catch {
    return malformed();
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return malformed();
  const members = object as Record<string, unknown>;
  return namesIn(text).map((name) => [name, members[name]]);
}

/** The names of an object's own members in the order they stand in its text. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let before = '';
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (token === ':' && depth === 1) names.push(JSON.parse(before));
    before = token;
  }
  return names;
}
