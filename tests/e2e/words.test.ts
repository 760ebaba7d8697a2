/** Word lists: those that come with it, and own ones: brought in, judged, and used for passphrases. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wordLists } from '../../scripts/word-list.ts';
import { writeDatabase } from './harness/database.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

async function openOptions(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/options.html`);
  await page.waitForSelector('[data-part=words]');
  return page;
}

const says = (page: Page, words: string) =>
  until(`the page says: ${words}`, async () => (await page.textContent('[data-part=said]'))?.includes(words));
const figure = (page: Page, name: string) => page.textContent(`[data-part=figure][data-name=${name}] dd`);

/** 1,024 words, none of which begins another: ten bits each. */
const syllables = [...'bdfghjklmnprstvz'].flatMap((one) =>
  ['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö'].map((two) => one + two),
);
const words = syllables.slice(0, 32).flatMap((one) => syllables.slice(64, 96).map((two) => one + two));

/** The bits of the popup's passphrase, as soon as it is one of those words. @param choose the list to choose there first */
async function passphraseOf(list: ReadonlySet<string>, choose?: string): Promise<string> {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await popup.click('[data-action=tab-passphrase]');
  if (choose !== undefined) await popup.selectOption('[name=list]:visible', choose);
  await until('a passphrase of that list', async () =>
    ((await popup.textContent('#password')) ?? '').split('-').every((word) => list.has(word)),
  );
  const phrase = (await popup.textContent('#password'))?.split('-') ?? [];
  expect(phrase).toHaveLength(6);
  const bits = (await popup.textContent('#bits')) ?? '';
  await close();
  return bits;
}

test.each([
  ['es', 66],
  ['fr', 66],
  ['it', 66],
  ['en', 77.5],
] as const)('the list %s is chosen in the popup: six of its words have %s bits', async (list, bits) => {
  expect(await passphraseOf(new Set(wordLists[list]), list)).toContain(String(bits));
});

test('a language chosen in the options is that of lists and of the popup', async () => {
  const page = await openOptions();
  const [choice] = await page.locator('[data-part=defaults] [name=list]').all();
  expect(await choice?.locator('option').allTextContents()).toEqual([
    ...['English', 'Spanish', 'French', 'Italian', 'my own'],
  ]);
  await choice?.selectOption('it');
  await says(page, 'Saved');
  await page.selectOption('[name=list-kind]', 'passphrase');
  await page.fill('[name=list-count]', '20');
  await page.click('[data-action=make-list]');
  await page.waitForSelector('[data-action=copy-list]');
  const italian = new Set(wordLists.it);
  const made = await page.locator('[data-part=lists] tbody code').allTextContents();
  expect(made).toHaveLength(20);
  expect(made.flatMap((phrase) => phrase.split('-')).filter((word) => !italian.has(word))).toEqual([]);
  expect(await passphraseOf(italian)).toContain('66');
  await page.close();
});

test('a list from a file makes passphrases, with exact bits', async () => {
  const page = await openOptions();
  await page.click('[data-action=add-words]');
  // The lines of a dice list, in Windows' ends of lines, one word twice.
  const lines = words.map(
    (word, at) => `${[4, 3, 2, 1, 0].map((place) => 1 + (Math.floor(at / 6 ** place) % 6)).join('')}\t${word}`,
  );
  await page.setInputFiles('input[name=words-file]', {
    name: 'syllables.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([...lines, words[7]?.toUpperCase()].join('\r\n')),
  });
  await page.waitForSelector('[data-part=figure]');
  expect(await figure(page, 'count')).toBe('1,024');
  expect(await figure(page, 'bits')).toMatch(/^10\b/);
  expect(await figure(page, 'phrase')).toMatch(/^60\b/);
  expect(await figure(page, 'twice')).toBe(words[7]?.toUpperCase());
  expect(await page.locator('[data-name=begin]').count()).toBe(0);
  expect(await page.inputValue('input[name=words-name]')).toBe('syllables');
  await page.click('[data-action=save-words]');
  await page.waitForSelector('[data-part=own-words] input:checked');
  await until('it is stored', async () =>
    JSON.stringify(await browser().storage.read('sync')).includes('"list":"own"'),
  );
  expect(await passphraseOf(new Set(words))).toContain('60');
  await page.close();
});

test('what is wrong with a list is said before it is kept', async () => {
  const page = await openOptions();
  await page.click('[data-action=add-words]');
  await page.fill('textarea[name=words-text]', 'in\nink\ntwo words');
  await page.waitForSelector('[data-part=words-verdict] .wrong');
  expect(await page.textContent('[data-part=words-verdict]')).toContain('two words');
  expect(await page.isDisabled('[data-action=save-words]')).toBe(true);
  await page.fill('textarea[name=words-text]', 'in\nink\nout');
  await page.waitForSelector('[data-name=begin]');
  expect(await figure(page, 'begin')).toBe('in');
  await page.close();
});

test('by keyboard alone: a list is added, edited, used and deleted', async () => {
  const page = await openOptions();
  const press = async (selector: string, key: string) => {
    await page.waitForSelector(selector);
    await page.focus(selector);
    await page.keyboard.press(key);
  };
  for (const [name, text] of [
    ['tides', 'ebb\nflow'],
    ['sky', 'sun\nmoon\nstar'],
  ] as const) {
    await press('[data-action=add-words]', 'Enter');
    await page.waitForSelector('input[name=words-name]');
    await page.focus('input[name=words-name]');
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(text);
    await press('[data-action=save-words]:enabled', 'Enter');
    await until(`${name} is there`, async () => (await page.textContent('[data-part=words]'))?.includes(name));
  }
  await press('[data-part=own-words]:has-text("sky") input:checked', 'ArrowDown');
  await page.waitForSelector('[data-part=own-words]:has-text("tides") input:checked');
  await press('[data-part=own-words]:has-text("tides") [data-action=edit-words]', 'Enter');
  await page.waitForSelector('input[name=words-name]');
  expect(await page.inputValue('textarea[name=words-text]')).toBe('ebb\nflow');
  await page.focus('input[name=words-name]');
  await page.keyboard.press('End');
  await page.keyboard.type(' at sea');
  await press('[data-action=save-words]:enabled', 'Enter');
  await page.waitForSelector('[data-part=own-words]:has-text("tides at sea") input:checked');
  await press('[data-part=own-words]:has-text("tides at sea") [data-action=delete-words]', 'Enter');
  await until('one is left', async () => (await page.locator('[data-part=own-words]').count()) === 1);
  await until('English is back', async () =>
    JSON.stringify(await browser().storage.read('sync')).includes('"list":"en"'),
  );
  await page.close();
});

test('a damaged list is left out and said; the popup says where the list in use is gone', async () => {
  await writeDatabase(browser(), {
    'word-lists': { version: 1, used: 'bad', lists: [{ name: 'bad', text: 'ebb', count: 9 }] },
  });
  const page = await openOptions();
  await page.waitForSelector('[data-part=words-damaged]');
  await page.selectOption('[data-part=defaults] [name=list]', 'own');
  await says(page, 'Saved');
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await popup.click('[data-action=tab-passphrase]');
  await popup.waitForSelector('[data-part=problem]');
  expect(await popup.textContent('[data-part=problem]')).toContain('no word list of your own');
  await close();
  await page.close();
});
