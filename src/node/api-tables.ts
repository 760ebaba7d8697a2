/** The parts of docs/api.md about HTTP and tools that follow from tables in the code. */
import { secretKinds, strengthLimits } from '../service/index.ts';
import { advice } from './advice.ts';
import { commandFlags } from './command-flags.ts';
import { countHelp, countRow, endpoints, mcpPath, mostInStream, openPaths } from './endpoints.ts';
import { flagTable, markdownTable } from './flag-tables.ts';
import { entropyMarkdown } from './mcp-resources.ts';
import { type ArgumentRow, deliveries, makingRows } from './mcp-rows.ts';
import { type Parameter, parametersOf, schemaOf } from './openapi.ts';
import { problemTable } from './problems.ts';

const code = (text: string) => `\`${text}\``;

/** Every address, what it takes and whether it wants a key. */
export function endpointTable(): string {
  const keyed = endpoints.map(({ path, summary }) => [code(path), 'GET, POST', 'yes', summary]);
  const open = [
    [code(mcpPath), 'POST', 'yes', 'The tools of agents, over streamable HTTP'],
    [code(openPaths.page), 'GET', 'no', 'A page to try the API'],
    [code(openPaths.openapi), 'GET', 'no', 'The API in OpenAPI 3.1'],
    [code(openPaths.health), 'GET', 'no', 'Whether the server answers'],
  ];
  return markdownTable(['address', 'methods', 'key', 'what it answers'], [...keyed, ...open]);
}

function parameterRow({ name, description, allowed, schema }: Parameter): string[] {
  const usual = schema['default'];
  return [
    code(name),
    String(schema['type'] ?? 'integer'),
    usual === undefined ? '' : code(JSON.stringify(usual)),
    allowed,
    description,
  ];
}

/** The parameters of every kind of secret. */
export function parameterTables(): string {
  const header = ['parameter', 'type', 'default', 'allowed', 'meaning'];
  const count = countRow(mostInStream);
  const counted: Parameter = { name: count.key, description: countHelp, allowed: '1 to 1000', schema: schemaOf(count) };
  return secretKinds
    .map((kind) => {
      const paths = endpoints.filter((endpoint) => endpoint.kind === kind).map(({ path }) => code(path));
      const rows = [...parametersOf(kind), counted].map(parameterRow);
      return `**${paths.join(' and ')}**\n\n${markdownTable(header, rows)}`;
    })
    .join('\n\n');
}

/** The usual alphabets, and the strengths with the bits they begin at. */
export function entropyTables(): string {
  const strengths = strengthLimits.map(({ strength, from }) => [code(strength), String(from)]);
  return `${entropyMarkdown()}\n\n${markdownTable(['strength', 'from so many bits'], strengths)}`;
}

/** Every refusal that is not about a parameter. */
export function refusalTable(): string {
  const rows = Object.entries(problemTable).map(([name, [status, title]]) => [String(status), code(name), title]);
  return markdownTable(['status', 'type `urn:passmint:problem:…`', 'title'], rows);
}

/** The flags of the commands beside the plain one. */
export function commandTables(): string {
  return Object.entries(commandFlags)
    .map(([name, flags]) => `**${code(`passmint ${name}${name === 'key' ? ' new' : ''}`)}**\n\n${flagTable(flags)}`)
    .join('\n\n');
}

/** What a tool takes beside the parameters of HTTP. */
export function deliveryTable(): string {
  const own = ({ row }: ArgumentRow) => ['deliver', 'path', 'name', 'replace'].includes(row.key);
  const rows = makingRows('password', deliveries)
    .filter(own)
    .map(({ row, help }) => [code(row.key), row.default === undefined ? '' : code(String(row.default)), help]);
  return markdownTable(['argument', 'default', 'meaning'], rows);
}

/** The advice, as a list. */
export function adviceList(): string {
  return advice.map((sentence) => `- ${sentence}`).join('\n');
}
