/** The schema by which Chromium checks an organisation's policy; it follows from the tables that read it. */
import type { OptionRow } from '../src/core/index.ts';
import { policyRows, policyTables } from '../src/service/index.ts';

function schemaOf(row: OptionRow): object {
  if (row.kind === 'boolean') return { type: 'boolean' };
  if (row.kind === 'integer')
    return { type: 'integer', minimum: row.orOff ? 0 : (row.minDigits ?? row.min), maximum: row.max };
  return row.kind === 'choice' ? { type: 'string', enum: row.choices } : { type: 'string' };
}

const ofTable = (table: readonly OptionRow[]) => ({
  type: 'object',
  properties: Object.fromEntries(table.map((row) => [row.key, schemaOf(row)])),
});

export const managedSchema = {
  type: 'object',
  properties: {
    ...Object.fromEntries(policyRows.map(({ key, schema, help }) => [key, { ...schema, description: help }])),
    ...Object.fromEntries(Object.entries(policyTables).map(([part, table]) => [part, ofTable(table)])),
  },
};
