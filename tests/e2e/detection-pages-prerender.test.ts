/**
 * A page that the browser made ahead of the visit. No debugger may be attached to a page for the browser to do that, so
 * this test starts a browser of its own and attaches only after the page was activated.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ensure, sandboxFlags } from '../../scripts/browser.ts';
import { distribution } from '../../scripts/chromium.ts';
import { html, signUp } from './harness/forms.ts';
import { serveMade } from './harness/made-site.ts';
import { until } from './harness/until.ts';
import { connect } from './harness/wire.ts';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

test('a prerendered page is left alone until it is visited, and offered then', async () => {
  const site = await serveMade();
  onTestFinished(site.close);
  const address = site.put(
    'ahead',
    html(
      signUp.replace('id="password"', 'id="password" autofocus'),
      `<script>window.ahead = document.prerendering; onload = () => fetch('/made')</script>`,
    ),
  );
  const start = site.put(
    'start',
    html(`<script>const timer = setInterval(async () => { if ((await fetch('/go')).ok) { clearInterval(timer); location.href = '/ahead' } }, 100)</script>
      <script type="speculationrules">{"prerender":[{"urls":["/ahead"],"eagerness":"immediate"}]}</script>`),
  );

  const profile = mkdtempSync(join(tmpdir(), 'passmint-'));
  const flags = ['--headless', '--remote-debugging-port=0', '--enable-unsafe-extension-debugging', '--no-first-run'];
  const browser = spawn(ensure('chromium').chromium, [...flags, `--user-data-dir=${profile}`, ...sandboxFlags], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  let stop: () => unknown = () => browser.kill();
  onTestFinished(async () => {
    await stop();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  const file = join(profile, 'DevToolsActivePort');
  const [port, path] = await until('the debugging server listens', () => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return lines.length > 1 ? lines : undefined;
  });
  const wire = await connect(`ws://127.0.0.1:${port}${path}`);
  // Asked to, the browser ends its processes before itself; then nothing writes into the profile any more.
  stop = () => wire.send('Browser.close');
  const { id } = await wire.send('Extensions.loadUnpacked', { path: distribution });
  // The first-run page would take the front, and a page in the background makes nothing ahead.
  const firstRun = await until('the first-run page', async () => {
    const { targetInfos } = await wire.send('Target.getTargets');
    return targetInfos.find(({ url, type }: Target) => type === 'page' && url.startsWith(`chrome-extension://${id}/`));
  });
  await wire.send('Target.closeTarget', { targetId: firstRun.targetId });

  const { targetId } = await wire.send('Target.createTarget', { url: start });
  await until('the page is made ahead', () => site.requests.includes('made'));
  site.put('go', 'yes');
  await until('the page that was made ahead is visited', async () => {
    const { targetInfos } = await wire.send('Target.getTargets');
    return targetInfos.some(({ url, type }: Target) => type === 'page' && url === address);
  });
  const targets = (await wire.send('Target.getTargets')).targetInfos as Target[];
  const visited = targets.find(({ url }) => url === address)?.targetId ?? targetId;
  const { sessionId } = await wire.send('Target.attachToTarget', { targetId: visited, flatten: true });
  const evaluate = async (expression: string) =>
    (await wire.send('Runtime.evaluate', { expression, returnByValue: true }, sessionId)).result.value;
  expect(await evaluate('window.ahead')).toBe(true);

  await wire.send('Page.bringToFront', {}, sessionId);
  await evaluate(`document.getElementById('email').focus(); document.getElementById('password').focus()`);
  await until('an offer', async () => {
    const { root } = await wire.send('DOM.getDocument', { depth: -1, pierce: true }, sessionId);
    return JSON.stringify(root).includes('"data-action","fill"');
  });
});
