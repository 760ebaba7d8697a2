import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { createRandom, type SecretContext } from '../service/index.ts';
import type { AppParts } from './app.ts';
import { createMcpServer } from './mcp-server.ts';
import type { Deliverer } from './mcp-tools.ts';

/** What the tools over HTTP stand on. */
export interface McpHttpParts {
  readonly context: SecretContext;
  readonly deliverer?: Deliverer | undefined;
  /** Whether a tool may show what it makes; true when left out. */
  readonly reveal?: boolean | undefined;
}

/** Answers the tools' protocol over HTTP. Nothing is kept between requests, so any copy of the app can answer. */
export function createMcpHandler({ context, deliverer, reveal = true }: McpHttpParts): NonNullable<AppParts['mcp']> {
  const random = createRandom();
  return async (request, record) => {
    const made = (bits: number) => {
      record.bits = bits;
    };
    const server = createMcpServer({ context, random, deliverer, reveal, made });
    // One answer of plain JSON a request: there is nothing to report in between.
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    return transport.handleRequest(request);
  };
}
