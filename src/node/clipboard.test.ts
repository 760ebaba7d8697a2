import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { clearClipboard, copyToClipboard } from './clipboard.ts';
import { type ClipboardTool, clipboardTools } from './clipboard-tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'passmint-clipboard-'));
const board = join(folder, 'board');
afterAll(() => rmSync(folder, { recursive: true }));

/** A clipboard that is a file. */
const working: ClipboardTool = {
  name: 'working',
  write: ['sh', '-c', `cat > ${board}; printf %s "$*" > ${board}.args`, 'sh', 'argument'],
  read: ['cat', board],
  clear: ['sh', '-c', `: > ${board}`],
  concealed: false,
};
const failing: ClipboardTool = { ...working, name: 'failing', write: ['sh', '-c', 'exit 3'] };
const missing: ClipboardTool = { ...working, name: 'missing', write: ['passmint-no-such-program'] };

it('takes the first tool that works, and passes the secret by its input alone', async () => {
  expect(await copyToClipboard('s3cret', [missing, failing, working])).toBe(working);
  expect(readFileSync(board, 'utf8')).toBe('s3cret');
  expect(readFileSync(`${board}.args`, 'utf8')).toBe('argument');
});

it('says why no tool works, and nothing of the secret', async () => {
  const tried = copyToClipboard('s3cret', [missing, failing]);
  await expect(tried).rejects.toThrow(
    'cannot reach the clipboard (missing: not installed; failing: ended with 3). Install wl-clipboard, xclip or xsel',
  );
});

it('clears only what it put there', async () => {
  writeFileSync(board, 's3cret\n');
  expect(await clearClipboard('s3cret', working)).toBe(true);
  expect(readFileSync(board, 'utf8')).toBe('');
  writeFileSync(board, 'a new text');
  expect(await clearClipboard('s3cret', working)).toBe(false);
  expect(readFileSync(board, 'utf8')).toBe('a new text');
});

it.each([
  ['darwin', {}, ['osascript', 'pbcopy'], /org\.nspasteboard\.ConcealedType/],
  ['win32', {}, ['PowerShell', 'clip'], /ExcludeClipboardContentFromMonitorProcessing/],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, ['wl-copy', 'wl-copy', 'xclip', 'xsel'], /--sensitive/],
  ['linux', { WSL_DISTRO_NAME: 'Debian' }, ['PowerShell', 'clip'], /CanIncludeInClipboardHistory/],
] as const)('on %s with %o: the one that conceals first', (platform, env, names, mark) => {
  const tools = clipboardTools(platform, env);
  expect(tools.map(({ name }) => name)).toEqual(names);
  expect(tools[0]?.concealed).toBe(true);
  expect(tools[0]?.write.join(' ')).toMatch(mark);
});

it('knows no tool on Linux without a display', () => expect(clipboardTools('linux', {})).toEqual([]));
