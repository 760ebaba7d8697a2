import { refusalOf, snakeCase } from '../service/index.ts';
import { headersFor } from './responses.ts';

/** Every refusal beside those about a parameter: status, title. */
const problems = {
  'key-missing': [401, 'A key is needed'],
  'key-wrong': [401, 'The key is wrong'],
  'origin-refused': [403, 'Pages of other sites may not call this'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This method is not for this address'],
  'too-large': [413, 'The request is too large'],
  'type-unsupported': [415, 'The body must be JSON'],
  'host-refused': [421, 'This server does not answer to that name'],
  'body-malformed': [400, 'The body is no JSON object'],
  'query-malformed': [400, 'The query cannot be read'],
  'request-malformed': [400, 'The request cannot be read'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Something went wrong here'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problems;
/** For docs/api.md. */
export const problemTable: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = problems;

const type = 'application/problem+json';

function respond(status: number, code: string, title: string, members: object, more?: Record<string, string>) {
  const body = { type: `urn:passmint:problem:${code}`, title, status, ...members };
  return new Response(JSON.stringify(body), { status, headers: headersFor(type, more) });
}

/** A refusal as RFC 9457 wants it. `detail` must hold no key and no password. */
export function problem(
  code: ProblemCode,
  detail: string,
  more: { headers?: Record<string, string>; members?: object } = {},
): Response {
  const [status, title] = problems[code];
  return respond(status, code, title, { detail, ...more.members }, more.headers);
}

/**
 * The 400 that names the parameter.
 * @throws the error itself when it is not about the request
 */
export function parameterProblem(error: unknown): Response {
  const refusal = refusalOf(error, snakeCase);
  if (refusal === undefined) throw error;
  const { code, name, allowed, suggestion, message } = refusal;
  const title = code === 'unknown-name' ? 'There is no such parameter' : 'A parameter cannot be used';
  return respond(400, code, title, { detail: message, parameter: name, allowed, suggestion });
}
