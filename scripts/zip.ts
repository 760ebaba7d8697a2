/** Zip files that are the same bytes whenever, wherever and by whom they are made. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With slashes, relative. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether it is a program. */
  readonly executable?: boolean;
}

/** 1980-01-01 00:00, the first time that the format knows, in its own two fields. */
const time = 0;
const date = 0x0021;
const utf8Names = 0x0800;
const deflated = 8;
const version = 20;
/** Unix, so that readers take the upper half of the external attributes for a mode. */
const madeOnUnix = 3 << 8;
const regularFile = 0o100_000;

/** How long the blocks are in which zlib looks for its codes depends on this, and which is best on the file. */
const smallest = (bytes: Uint8Array): Buffer =>
  [5, 6, 7, 8, 9]
    .map((memLevel) => deflateRawSync(bytes, { level: 9, memLevel }))
    .reduce((best, one) => (one.length < best.length ? one : best));

/** Packs files, sorted by path. PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16; no zip64. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, executable } of [...entries].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const name = Buffer.from(path);
    const packed = smallest(bytes);
    // From the needed version to the length of the extra field: the same in both headers.
    const common = fields([
      [version, 2],
      [utf8Names, 2],
      [deflated, 2],
      [time, 2],
      [date, 2],
      [crc32(bytes), 4],
      [packed.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    ]);
    const header = Buffer.concat([fields([[0x04034b50, 4]]), common, name]);
    const mode = (regularFile | (executable ? 0o755 : 0o644)) * 0x10000;
    const start = fields([
      [0x02014b50, 4],
      [madeOnUnix | version, 2],
    ]);
    const end = fields([
      [0, 2],
      [0, 2],
      [0, 2],
      [mode, 4],
      [offset, 4],
    ]);
    directory.push(start, common, end, name);
    parts.push(header, packed);
    offset += header.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
  return Buffer.concat([...parts, ...directory, end]);
}

/** Little-endian numbers, each in so many bytes. */
function fields(values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
