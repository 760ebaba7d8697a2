/**
 * Takes pictures of everything that Passmint shows in a language, as it was built last, into `artifacts/look/`:
 *
 *   npm run look -- ar        in Arabic
 *   npm run look -- pseudo    in English with accents, 40 % longer: what overflows, overflows here
 *   npm run look -- ar dark   in dark colours
 */
import { mkdirSync, rmSync } from 'node:fs';
import { type Chromium, inLanguage, openChromium } from './chromium.ts';
import { serve } from './demo/server.ts';
import { languages, source } from './locales.ts';
import { pseudoExtension } from './pseudo.ts';
import { root } from './run.ts';
import { type Look, tourOfOffer, tourOfPages } from './tour.ts';

const [language = '', colours = 'light'] = process.argv.slice(2);
if (![...languages, source, 'pseudo'].includes(language)) {
  console.error(`Expected one of ${[...languages, source, 'pseudo'].join(', ')}.`);
  process.exit(1);
}
if (colours !== 'light' && colours !== 'dark') {
  console.error('Expected light or dark.');
  process.exit(1);
}
const name = colours === 'dark' ? `${language} dark` : language;
const folder = `${root}artifacts/look/${name}`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
if (language === 'pseudo') pseudoExtension(`${root}artifacts/pseudo`);

async function photograph(browser: Chromium): Promise<void> {
  const site = await serve(`${root}scripts/demo`);
  try {
    const look: Look = async (state, page, inPage = false) => {
      await page.screenshot({ path: `${folder}/${state}.png`, fullPage: !inPage });
      console.log(`artifacts/look/${name}/${state}.png`);
    };
    await tourOfPages(browser, look);
    await tourOfOffer(browser, site, 'index.html', look);
  } finally {
    await site.close();
  }
}

const browser = await openChromium({
  headless: true,
  colorScheme: colours,
  ...(language === 'pseudo' ? { extension: `${root}artifacts/pseudo` } : inLanguage(language)),
});
try {
  await photograph(browser);
} finally {
  await browser.close();
}
