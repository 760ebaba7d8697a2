import { type Context, Hono } from 'hono';
import { createRandom, type Random, type SecretContext } from '../service/index.ts';
import { type Endpoint, endpoints, mcpPath, mostInAnswer, ndjson, openPaths } from './endpoints.ts';
import { entropyAnswer } from './entropy-answer.ts';
import { createGate } from './gate.ts';
import { refuseForeign } from './guard.ts';
import type { Keyring } from './keyring.ts';
import { openApi } from './openapi.ts';
import { jsonBody, mostMcpBytes, queryOf } from './parameters.ts';
import { problem } from './problems.ts';
import type { RateLimiter } from './rate-limit.ts';
import { createReader, type ReadyRequest, type Source } from './requests.ts';
import { after, jsonText, withCommonHeaders } from './responses.ts';
import { answerOf, roundedBits, streamOf } from './secret-answers.ts';
import { pageFiles } from './try-page.ts';

/** What is known of a request when it has been answered. Never its query, its key or what was made. */
export interface LogEntry {
  /** The route's own address, or `unknown`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Entropy of what was made, where something was. */
  readonly bits: number | undefined;
  /** The kind of error that kept the request from being answered. Its message might hold anything. */
  readonly error: string | undefined;
}

/** What a handler notes for the log. */
interface CallRecord {
  bits?: number | undefined;
  error?: string | undefined;
}

/** What the app stands on; everything that a platform has its own of. */
export interface AppParts {
  /** Values of `Host` that are ours, with port; may be filled after the server knows its port. */
  readonly hosts: ReadonlySet<string>;
  readonly keys: Keyring;
  readonly context: SecretContext;
  readonly limiter?: RateLimiter | undefined;
  readonly log?: ((entry: LogEntry) => void) | undefined;
  /** Answers the tools' protocol, behind the same checks. */
  readonly mcp?: ((request: Request, record: CallRecord) => Promise<Response>) | undefined;
  readonly random?: Random;
}

/** Answers web-standard requests: the same in Node as on any platform with a fetch handler. */
export interface App {
  fetch(request: Request): Response | Promise<Response>;
}

type Call = Context<{ Bindings: CallRecord }>;
type Answer = Response | Promise<Response>;

const mcpPaths = [mcpPath, mcpPath.slice(0, -1)];

/** The HTTP API. Handlers answer at once where they can: a promise less is a measurable part of a request. */
export function createApp(parts: AppParts): App {
  const { hosts, keys, context, limiter, log, mcp, random = createRandom() } = parts;
  const hono = new Hono<{ Bindings: CallRecord }>();
  const known = new Set<string>();
  const { authorised, limited } = createGate(keys, limiter);

  function serve({ path, kind, answers }: Endpoint) {
    const read = createReader(kind, context, answers === 'secrets');

    function answer(call: Call, owner: string, source: Source): Answer {
      const streams = answers === 'secrets' && (call.req.raw.headers.get('accept') ?? '').includes(ndjson);
      const ready = read(source, streams);
      if (ready instanceof Response) return ready;
      if (answers === 'entropy') return entropyAnswer(ready.prepared);
      const further = Math.ceil((ready.count ?? 1) / mostInAnswer) - 1;
      return limited(owner, further, () => make(call, ready, streams));
    }
    function make(call: Call, ready: ReadyRequest, streams: boolean): Response {
      call.env.bits = roundedBits(ready.prepared);
      return streams ? streamOf(ready, random) : answerOf(ready, random);
    }

    hono.get(path, (call) =>
      authorised(call.req.raw, (owner) => answer(call, owner, { text: queryOf(call.req.raw.url), form: 'query' })),
    );
    hono.post(path, (call) =>
      authorised(call.req.raw, async (owner) => {
        if (queryOf(call.req.raw.url) !== '')
          return problem('query-malformed', 'The parameters of a POST belong into its body.');
        const text = await jsonBody(call.req.raw);
        return text instanceof Response ? text : answer(call, owner, { text, form: 'json' });
      }),
    );
    allow(path, 'GET, POST');
  }

  /** To be called behind the methods that an address has. */
  function allow(path: string, methods: string): void {
    known.add(path);
    const headers = { allow: methods };
    hono.all(path, () => problem('method-not-allowed', `This address takes ${methods}.`, { headers }));
  }

  for (const endpoint of endpoints) serve(endpoint);
  hono.get(openPaths.health, () => jsonText('{"status":"ok"}'));
  allow(openPaths.health, 'GET');
  const description = JSON.stringify(openApi());
  hono.get(openPaths.openapi, () => jsonText(description));
  allow(openPaths.openapi, 'GET');
  for (const { path, body, headers } of pageFiles()) {
    hono.get(path, () => new Response(body, { headers }));
    allow(path, 'GET');
  }
  for (const path of mcp ? mcpPaths : []) {
    hono.post(path, (call) =>
      authorised(call.req.raw, async () => {
        const text = await jsonBody(call.req.raw, mostMcpBytes);
        if (text instanceof Response) return text;
        if (text.trimStart().startsWith('[')) return problem('body-malformed', 'Send one message a request.');
        const { url, headers } = call.req.raw;
        const request = new Request(url, { method: 'POST', headers, body: text });
        return withCommonHeaders((await mcp?.(request, call.env)) ?? missing());
      }),
    );
    allow(path, 'POST');
  }
  hono.notFound(missing);
  hono.onError(({ name }, call) => {
    call.env.error = name;
    return problem('internal', 'The request was not answered because of an error in this server.');
  });

  function fetch(request: Request): Answer {
    if (log === undefined) return refuseForeign(request, hosts) ?? hono.fetch(request, {});
    const started = performance.now();
    const record: CallRecord = {};
    return after(refuseForeign(request, hosts) ?? hono.fetch(request, record), (response) => {
      const route = routeOf(request.url, known);
      const { bits, error } = record;
      log({ route, status: response.status, milliseconds: performance.now() - started, bits, error });
      return response;
    });
  }
  return { fetch };
}

function missing(): Response {
  return problem('not-found', 'See /openapi.json for what there is.');
}

/** The path when it is one of ours: any other may hold anything, a key among it. */
function routeOf(url: string, known: ReadonlySet<string>): string {
  const from = url.indexOf('/', url.indexOf('://') + 3);
  const query = url.indexOf('?', from);
  const path = url.slice(from, query === -1 ? url.length : query);
  return known.has(path) ? path : 'unknown';
}

/** The refusal of a request that could not even be read. */
export function unreadable(): Response {
  return problem('request-malformed', 'The request line or the headers are not those of HTTP.');
}
