import { hashOf, newKey } from '../../src/node/key-file.ts';
import { createMcpHandler } from '../../src/node/mcp-http.ts';
import { tokenBuckets } from '../../src/node/rate-limit.ts';
import { serve } from '../../src/node/serve.ts';
import { words } from '../../src/node/words.ts';
import { apiSuite, limitedTo } from './suite.ts';

apiSuite('Node', async () => {
  const [key, otherKey] = [newKey(), newKey()];
  const server = await serve({
    port: 0,
    address: '127.0.0.1',
    names: [],
    keyHashes: [key, otherKey].map(hashOf),
    context: { words },
    mcp: createMcpHandler({ context: { words } }),
    // The clock stands still, so that the bucket does not fill again while a slow machine empties it.
    limiter: tokenBuckets(limitedTo, () => 0),
  });
  return { url: server.url, key, otherKey, fetch, close: server.close };
});
