/**
 * Messages from everyone who may not send them, and of every shape that they may not have, to the real background. What
 * a content script does here, a page could do that has taken over its process.
 */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestBrowser } from './harness/chromium.ts';
import { contentWorldOf, frameIn } from './harness/content-world.ts';
import { envelope, fuzzed, goodRequest, isWellFormed, type Kind, kinds, mayCome, sending } from './harness/forged.ts';
import { hasSettled, offerAt } from './harness/offer.ts';
import { attackAttribute, expectUnheard, otherExtension } from './harness/other-extension.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** Everything that Passmint keeps. */
async function kept({ storage, worker }: TestBrowser) {
  const rules = await worker.evaluate<unknown>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('passmint');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      if (names.length === 0) return resolve([]);
      const reading = database.transaction(names).objectStore(names[0]).getAll();
      reading.onsuccess = () => { database.close(); resolve(reading.result); };
    };
  })`);
  // How the popup was left is its own business: the tests open it.
  const { draft: _, ...session } = await storage.read('session');
  return { session, sync: await storage.read('sync'), rules };
}

/** Does something, and asserts that nothing that is kept has changed and that the same worker answers as before. */
async function leavesAllAsItWas(act: () => Promise<void>): Promise<void> {
  const started = await browser().worker.evaluate<number>('performance.timeOrigin');
  const before = await kept(browser());
  await act();
  expect(await kept(browser())).toEqual(before);
  expect(await browser().worker.evaluate<number>('performance.timeOrigin')).toBe(started);
  const popup = await open('popup.html');
  expect(await popup.evaluate<string[]>(sending([envelope('get-recent')]))).toEqual(['answered']);
  await popup.close();
}

async function open(path: string): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/${path}`);
  return page;
}

const runIn =
  (own: Page) =>
  <Value>(expression: string): Promise<Value> =>
    own.evaluate(expression);

/** There is something to lose: a password in the journal, choices of the person, a rule. */
let page: Page;
beforeEach(async () => {
  const use = { site: '127.0.0.1', how: 'filled', time: Date.now(), filled: 2, kept: null };
  await browser().storage.write('session', {
    journal: [{ id: 'entry', password: 'in use on a page', bits: 80, ...use }],
  });
  await browser().storage.write('sync', { settings: { version: 1, offers: true, hostsOff: ['example.com'] } });
  const options = await open('options.html');
  const rule = envelope('save-own-rule', { domain: 'example.com', passwordrules: 'minlength: 12' });
  expect(await options.evaluate<string[]>(sending([rule]))).toEqual(['answered']);
  await options.close();
  page = await browser().visit('sign-up.html');
});

/** A frame of the page that has no origin, with the address or the markup given. */
async function sandboxed(attributes: string) {
  await page.evaluate((given) => {
    document.body.insertAdjacentHTML('beforeend', `<iframe id=sandboxed sandbox="allow-scripts" ${given}></iframe>`);
  }, attributes);
  return contentWorldOf(await frameIn(page, '#sandboxed'));
}

