/** Files of settings, rules and lists: they are written and read on this computer, by the person's own choice. */

/** Gives the person a file of JSON to keep. */
export const downloadJson = (name: string, content: unknown): void =>
  download(name, `${JSON.stringify(content, null, 2)}\n`, 'application/json');

import type { ErrorDetail } from '../messaging/errors.ts';

/** Gives the person a file to keep. */
export function download(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click; how long after, nobody says.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Why a file could not be read; the pages have words for the code. */
class FileError extends Error {
  override readonly name = 'FileError';
  readonly code = 'file-unreadable';
  readonly detail: ErrorDetail;
  constructor({ name, size }: File) {
    const allowed = `an object in JSON, at most ${largest} bytes`;
    super(`${name}: got ${size} bytes, allowed is ${allowed}`);
    this.detail = { field: 'file', value: name, allowed };
  }
}

/** Far more than all settings and rules need, in bytes. */
const largest = 5_000_000;

/** @throws FileError when it is no text in UTF-8 */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > largest) throw new FileError(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new FileError(file);
  }
}

/** @throws FileError when it is no file of an object in JSON */
export async function readJson(file: File): Promise<Record<string, unknown>> {
  if (file.size > largest) throw new FileError(file);
  try {
    const content: unknown = JSON.parse(await file.text());
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return content as Record<string, unknown>;
  } catch {
    // Said below in the same words.
  }
  throw new FileError(file);
}
