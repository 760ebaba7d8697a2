/**
 * Takes pictures of everything that Passmint shows in a language, as it was built last, into `artifacts/look/`:
 *
 *   npm run look -- ar        in Arabic
 *   npm run look -- pseudo    in English with accents, 40 % longer: what overflows, overflows here
 */
import { mkdirSync, rmSync } from 'node:fs';
import { type Chromium, inLanguage, openChromium } from './chromium.ts';
import { serve } from './demo/server.ts';
import { languages, source } from './locales.ts';
import { pseudoExtension } from './pseudo.ts';
import { root } from './run.ts';
import { type Look, tourOfOffer, tourOfPages } from './tour.ts';

const [language = ''] = process.argv.slice(2);
if (![...languages, source, 'pseudo'].includes(language)) {
  console.error(`Expected one of ${[...languages, source, 'pseudo'].join(', ')}.`);
  process.exit(1);
}
const folder = `${root}artifacts/look/${language}`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
if (language === 'pseudo') pseudoExtension(`${root}artifacts/pseudo`);

async function photograph(browser: Chromium): Promise<void> {
  const site = await serve(`${root}scripts/demo`);
  try {
    const look: Look = async (name, page, inPage = false) => {
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: !inPage });
      console.log(`artifacts/look/${language}/${name}.png`);
    };
    await tourOfPages(browser, look);
    await tourOfOffer(browser, site, 'index.html', look);
  } finally {
    await site.close();
  }
}

const browser = await openChromium({
  headless: true,
  ...(language === 'pseudo' ? { extension: `${root}artifacts/pseudo` } : inLanguage(language)),
});
try {
  await photograph(browser);
} finally {
  await browser.close();
}