describe('every kind of message', () => {
  const forbidden = (from: 'content' | 'popup' | 'options' | null) =>
    kinds.filter((kind) => from === null || !mayCome(kind, from)).map((kind) => envelope(kind, goodRequest(kind)));

  test.each<[string, 'content' | 'popup' | 'options' | null, (expression: string) => Promise<string[]>]>([
    ['a content script', 'content', async (run) => (await contentWorldOf(page)).evaluate(run)],
    ['a sandboxed frame', 'content', async (run) => (await sandboxed('src="sign-up.html"')).evaluate(run)],
    ['a frame of no origin and no address', 'content', async (run) => (await sandboxed('srcdoc="<p>"')).evaluate(run)],
    ['the first-run page', 'content', async (run) => (await open('welcome.html')).evaluate(run)],
    ['the popup', 'popup', async (run) => (await open('popup.html')).evaluate(run)],
    ['the options', 'options', async (run) => (await open('options.html')).evaluate(run)],
    [
      'a page of the extension that has nothing to ask',
      null,
      async (run) => (await open('offscreen.html')).evaluate(run),
    ],
  ])('from %s is refused where it may not come from there', async (_, from, run) => {
    const envelopes = forbidden(from);
    expect(envelopes.length).toBeGreaterThan(5);
    await leavesAllAsItWas(async () => {
      expect(new Set(await run(sending(envelopes)))).toEqual(new Set(['forbidden']));
    });
  });

  test('from a page’s own script reaches nobody', async () => {
    await offerAt(await browser().visit('sign-up.html', 'localhost'), '#password');
    const envelopes = kinds.map((kind) => envelope(kind, goodRequest(kind)));
    await leavesAllAsItWas(async () => {
      const answers = await page.evaluate(
        ([json, id]) => {
          const messages = JSON.parse(json) as { kind: string }[];
          const heard: unknown[] = [];
          addEventListener('message', ({ data }) => heard.push(data));
          const own = (window as unknown as { chrome?: { runtime?: typeof chrome.runtime } }).chrome?.runtime;
          for (const message of messages) {
            for (const target of [window, document, document.documentElement, document.querySelector('#password')])
              for (const type of ['passmint', message.kind])
                target?.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true, composed: true }));
            postMessage(message, '*');
            own?.sendMessage(id, message);
          }
          return new Promise<unknown[]>((resolve) => {
            addEventListener('message', ({ data }) => data === 'last' && resolve(heard));
            postMessage('last', '*');
          });
        },
        [JSON.stringify(envelopes), browser().id] as const,
      );
      // What it sent to itself, and nothing else.
      expect(answers).toHaveLength(envelopes.length + 1);
      await hasSettled(page);
    });
  });

  test('from another extension reaches nobody: from its background, its content script, or over a port', async () => {
    const envelopes = kinds.map((kind) => envelope(kind, goodRequest(kind)));
    const other = otherExtension(browser().id, envelopes);
    const { id } = await browser().wire.send('Extensions.loadUnpacked', { path: other.folder });
    try {
      await leavesAllAsItWas(async () => {
        const visited = await browser().context.newPage();
        await visited.goto(browser().site.url('sign-up.html'));
        await visited.bringToFront();
        const told = await until('it has tried everything', () =>
          visited.evaluate((name) => document.documentElement.getAttribute(name), attackAttribute),
        );
        expectUnheard(told);
        expect(await visited.inputValue('#password')).toBe('');
      });
    } finally {
      await browser().wire.send('Extensions.uninstall', { id });
      other.remove();
    }
  });

  test('to the clipboard page is refused from a content script', async () => {
    await browser().worker.evaluate(
      `chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: ['CLIPBOARD'], justification: 'A test.' })`,
    );
    const world = await contentWorldOf(page);
    const envelopes = [
      envelope('read-clipboard', {}, 'offscreen'),
      envelope('write-clipboard', { text: 'forged' }, 'offscreen'),
    ];
    expect(await world.evaluate(sending(envelopes))).toEqual(['forbidden', 'forbidden']);
    await browser().worker.evaluate('chrome.offscreen.closeDocument()');
  });
});

test('unknown kinds, and what is no message, are refused or left alone', async () => {
  const world = await contentWorldOf(page);
  const strange = ['', '__proto__', 'constructor', 'toString', 'GENERATE', 'generate ', 'x'.repeat(1_000_000)];
  const noMessages = [
    null,
    0,
    '',
    [],
    {},
    { to: 'background' },
    { to: 'background', kind: 5 },
    { to: 'nobody', kind: 'generate' },
  ];
  await leavesAllAsItWas(async () => {
    expect(new Set(await world.evaluate<string[]>(sending(strange.map((kind) => envelope(kind)))))).toEqual(
      new Set(['malformed']),
    );
    for (const outcome of await world.evaluate<string[]>(sending(noMessages)))
      expect(outcome).toMatch(/^ignored$|^not sent/);
  });
});

