/** Where password fields live: shadow roots, frames of every kind, documents that are not HTML, very large pages. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptOffer, offersIn, oneOffer, staysSilent, staysUntouched } from './harness/anywhere.ts';
import { contentWorldOf, frameIn } from './harness/content-world.ts';
import { boxlessLogIn, boxlessSignUp, html, logIn, signUp } from './harness/forms.ts';
import { type MadeSite, serveMade } from './harness/made-site.ts';
import { filledValue, hasJudged } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();
let site: MadeSite;
beforeAll(async () => {
  site = await serveMade();
});
afterAll(() => site.close());

async function open(url: string): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(url);
  await page.bringToFront();
  await contentWorldOf(page);
  return page;
}

/** The same address as another origin, and another site. */
const elsewhere = (url: string) => url.replace('127.0.0.1', 'localhost');

const visit = (body: string, head?: string) => open(site.put('page', html(body, head)));

/** An element whose open shadow root holds what its template says, and so on for those inside. */
const inShadow = (...layers: string[]) =>
  layers.reduceRight(
    (inner, outer) => `<div class="host"><template shadowrootmode="open">${outer}${inner}</template></div>`,
  );

describe('open shadow roots', () => {
  test('a form inside one is offered and filled', async () => {
    const page = await visit(inShadow(signUp));
    await page.click('#password');
    await oneOffer(page);
    await acceptOffer(page);
    const password = await filledValue(page, '#password');
    expect(await page.inputValue('#confirmation')).toBe(password);
  });

  test('nested three deep, the focus moving inside by keyboard', async () => {
    const page = await visit(inShadow('<p>Outer</p>', '<p>Middle</p>', signUp));
    await page.click('#email');
    await staysUntouched(page);
    // Focus that moves inside the innermost root never reaches the document.
    await page.keyboard.press('Tab');
    await oneOffer(page);
  });

  test('the focus moving between two roots inside a third', async () => {
    const page = await visit(inShadow(`${inShadow(logIn)}${inShadow(signUp)}`));
    await page.click('#user');
    await page.focus('#password');
    await oneOffer(page);
    await page.focus('#known');
    await staysSilent(page);
  });

  test('a root that was attached after the page had loaded', async () => {
    const page = await visit('<div id="late"></div>');
    await page.evaluate((form) => {
      const root = document.getElementById('late')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = form;
    }, signUp);
    await page.click('#password');
    await oneOffer(page);
  });

  test('a log-in form inside one is left alone', async () => {
    const page = await visit(inShadow(logIn));
    await page.click('#known');
    await staysSilent(page);
  });
});

test('a closed shadow root is the page’s own affair', async () => {
  const page = await visit('<div id="host"></div>');
  await page.evaluate((form) => {
    const root = document.getElementById('host')?.attachShadow({ mode: 'closed' });
    if (root === undefined) return;
    root.innerHTML = form;
    root.querySelector<HTMLInputElement>('#password')?.focus();
  }, signUp);
  await staysUntouched(page);
});

describe('frames', () => {
  const framed = (attributes: string) =>
    `<h1>Outside</h1>${logIn}<iframe id="frame" width="600" height="400" ${attributes}></iframe>`;
  const kinds: [string, () => string][] = [
    ['of the same origin', () => framed(`src="${site.put('inner', html(signUp))}"`)],
    ['of another origin', () => framed(`src="${elsewhere(site.put('inner', html(signUp)))}"`)],
    ['with srcdoc', () => framed(`srcdoc='${html(signUp)}'`)],
    [
      'with about:blank, filled by the page',
      () =>
        `${framed('src="about:blank"')}<script>frame.contentDocument.body.innerHTML = ${JSON.stringify(signUp)}</script>`,
    ],
    [
      'with about:blank, written by the page',
      () =>
        `${framed('')}<script>frame.contentDocument.write(${JSON.stringify(html(signUp))}); frame.contentDocument.close()</script>`,
    ],
    [
      'sandboxed, with scripts',
      () => framed(`sandbox="allow-scripts allow-forms" src="${site.put('inner', html(signUp))}"`),
    ],
    ['sandboxed, with nothing allowed', () => framed(`sandbox src="${site.put('inner', html(signUp))}"`)],
    ['sandboxed, with srcdoc', () => framed(`sandbox="allow-scripts" srcdoc='${html(signUp)}'`)],
  ];

  test.each(kinds)('%s', async (_, made) => {
    const page = await visit(made());
    await page.click('#known');
    await staysSilent(page);
    const frame = await frameIn(page, '#frame');
    await frame.click('#password');
    await oneOffer(page);
    await page.click('#known');
    await until(
      'the offer in the frame has gone',
      async () => (await frame.evaluate(() => document.documentElement.childElementCount)) === 2,
    );
  });

  test('inside a frame inside a frame of another origin', async () => {
    const inside = site.put('inner', html(signUp));
    const middle = site.put('middle', html(`<iframe id="frame" width="500" height="350" src="${inside}"></iframe>`));
    const page = await visit(framed(`src="${elsewhere(middle)}"`));
    const inner = await (await frameIn(page, '#frame')).waitForSelector('#frame');
    const frame = await until('the inner frame shows a page', () => inner.contentFrame());
    await frame.click('#password');
    await oneOffer(page);
  });
});

