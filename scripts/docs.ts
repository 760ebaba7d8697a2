/**
 * Fills in the parts of the documents that follow from tables in the code, between
 * `<!-- table: NAME -->` and `<!-- end -->`. A test fails when one is not current.
 *
 *   npm run docs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  adviceList,
  commandTables,
  deliveryTable,
  endpointTable,
  entropyTables,
  parameterTables,
  refusalTable,
} from '../src/node/api-tables.ts';
import { exitCodeTable, flagTables } from '../src/node/flag-tables.ts';
import { policyTable, presetsTable } from './policy-tables.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The documents that hold such parts. */
export const documents = ['docs/api.md', 'docs/administrators.md'] as const;

/** Every part by its name. */
const tables: Readonly<Record<string, () => string>> = {
  flags: flagTables,
  'exit codes': exitCodeTable,
  commands: commandTables,
  endpoints: endpointTable,
  parameters: parameterTables,
  entropy: entropyTables,
  refusals: refusalTable,
  delivery: deliveryTable,
  advice: adviceList,
  policy: policyTable,
  presets: presetsTable,
};

/**
 * A document with its parts filled in.
 * @throws Error when a part names no table
 */
export function filledIn(text: string): string {
  return text.replace(/<!-- table: (.+?) -->.*?<!-- end -->/gs, (_, name: string) => {
    const table = tables[name];
    if (table === undefined) throw new Error(`no table is called ${name}; known: ${Object.keys(tables).join(', ')}`);
    return `<!-- table: ${name} -->\n${table()}\n<!-- end -->`;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const document of documents) {
    const before = readFileSync(root + document, 'utf8');
    const after = filledIn(before);
    if (after !== before) writeFileSync(root + document, after);
    console.log(`${document}: ${after === before ? 'was current' : 'brought up to date'}`);
  }
}