test('malformed requests of every kind are refused: two thousand, the same in every run', async () => {
  const world = await contentWorldOf(page);
  const pageOf = { popup: await open('popup.html'), options: await open('options.html') };
  const perKind = Math.ceil(2_000 / kinds.length);
  await leavesAllAsItWas(async () => {
    for (const [index, kind] of kinds.entries()) {
      const bad = fuzzed(kind, index, perKind * 2)
        .filter((request) => !isWellFormed(kind, request))
        .slice(0, perKind);
      expect(bad.length, kind).toBeGreaterThan(perKind / 4);
      const expression = sending(bad.map((request) => envelope(kind, request)));
      const outcomes = mayCome(kind, 'content')
        ? await world.evaluate<string[]>(expression)
        : await pageOf[mayCome(kind, 'popup') ? 'popup' : 'options'].evaluate<string[]>(expression);
      expect(new Set(outcomes), kind).toEqual(new Set(['malformed']));
    }
  });
});

/** Kinds that work on what they are given and whose answer is nothing but that: their requests may hold anything. */
const workOnAnything: [from: 'content' | 'popup' | 'options', Kind[]][] = [
  ['content', ['judge', 'quote']],
  ['popup', ['generate', 'generate-for-site', 'describe-site', 'generate-passphrase', 'generate-pin', 'save-draft']],
  ['options', ['check-rule', 'import-own-rules', 'save-own-rule']],
];

test('well-formed requests with any content are answered, or refused with a code of their own', async () => {
  for (const [from, theirs] of workOnAnything) {
    const run = from === 'content' ? (await contentWorldOf(page)).evaluate : runIn(await open(`${from}.html`));
    for (const [index, kind] of theirs.entries()) {
      const requests = fuzzed(kind, 100 + index, 200).filter((request) => isWellFormed(kind, request));
      expect(requests.length, kind).toBeGreaterThan(10);
      const outcomes = await run<string[]>(sending(requests.map((request) => envelope(kind, request))));
      expect(
        outcomes.filter((outcome) => /internal|ignored|not sent/.test(outcome)),
        kind,
      ).toEqual([]);
    }
  }
});

describe('requests of thirty megabytes', () => {
  test('are refused, whatever is so large about them', async () => {
    const huge = `'x'.repeat(30_000_000)`;
    const request = (kind: string, source: string) => `{ to: 'background', kind: ${kind}, request: ${source} }`;
    const messages = [
      request(`'quote'`, `{ rules: { requirementText: ${huge} }, repeats: false }`),
      request(`'quote'`, `{ rules: {}, repeats: false, [${huge}]: 1 }`),
      request(`'judge'`, `{ form: new Array(10_000_000).fill(0) }`),
      request(`'copy-filled'`, `{ entry: ${huge} }`),
      request(huge, '{}'),
    ];
    const world = await contentWorldOf(page);
    await leavesAllAsItWas(async () => {
      for (const message of messages) {
        const sent = `chrome.runtime.sendMessage(${message}).then(({ error }) => error?.code)`;
        expect(await world.evaluate<string>(sent), message.slice(0, 60)).toBe('malformed');
      }
    });
  });

  test('more than the browser itself carries never arrives', async () => {
    const world = await contentWorldOf(page);
    await leavesAllAsItWas(async () => {
      const message = `{ to: 'background', kind: 'quote', request: { rules: { pattern: 'x'.repeat(80_000_000) } } }`;
      await expect(world.evaluate(`chrome.runtime.sendMessage(${message})`)).rejects.toThrow(/maximum allowed size/);
    });
  });

  /** Source text of a form with so many parts and fields, whose texts are so long. */
  const form = (parts: number, fields: number, length: number) => `(() => {
    const words = 'new password '.repeat(1_000).slice(0, ${length});
    const field = Object.fromEntries(['type', 'name', 'id', 'autocomplete', 'label', 'placeholder', 'hint'].map((key) => [key, words]));
    return { title: words, language: 'en', identity: words, above: [words],
      parts: Array.from({ length: ${parts} }, (_, at) => ({ kind: 'label', text: words, field: at })),
      fields: Array.from({ length: ${fields} }, () => ({ ...field, type: 'password', visible: true, maxLength: -1 })) };
  })()`;
  const judged = (world: { evaluate<Value>(expression: string): Promise<Value> }, source: string) =>
    world.evaluate<{ ok: boolean; answer: unknown[]; error: { code: string } }>(
      `chrome.runtime.sendMessage({ to: 'background', kind: 'judge', request: { form: ${source} } })`,
    );

  test('a form that would be too much for the whole extension is refused, and the largest that is taken is judged', async () => {
    const world = await contentWorldOf(page);
    await leavesAllAsItWas(async () => {
      expect((await judged(world, form(3_000, 0, 12_000))).error.code).toBe('malformed');
      expect((await judged(world, form(4_000, 120, 700))).error.code).toBe('malformed');
      expect((await judged(world, form(28, 120, 700))).answer).toHaveLength(120);
    });
  });
});

