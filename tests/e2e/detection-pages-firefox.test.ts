/** In Firefox: frames of every kind, documents that are not HTML, pages that change under the person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { boxlessLogIn, boxlessSignUp, html, logIn, signUp } from './harness/forms.ts';
import { type MadeSite, serveMade } from './harness/made-site.ts';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

const browser = useFirefox();
let site: MadeSite;
beforeAll(async () => {
  site = await serveMade();
});
afterAll(() => site.close());

const fillButton = '[data-action=fill]';
const visit = (body: string, type?: string) => browser().open(site.put('page', body, type));
/** Clicks until the field has the focus, as a person does where a frame that has just come takes no click yet. */
const enter = (tab: FirefoxTab, field: string) =>
  until(`${field} has the focus`, async () => {
    await tab.click(field);
    return tab.run<boolean>('(field) => document.querySelector(field).matches(":focus")', field);
  });
const offered = (tab: FirefoxTab, field = '#password') => enter(tab, field).then(() => tab.waitForDrawn(fillButton));
const gone = (tab: FirefoxTab) => until('no offer', async () => (await tab.drawn(fillButton)).length === 0);

/** The same address as another origin, and another site. */
const elsewhere = (url: string) => url.replace('127.0.0.1', 'localhost');

describe('frames', () => {
  const kinds: [string, (inner: string) => string][] = [
    ['of the same origin', (inner) => `src="${inner}"`],
    ['of another origin', (inner) => `src="${elsewhere(inner)}"`],
    ['with srcdoc', () => `srcdoc='${html(signUp)}'`],
    ['sandboxed, with scripts', (inner) => `sandbox="allow-scripts" src="${inner}"`],
  ];

  test.each(kinds)('%s', async (_, attributes) => {
    const inner = site.put('inner', html(signUp));
    const tab = await visit(html(`${logIn}<iframe width="600" height="400" ${attributes(inner)}></iframe>`));
    await tab.click('#known');
    await offered(await tab.frame());
    // The log-in outside was judged before, and left alone.
    expect(await tab.drawn(fillButton)).toEqual([]);
  });

  test('about:blank, written by the page', async () => {
    const written = JSON.stringify(html(signUp)).replaceAll('</', '<\\/');
    const tab = await visit(
      html(`<iframe id="inner" width="600" height="400"></iframe>
        <script>const into = inner.contentDocument; into.open(); into.write(${written}); into.close()</script>`),
    );
    await offered(await tab.frame());
  });
});

test('wrappers without a box of their own hide nothing, and show nothing that is hidden', async () => {
  const tab = await visit(html(boxlessSignUp + boxlessLogIn));
  await offered(tab);
  await enter(tab, '#known');
  await gone(tab);
});

describe('documents that are not HTML', () => {
  const wellFormed = signUp.replaceAll(/<input ([^>]*)>/g, '<input $1 />');
  const form = wellFormed.replace('<form>', '<form xmlns="http://www.w3.org/1999/xhtml">');

  test.each([
    [
      'XHTML',
      'application/xhtml+xml',
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Club</title></head><body>${wellFormed}</body></html>`,
    ],
    ['XML', 'text/xml', `<catalogue>${form}</catalogue>`],
    [
      'SVG',
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><foreignObject width="700" height="500">${form}</foreignObject></svg>`,
    ],
  ])('%s', async (_, type, markup) => {
    const tab = await visit(markup, type);
    await offered(tab);
  });
});

describe('pages that change', () => {
  test('a form that replaces the one the offer stands at', async () => {
    const tab = await visit(html(`<main id="app">${signUp}</main>`));
    await offered(tab);
    await tab.run(`(form) => { document.getElementById('app').innerHTML = form }`, logIn + signUp);
    await gone(tab);
    await offered(tab);
  });

  test('a field that an eye button shows as text', async () => {
    const tab = await visit(html(signUp));
    await offered(tab);
    await tab.run(
      `() => { document.getElementById('password').type = 'text'; document.getElementById('email').focus() }`,
    );
    await gone(tab);
    await offered(tab);
  });

  test('read-only until the page has asked its server', async () => {
    const tab = await visit(html(signUp.replace('id="password"', 'id="password" readonly')));
    await tab.click('#password');
    await tab.click('#confirmation');
    await tab.waitForDrawn(fillButton);
    await tab.click('#password');
    await gone(tab);
    await tab.run(`() => document.getElementById('password').removeAttribute('readonly')`);
    await tab.waitForDrawn(fillButton);
  });

  test('a document written over one that had loaded', async () => {
    const tab = await visit(html(logIn));
    await tab.click('#known');
    await tab.run(`(text) => { document.open(); document.write(text); document.close() }`, html(signUp));
    await offered(tab);
  });

  test('a page that comes back from the cache', async () => {
    const tab = await visit(
      html(`${signUp}<script>onpageshow = ({ persisted }) => { window.restored = persisted }</script>`),
    );
    await offered(tab);
    const next = site.put('next', html('<h1>Next</h1>'));
    await tab.run(`(address) => { location.href = address }`, next);
    await until('the next page', () => tab.run<boolean>(`() => location.pathname === '/next'`));
    await tab.run(`() => { history.back() }`);
    // Only a page that was kept, not one that was loaded again, has been told so.
    await until('the page is back', () => tab.run<boolean>(`() => window.restored === true`));
    await tab.click('#email');
    await offered(tab);
  });
});

test('10,000 inputs in the form', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `<input name="cell${index}">`).join('');
  const tab = await visit(html(signUp.replace('</h2>', `</h2><div hidden>${many}</div>`)));
  await offered(tab);
});
