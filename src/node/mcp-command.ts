import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createRandom } from '../service/index.ts';
import { readCommand } from './command-flags.ts';
import { createDeliverer } from './deliver.ts';
import { readPolicy, readSiteRules } from './input-files.ts';
import { createMcpServer } from './mcp-server.ts';
import { words } from './words.ts';

/** What the flags of `passmint mcp` say. */
interface McpValues {
  reveal: boolean;
  folder?: string;
  siteRules?: string;
  policy?: string;
}

/**
 * `passmint mcp`: answers the tools' protocol on standard input and output until the client closes them.
 * @throws CommandError
 */
export async function run(args: readonly string[]): Promise<void> {
  const read = await readCommand<McpValues>('mcp', args);
  if (read === undefined) return;
  const { reveal, folder, siteRules, policy } = read.values;
  const server = createMcpServer({
    context: {
      words,
      siteRules: siteRules === undefined ? undefined : await readSiteRules(siteRules),
      policy: policy === undefined ? undefined : await readPolicy(policy),
    },
    random: createRandom(),
    deliverer: createDeliverer(folder ?? process.cwd()),
    reveal,
  });
  await server.connect(new StdioServerTransport());
  await new Promise((resolve) => process.stdin.once('end', resolve));
  await server.close();
}
