import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { refusalOf, snakeCase } from '../service/index.ts';
import { CommandError } from './exit-codes.ts';
import { textResources } from './mcp-resources.ts';
import { createTools, type ToolParts } from './mcp-tools.ts';

const instructions =
  'Makes passwords, passphrases and PINs with exact entropy. What a tool shows is in the log of the conversation: ' +
  'prefer `deliver` with clipboard, file or env where it is offered.';

/**
 * A server of the tools, to be connected to a transport.
 *
 * It is the SDK's plain server, not its convenience class: that one wants its schemas written in a validator's own
 * language, while ours are derived from the option rows, which also validate.
 */
export function createMcpServer(parts: ToolParts): Server {
  const server = new Server(
    { name: 'passmint', title: 'Passmint', version: VERSION },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  const tools = createTools(parts);

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(({ call: _, ...tool }) => tool) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: args = {} } }) => {
    const tool = tools.find((one) => one.name === name);
    if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `there is no tool ${name.slice(0, 80)}`);
    try {
      const structuredContent = await tool.call(args);
      return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
    } catch (error) {
      return { isError: true, content: [{ type: 'text', text: wordsFor(error) }] };
    }
  });
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: textResources.map(({ text: _, ...resource }) => resource),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => {
    const resource = textResources.find((one) => one.uri === uri);
    if (resource === undefined) throw new McpError(ErrorCode.InvalidParams, `there is no resource ${uri.slice(0, 80)}`);
    return { contents: [{ uri, mimeType: resource.mimeType, text: resource.text() }] };
  });
  return server;
}

/** An error in words for the model, which can then do better. */
function wordsFor(error: unknown): string {
  const refusal = refusalOf(error, snakeCase);
  if (refusal !== undefined) return refusal.message;
  return error instanceof CommandError ? error.message : 'something went wrong in the server';
}
