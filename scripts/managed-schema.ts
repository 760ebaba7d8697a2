/** The schema by which Chromium checks an organisation's policy; it follows from the tables that read it. */
import { type OptionRow, unmet } from '../src/core/index.ts';
import { type PolicyRow, policyRows, policyTables } from '../src/service/index.ts';

/** Kinds alone: Chromium leaves out a whole part for one value out of range, where Passmint names it and keeps the rest. */
const schemaOf = (row: OptionRow) => ({
  type: row.kind === 'choice' ? 'string' : row.kind,
  description: unmet(row, Symbol()),
});
const kindOf = ({ type, items }: PolicyRow['schema']) => ({ type, ...(items === undefined ? {} : { items }) });

const ofTable = (table: readonly OptionRow[]) => ({
  type: 'object',
  properties: Object.fromEntries(table.map((row) => [row.key, schemaOf(row)])),
});

export const managedSchema = {
  type: 'object',
  properties: {
    ...Object.fromEntries(policyRows.map(({ key, schema, help }) => [key, { ...kindOf(schema), description: help }])),
    ...Object.fromEntries(Object.entries(policyTables).map(([part, table]) => [part, ofTable(table)])),
  },
};
