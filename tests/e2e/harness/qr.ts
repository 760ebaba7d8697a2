/** Reads QR codes out of pictures, by a program that has nothing to do with the one that drew them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensure } from '../../../scripts/browser.ts';

const run = promisify(execFile);

/** What the only code in a picture says. @param file PNG @throws Error where there is none */
export async function readQr(file: string): Promise<string> {
  const { zbarimg } = ensure('zbarimg');
  const words = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file];
  const { stdout } = await run(zbarimg, words);
  // A line for each code.
  return stdout.replace(/\n$/, '');
}
