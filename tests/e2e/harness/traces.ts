/** Looks for secrets in whatever a browser leaves behind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many bytes are compared before a secret is looked at whole: two characters of UTF-16. */
const beginning = 4;

/**
 * Searches data for every one of many secrets, in UTF-8 and in UTF-16 of either byte order, in one pass.
 * @param secrets of at least four characters each
 * @returns finds the secrets that are in a piece of data
 */
export function secretFinder(secrets: readonly string[]): (data: Buffer) => string[] {
  const byBeginning = new Map<number, { secret: string; bytes: Buffer }[]>();
  for (const secret of secrets) {
    const little = Buffer.from(secret, 'utf16le');
    for (const bytes of [Buffer.from(secret, 'utf8'), little, Buffer.from(little).swap16()]) {
      const key = bytes.readUInt32LE(0);
      byBeginning.set(key, [...(byBeginning.get(key) ?? []), { secret, bytes }]);
    }
  }
  return (data) => {
    const found = new Set<string>();
    let key = 0;
    for (let end = 0; end < data.length; end++) {
      key = ((key >>> 8) | ((data[end] ?? 0) << 24)) >>> 0;
      const start = end + 1 - beginning;
      if (start < 0) continue;
      for (const { secret, bytes } of byBeginning.get(key) ?? [])
        if (bytes.equals(data.subarray(start, start + bytes.length))) found.add(secret);
    }
    return [...found];
  };
}

/** What a search of a folder came to. */
export interface Search {
  files: number;
  bytes: number;
  /** Path and secret of each find. */
  finds: { file: string; secret: string }[];
}

/** Searches every file below a folder. */
export function searchFolder(folder: string, secrets: readonly string[]): Search {
  const find = secretFinder(secrets);
  const search: Search = { files: 0, bytes: 0, finds: [] };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const data = readFileSync(file);
    search.files++;
    search.bytes += data.length;
    search.finds.push(...find(data).map((secret) => ({ file: file.slice(folder.length + 1), secret })));
  }
  return search;
}
