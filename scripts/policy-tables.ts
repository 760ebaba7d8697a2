/** The tables of docs/administrators.md, from those that read a policy. */
import { unmet } from '../src/core/index.ts';
import { policyRows, policyTables, presetTable } from '../src/service/index.ts';

const row = (...cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function valuesOf({ type, enum: choices, minimum, maximum }: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(choices)) return choices.join(', ');
  if (type === 'integer') return `${minimum} to ${maximum}`;
  return type === 'array' ? 'a list of hosts' : 'true or false';
}

/** Everything that can be prescribed. */
export function policyTable(): string {
  const rest = policyRows.map(({ key, help, schema }) => row(`\`${key}\``, valuesOf(schema), help));
  const parts = Object.entries(policyTables).flatMap(([part, table]) =>
    table.map((option) => row(`\`${part}.${option.key}\``, unmet(option, Symbol()) ?? '', '')),
  );
  return [row('name', 'values', ''), '| --- | --- | --- |', ...rest, ...parts].join('\n');
}

export function presetsTable(): string {
  const rows = presetTable
    .filter(({ length }) => length > 0)
    .map(({ name, length, cites }) => row(`\`${name}\``, `${length} characters`, cites));
  return [row('preset', 'minimum', 'source'), '| --- | --- | --- |', ...rows].join('\n');
}
