/** Nothing here may be kept by a cache, guessed to be of another type, or embedded by another site's page. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Headers of a type of answer; made once, because a header less is a measurable part of a request. */
export function headersFor(type: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { 'content-type': type, ...always, ...more };
}

const json = { headers: headersFor('application/json') };

/** An answer whose body is JSON already. */
export function jsonText(body: string): Response {
  return new Response(body, json);
}

/** The same answer with the headers that every answer has. */
export function withCommonHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

/** Goes on with a value that may be there already: most are, and waiting for a promise costs a request its speed. */
export function after<Value, Result>(
  value: Value | Promise<Value>,
  next: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(next) : next(value);
}
