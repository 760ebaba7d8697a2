/** Draws `icons/icon-*.png` from `icons/icon.svg`, in every size that the manifest names: `npm run icons`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensure, sandboxFlags } from './browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { icons } = JSON.parse(readFileSync(`${root}manifest.json`, 'utf8')) as { icons: Record<string, string> };
const drawing = readFileSync(`${root}icons/icon.svg`, 'utf8');

const browser = await chromium.launch({ executablePath: ensure('chromium').chromium, args: sandboxFlags });
try {
  for (const [size, path] of Object.entries(icons)) {
    const page = await browser.newPage({ viewport: { width: Number(size), height: Number(size) } });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${drawing}`,
    );
    await page.screenshot({ path: root + path, omitBackground: true });
    await page.close();
    console.log(path);
  }
} finally {
  await browser.close();
}
