/** A list as a file. */

/** One of a list, with the site that it is for. */
export interface ListRow {
  readonly password: string;
  /** log2 of the number of secrets it was chosen from. */
  readonly bits: number;
  readonly site?: string | undefined;
}

interface Format {
  readonly name: string;
  readonly extension: string;
  readonly type: string;
  write(rows: readonly ListRow[]): string;
}

/** A cell of RFC 4180. Nothing is put before a value that a spreadsheet may take for a formula: it would be another password. */
const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const rounded = (bits: number) => Math.round(bits * 10) / 10;

export const listFormats: readonly Format[] = [
  {
    ...{ name: 'TXT', extension: 'txt', type: 'text/plain' },
    write: (rows) => rows.map(({ password, site }) => `${site === undefined ? '' : `${site}\t`}${password}\n`).join(''),
  },
  {
    ...{ name: 'CSV', extension: 'csv', type: 'text/csv' },
    write(rows) {
      const withSites = rows.some(({ site }) => site !== undefined);
      const lines = rows.map(({ password, bits, site = '' }) => [
        ...(withSites ? [cell(site)] : []),
        cell(password),
        String(rounded(bits)),
      ]);
      const head = [...(withSites ? ['site'] : []), 'password', 'entropy_bits'];
      return [head, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
    },
  },
  {
    ...{ name: 'JSON', extension: 'json', type: 'application/json' },
    write(rows) {
      const entries = rows.map(({ password, bits, site }) => ({
        ...(site === undefined ? {} : { site }),
        password,
        length: password.length,
        entropy_bits: rounded(bits),
      }));
      return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
    },
  },
];
