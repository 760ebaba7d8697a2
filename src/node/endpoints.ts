import type { RequestRow, SecretKind } from '../service/index.ts';

/** The endpoints that need a key, in rows: routes, OpenAPI and docs/api.md are derived from them. */
export const endpoints = [
  { path: '/v1/generate/password', kind: 'password', answers: 'secrets', summary: 'New passwords' },
  { path: '/v1/generate/passphrase', kind: 'passphrase', answers: 'secrets', summary: 'New passphrases' },
  { path: '/v1/generate/pin', kind: 'pin', answers: 'secrets', summary: 'New PINs' },
  {
    path: '/v1/entropy',
    kind: 'password',
    answers: 'entropy',
    summary: 'What a password would have, without making one',
  },
] as const satisfies readonly Endpoint[];

export interface Endpoint {
  readonly path: string;
  readonly kind: SecretKind;
  readonly answers: 'secrets' | 'entropy';
  readonly summary: string;
}

/** One answer holds so many secrets at most, and a stream of lines so many. */
export const mostInAnswer = 1_000;
export const mostInStream = 1_000_000;

/** How many secrets; one, without a list around it, when left out. */
export function countRow(max: number): RequestRow {
  return { key: 'count', kind: 'integer', min: 1, max, label: 'count' };
}

export const countHelp = `Number of secrets, in a list; up to ${mostInStream} with \`Accept: application/x-ndjson\`.`;

/** Addresses that answer without a key: none of them makes anything. */
export const openPaths = { page: '/', openapi: '/openapi.json', health: '/healthz' } as const;

export const mcpPath = '/mcp/generate/';
export const ndjson = 'application/x-ndjson';