test('content scripts reach neither journal nor settings, nor the rules', async () => {
  for (const world of [await contentWorldOf(page), await sandboxed('src="sign-up.html"')]) {
    const read = await world.evaluate<Record<string, string>>(`(async () => {
      const outcome = {};
      for (const area of ['session', 'sync', 'local']) {
        outcome['read ' + area] = await chrome.storage[area].get(null).then(JSON.stringify, ({ message }) => message);
        outcome['write ' + area] = await chrome.storage[area].set({ settings: 1, journal: 1 }).then(() => 'done', ({ message }) => message);
        outcome['clear ' + area] = await chrome.storage[area].clear().then(() => 'done', ({ message }) => message);
      }
      // A document of no origin has none at all.
      outcome.databases = origin === 'null' ? '[]' : JSON.stringify(await indexedDB.databases());
      outcome.open = await chrome.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' })
        .then(() => 'done', ({ message }) => message) ?? 'refused';
      return outcome;
    })()`);
    const { databases, open: opened, ...areas } = read;
    expect(databases).toBe('[]');
    expect(opened).not.toBe('done');
    expect(Object.keys(areas)).toHaveLength(9);
    for (const [what, outcome] of Object.entries(areas)) expect(outcome, what).toMatch(/not allowed from this context/);
  }
  const { sync, rules } = await kept(browser());
  expect(sync).toMatchObject({ settings: { hostsOff: ['example.com'] } });
  expect(rules).not.toEqual([]);
  expect(await browser().storage.journal()).toHaveLength(1);
});

test('a sandboxed frame is not offered what was filled on the page around it', async () => {
  const message = envelope('quote', { rules: {}, repeats: true });
  const ask = `chrome.runtime.sendMessage(${JSON.stringify(message)}).then(({ answer }) => answer.before)`;
  expect(await (await contentWorldOf(page)).evaluate(ask)).toMatchObject({ entry: 'entry' });
  expect(await (await sandboxed('src="sign-up.html"')).evaluate(ask)).toBeNull();
});

test('no part of Passmint listens to messages of windows', async () => {
  const listened = `[window, document].flatMap((target) => Object.keys(getEventListeners(target)))`;
  const watched = await browser().visit('sign-up.html');
  await offerAt(watched, '#password');
  const inPage = await (await contentWorldOf(watched)).evaluate<string[]>(listened);
  expect(inPage).toContain('focusin');
  expect(inPage.filter((type) => /message/.test(type))).toEqual([]);
  for (const path of ['popup.html', 'options.html', 'welcome.html', 'offscreen.html']) {
    const cdp = await browser().context.newCDPSession(await open(path));
    const parameters = { expression: listened, includeCommandLineAPI: true, returnByValue: true };
    const { result } = await cdp.send('Runtime.evaluate', parameters);
    expect(
      (result.value as string[]).filter((type) => /message/.test(type)),
      path,
    ).toEqual([]);
  }
});
