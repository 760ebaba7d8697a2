import { type RequestRow, type SecretKind, snakeCase } from '../service/index.ts';
import { schemaOf } from './openapi.ts';
import { explainedRows } from './row-help.ts';

/** Where a tool can put what it makes. */
export const deliveries = ['value', 'clipboard', 'file', 'env'] as const;
export type Delivery = (typeof deliveries)[number];

/** A row of a tool's arguments with what it does. */
export interface ArgumentRow {
  readonly row: RequestRow;
  readonly help: string;
}

const deliveryHelp: Record<Delivery, string> = {
  value: 'shows it, also to whoever reads the log of this conversation',
  clipboard: 'puts it on the clipboard, which is cleared after 45 s',
  file: 'writes it to the file `path`, which only its owner can read',
  env: 'writes it as the entry `name` of the .env file `path`',
};

const fileRows: readonly ArgumentRow[] = [
  {
    row: { key: 'path', kind: 'string', max: 4096, label: 'path' },
    help: 'File to write, below the server’s folder. For `env` it is .env when left out.',
  },
  {
    row: { key: 'name', kind: 'string', max: 128, label: 'name' },
    help: 'Name of the entry, such as DATABASE_PASSWORD.',
  },
  {
    row: { key: 'replace', kind: 'boolean', default: false, label: 'replace' },
    help: 'Replace the file or the entry if it is there already.',
  },
];

/** The argument that says where to. Without a default where showing is refused: the model has to choose. */
function deliverRow(allowed: readonly Delivery[]): ArgumentRow {
  const words = allowed.map((one) => `\`${one}\` ${deliveryHelp[one]}`).join('; ');
  const usual = allowed.includes('value') ? { default: 'value' } : {};
  return {
    row: { key: 'deliver', kind: 'choice', choices: allowed, label: 'deliver', ...usual },
    help: `Where it goes: ${words}. All but \`value\` return only the bits and where it went, and are the better choice.`,
  };
}

/** The arguments of a tool that makes a secret. */
export function makingRows(kind: SecretKind, allowed: readonly Delivery[]): readonly ArgumentRow[] {
  const files = allowed.includes('file') ? fileRows : [];
  return [...explainedRows(kind), deliverRow(allowed), ...files];
}

/** The JSON Schema of arguments. */
export function argumentsSchema(rows: readonly ArgumentRow[]) {
  const required = rows.filter(({ row }) => row.key === 'deliver' && row.default === undefined);
  return {
    type: 'object' as const,
    additionalProperties: false,
    properties: Object.fromEntries(
      rows.map(({ row, help }) => [snakeCase(row.key), { description: help, ...schemaOf(row) }]),
    ),
    required: required.map(({ row }) => row.key),
  };
}
