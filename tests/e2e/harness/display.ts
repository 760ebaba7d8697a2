/** A screen of its own (Xvfb) with a real pointer and a real keyboard (xdotool), for what only those can prove. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { ensure } from '../../../scripts/browser.ts';

const run = promisify(execFile);

export interface Display {
  /** For the environment variable DISPLAY. */
  name: string;
  /** Runs one xdotool command line, for example `key`, `alt+shift+g`. */
  xdotool(...words: (string | number)[]): Promise<string>;
  /** The windows on the screen: a native menu is a new one. */
  windows(): Promise<string[]>;
  /** What is on the clipboard; empty when it holds no text. */
  clipboard(): Promise<string>;
  /** How bright it is on the whole, from 0 for black to 1 for white: a question of the browser's darkens all around. */
  brightness(): Promise<number>;
  /** Saves a picture of the whole screen, native menus and all. */
  photograph(file: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDisplay(): Promise<Display> {
  const programs = ensure('xvfb', 'xdotool', 'xwininfo', 'xclip', 'imagemagick');
  // The server picks a free number and tells it through file descriptor 3, so that two never clash.
  const server = spawn(
    programs.xvfb,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a display.`)));
  });
  const name = `:${number}`;
  const env = { ...process.env, DISPLAY: name };

  return {
    name,
    async xdotool(...words) {
      return (await run(programs.xdotool, words.map(String), { env })).stdout.trim();
    },
    async windows() {
      const { stdout } = await run(programs.xwininfo, ['-root', '-children'], { env });
      return stdout.match(/(?<=^\s+)0x[0-9a-f]+/gm) ?? [];
    },
    // xclip fails when nobody owns the clipboard.
    clipboard: () =>
      run(programs.xclip, ['-selection', 'clipboard', '-out'], { env, timeout: 5_000 }).then(
        ({ stdout }) => stdout,
        () => '',
      ),
    async brightness() {
      const words = ['-window', 'root', '-colorspace', 'Gray', '-resize', '1x1!', '-depth', '8', 'gray:-'];
      const { stdout } = await run(programs.imagemagick, words, { env, encoding: 'buffer' });
      return (stdout[0] ?? 0) / 255;
    },
    async photograph(file) {
      await run(programs.imagemagick, ['-window', 'root', file], { env });
    },
    async close() {
      server.kill();
      await exited;
    },
  };
}