describe('documents that are not HTML', () => {
  const xhtml = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Garden club</title></head><body>${body}</body></html>`;

  test('XHTML is offered and filled', async () => {
    const page = await open(
      site.put('page', xhtml(signUp.replaceAll(/<input ([^>]*)>/g, '<input $1 />')), 'application/xhtml+xml'),
    );
    await page.click('#password');
    await oneOffer(page);
    await acceptOffer(page);
    const values = () =>
      page.$$eval('[type=password]', (fields) => fields.map((field) => (field as HTMLInputElement).value));
    const [password, confirmation] = await until('the fields are filled', async () => {
      const all = await values();
      return all.every((value) => value !== '') ? all : undefined;
    });
    expect(confirmation).toBe(password);
  });

  test('XML with an XHTML form inside is offered', async () => {
    const form = signUp
      .replaceAll(/<input ([^>]*)>/g, '<input $1 />')
      .replace('<form>', '<form xmlns="http://www.w3.org/1999/xhtml">');
    const page = await open(site.put('page', `<?xml version="1.0"?><catalogue>${form}</catalogue>`, 'text/xml'));
    await page.click('#password');
    await oneOffer(page);
  });

  test('XML without forms stays as it was', async () => {
    const page = await open(
      site.put('page', '<?xml version="1.0"?><catalogue><item>Rake</item></catalogue>', 'text/xml'),
    );
    await staysUntouched(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toContain('Rake');
  });

  test('a form drawn inside an SVG document raises no error', async () => {
    const form = signUp
      .replaceAll(/<input ([^>]*)>/g, '<input $1 />')
      .replace('<form>', '<form xmlns="http://www.w3.org/1999/xhtml">');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><foreignObject width="700" height="500">${form}</foreignObject></svg>`;
    const page = await open(site.put('page', svg, 'image/svg+xml'));
    await page.click('#password');
    await oneOffer(page);
  });
});

test('wrappers without a box of their own hide nothing, and show nothing that is hidden', async () => {
  const page = await visit(boxlessSignUp + boxlessLogIn);
  await page.click('#password');
  await oneOffer(page);
  await page.click('#known');
  await staysSilent(page);
});

test('a button sends that only mentions closing, editing or showing', async () => {
  const many = '<input name="name" placeholder="First name"><input type="email"><input type="tel">';
  const page = await visit(
    `<form>${many}<input type="password" id="known"><button>Log in to edit or close bookings</button></form>
     <form>${many}<input type="password" id="password"><button type="button">Edit</button>
     <button>Show me around: create my account</button></form>`,
  );
  await page.click('#known');
  await staysSilent(page);
  await page.click('#password');
  await oneOffer(page);
});

describe('10,000 inputs', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `<input name="cell${index}" size="3">`).join('');

  test('around the form', async () => {
    const page = await visit(`<div>${many}</div>${signUp}`);
    await page.click('#password');
    await oneOffer(page);
  });

  test('in the form itself', async () => {
    const page = await visit(signUp.replace('</h2>', `</h2><div hidden>${many}</div>`));
    await page.click('#password');
    await oneOffer(page);
  });

  test('of type password without a form, the focus racing over 200 of them', async () => {
    const page = await visit(many.replaceAll('<input', '<input type="password"'));
    const world = await contentWorldOf(page);
    await world.evaluate(`(() => {
      globalThis.looks = 0;
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement');
      Object.defineProperty(Document.prototype, 'activeElement', { get() { looks++; return get.call(this); } });
    })()`);
    await page.evaluate(async () => {
      for (const input of [...document.querySelectorAll('input')].slice(0, 200)) input.focus();
      await new Promise((resolve) => setTimeout(resolve));
    });
    // At where the focus came to rest, and not 200 times.
    const looks = await world.evaluate<number>('looks');
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(10);
    await hasJudged(page);
    expect((await offersIn(page)).length).toBeLessThanOrEqual(1);
  });
});
