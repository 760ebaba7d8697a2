import { kebabCase, type RequestRow } from '../service/index.ts';
import type { Flag } from './flags.ts';

/** A row with what its flag takes, where that is neither N nor TEXT, and what it does. */
type FlagRow = RequestRow & { readonly takes?: string; readonly help: string };

const flagOf = ({ takes, help, ...row }: FlagRow): Flag => ({ row, ...(takes === undefined ? {} : { takes }), help });
const path = { kind: 'string', max: 4096, takes: 'FILE' } as const;

const keys = { key: 'keys', ...path, label: 'keys', help: 'Where the hashes of the keys are kept.' } as const;
const reveal = {
  key: 'reveal',
  kind: 'boolean',
  default: true,
  label: 'reveal',
  help: 'Tools may show what they make to the model, and so to its log.',
} as const;
const folder = {
  key: 'folder',
  ...path,
  takes: 'FOLDER',
  label: 'folder',
  help: 'Where tools may write files; the working folder when left out.',
} as const;
const siteRules = {
  key: 'siteRules',
  ...path,
  label: 'site rules',
  help: 'The list of site rules that `site` is looked up in.',
} as const;

const serveRows = [
  {
    key: 'port',
    kind: 'integer',
    default: 8787,
    min: 0,
    max: 65_535,
    label: 'port',
    help: 'Port to listen on; 0 for any that is free.',
  },
  {
    key: 'address',
    kind: 'string',
    default: '127.0.0.1',
    max: 253,
    takes: 'ADDRESS',
    label: 'address',
    help: 'Address to listen on; beyond this machine only with TLS.',
  },
  { key: 'tlsCert', ...path, label: 'certificate', help: 'Certificate for HTTPS, PEM.' },
  { key: 'tlsKey', ...path, label: 'key', help: 'Private key of the certificate, PEM.' },
  {
    key: 'names',
    kind: 'string',
    max: 4096,
    takes: 'NAME,…',
    label: 'names',
    help: 'Further names that clients may call the server by.',
  },
  keys,
  {
    key: 'rate',
    kind: 'integer',
    default: 6_000,
    min: 0,
    max: 1_000_000_000,
    label: 'rate',
    help: 'Requests that each key may make in a minute; 0 for any number.',
  },
  siteRules,
  reveal,
  folder,
  {
    key: 'log',
    kind: 'boolean',
    default: true,
    label: 'log',
    help: 'Write a line a request to standard error: route, status, time, bits.',
  },
] as const satisfies readonly FlagRow[];

export const serveFlags: readonly Flag[] = serveRows.map(flagOf);
export const keyFlags: readonly Flag[] = [flagOf(keys)];
export const mcpFlags: readonly Flag[] = [reveal, folder, siteRules].map(flagOf);

/** The flags of the commands beside the plain one, for help and documents. */
export const commandFlags = { serve: serveFlags, 'key new': keyFlags, mcp: mcpFlags } as const;

/** What was given, by key, with defaults filled in. */
export function valuesOf(
  flags: readonly Flag[],
  given: readonly { flag: Flag; value: unknown }[],
): Record<string, unknown> {
  const defaults = flags.map(({ row }) => [row.key, row.default] as const);
  return Object.fromEntries([...defaults, ...given.map(({ flag, value }) => [flag.row.key, value] as const)]);
}

/** How the flag of a key is written. */
export const flagName = (key: string) => `--${kebabCase(key)}`;
