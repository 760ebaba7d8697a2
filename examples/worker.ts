/**
 * The same API on a serverless platform: what it stands on comes from the platform's bindings.
 *
 *   API_KEY_HASHES   SHA-256 of each key, in hexadecimal, with spaces between them
 *   HOSTS            the values of the Host header that are yours, with spaces between them
 *   RATE_LIMITER     the platform's own limiter
 */
import { createApp } from '../src/node/app.ts';
import { createKeyring, webDigest } from '../src/node/keyring.ts';
import { createMcpHandler } from '../src/node/mcp-http.ts';
import { readToEnd } from '../src/node/parameters.ts';
import type { RateLimiter } from '../src/node/rate-limit.ts';
import { words } from '../src/node/words.ts';

interface Bindings {
  API_KEY_HASHES: string;
  HOSTS: string;
  RATE_LIMITER: { limit(request: { key: string }): Promise<{ success: boolean }> };
}

/** The platform's limiter says whether, not how long: its period is what to wait at most. */
const period = 60;

function limiterOf({ RATE_LIMITER }: Bindings): RateLimiter {
  return { take: async (owner) => ((await RATE_LIMITER.limit({ key: owner })).success ? 0 : period) };
}

function appOf(bindings: Bindings) {
  const context = { words };
  return createApp({
    hosts: new Set(bindings.HOSTS.split(' ')),
    keys: createKeyring(bindings.API_KEY_HASHES.split(' '), webDigest),
    context,
    limiter: limiterOf(bindings),
    mcp: createMcpHandler({ context }),
  });
}

let app: ReturnType<typeof appOf> | undefined;

export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    app ??= appOf(bindings);
    const response = await app.fetch(request);
    await readToEnd(request);
    return response;
  },
};
