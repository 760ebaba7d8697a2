/** Pages that change under the person: forms that come late, fields that turn, documents that are written anew or kept. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptOffer, offerGone, oneOffer, staysSilent, staysUntouched } from './harness/anywhere.ts';
import { contentWorldOf } from './harness/content-world.ts';
import { html, logIn, signUp } from './harness/forms.ts';
import { type MadeSite, serveMade } from './harness/made-site.ts';
import { filledValue } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();
let site: MadeSite;
beforeAll(async () => {
  site = await serveMade();
});
afterAll(() => site.close());

async function visit(body: string, script = ''): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(site.put('page', html(`${body}<script>${script}</script>`)));
  await page.bringToFront();
  await contentWorldOf(page);
  return page;
}

/** Waits until the password is filled, and asserts that its confirmation has the same. */
async function filledAlike(page: Page): Promise<void> {
  const password = await filledValue(page, '#password');
  expect(await page.inputValue('#confirmation')).toBe(password);
}

/** Markup as the text of a script. */
const quoted = (markup: string) => JSON.stringify(markup).replaceAll('</', '<\\/');

describe('single-page applications', () => {
  test('a form that comes late and takes the focus itself', async () => {
    const page = await visit(
      '<main id="app"><button id="go">Join</button></main>',
      `go.onclick = () => setTimeout(() => { app.innerHTML = ${quoted(signUp)}; password.focus(); }, 50)`,
    );
    await page.click('#go');
    await oneOffer(page);
  });

  test('a form that replaces the one the offer stands at', async () => {
    const page = await visit(
      `<main id="app">${signUp}</main><button id="swap">I have an account</button>`,
      `swap.onclick = () => { app.innerHTML = ${quoted(logIn)} }`,
    );
    await page.click('#password');
    await oneOffer(page);
    await page.evaluate(() => document.getElementById('swap')?.click());
    await offerGone(page);
    await page.click('#known');
    await staysSilent(page);
    await page.evaluate((form) => {
      const app = document.getElementById('app');
      if (app) app.innerHTML = form;
    }, signUp);
    await page.click('#password');
    await oneOffer(page);
  });

  test('the address changes and the view with it', async () => {
    const page = await visit(
      `<main id="app">${logIn}</main><a id="link" href="/join">Join</a>`,
      `link.onclick = (event) => { event.preventDefault(); history.pushState({}, '', '/join'); app.innerHTML = ${quoted(signUp)} }`,
    );
    await page.click('#known');
    await staysSilent(page);
    await page.click('#link');
    await page.click('#password');
    await oneOffer(page);
    await acceptOffer(page);
    await filledAlike(page);
  });

  test('a node that is moved elsewhere keeps its offer away, and gets it again', async () => {
    const page = await visit(`<div id="here">${signUp}</div><div id="there"></div>`);
    await page.click('#password');
    await oneOffer(page);
    await page.evaluate(() => {
      const form = document.querySelector('form');
      if (form) document.getElementById('there')?.append(form);
    });
    await offerGone(page);
    await page.click('#password');
    await oneOffer(page);
  });
});

test('the second step of a sign-up, revealed by the first', async () => {
  const page = await visit(
    `<form><h2>Create your account</h2><div id="one"><label>E-mail <input id="email" type="email"></label><button type="button" id="next">Next</button></div>
     <div id="two" hidden><label>Choose a password <input id="password" type="password"></label><button>Create account</button></div></form>`,
    'next.onclick = () => { one.hidden = true; two.hidden = false; password.focus() }',
  );
  await page.fill('#email', 'ada@example.org');
  await staysUntouched(page);
  await page.click('#next');
  await oneOffer(page);
});

test('a modal dialog that opens with a form', async () => {
  const page = await visit(
    `<button id="join">Join</button><dialog id="box">${signUp}</dialog>`,
    'join.onclick = () => box.showModal()',
  );
  await page.click('#join');
  await page.click('#password');
  await oneOffer(page);
  await acceptOffer(page);
  await filledAlike(page);
});

describe('the type turns between password and text', () => {
  const withEye = signUp.replace('</h2>', '</h2><button type="button" id="eye">Show</button>');
  const toggle = `eye.onclick = () => { password.type = password.type === 'text' ? 'password' : 'text'; password.focus() }`;

  test('shown by an eye button, which gives the focus back: offered again', async () => {
    const page = await visit(withEye, toggle);
    await page.click('#password');
    await oneOffer(page);
    await page.click('#eye');
    expect(await page.getAttribute('#password', 'type')).toBe('text');
    await oneOffer(page);
    await acceptOffer(page);
    await filledAlike(page);
  });

  test('a log-in that is shown stays a log-in', async () => {
    const page = await visit(logIn);
    await page.click('#known');
    await staysSilent(page);
    await page.evaluate(() => {
      (document.getElementById('known') as HTMLInputElement).type = 'text';
    });
    await page.click('#user');
    await page.click('#known');
    await staysSilent(page);
  });

  test('text that becomes a password when it gets the focus', async () => {
    const page = await visit(
      signUp.replace('id="password" name="password" type="password"', 'id="password" name="password" type="text"'),
      `password.onfocus = () => { password.type = 'password' }`,
    );
    await page.click('#password');
    await oneOffer(page);
  });

  test('text that is masked by style', async () => {
    const page = await visit(
      `<style>.masked{-webkit-text-security:disc}</style>${signUp.replaceAll('type="password"', 'type="text" class="masked"')}`,
    );
    await page.click('#email');
    await staysUntouched(page);
    await page.click('#password');
    await oneOffer(page);
  });

  test('plain text is no password', async () => {
    const page = await visit(
      '<form><label>Town <input id="town" autocomplete="new-password"></label><button>Save</button></form>',
    );
    await page.click('#town');
    await staysUntouched(page);
  });
});

describe('fields that become editable later', () => {
  test('read-only until it gets the focus, to keep autofill out', async () => {
    const page = await visit(
      signUp.replace('id="password"', `id="password" readonly onfocus="this.removeAttribute('readonly')"`),
    );
    await page.click('#password');
    await oneOffer(page);
  });

  test('read-only until the page has asked its server', async () => {
    const page = await visit(signUp.replace('id="password"', 'id="password" readonly'));
    await page.click('#password');
    await staysSilent(page);
    await page.evaluate(() => document.getElementById('password')?.removeAttribute('readonly'));
    await oneOffer(page);
  });

  test('disabled until the e-mail address is there', async () => {
    const page = await visit(
      signUp.replace('id="password"', 'id="password" disabled'),
      'email.oninput = () => { password.disabled = false }',
    );
    await page.fill('#email', 'ada@example.org');
    await page.click('#password');
    await oneOffer(page);
  });
});

describe('documents that are written', () => {
  test('while the page loads', async () => {
    const page = await visit('', `document.write(${quoted(signUp)})`);
    await page.click('#password');
    await oneOffer(page);
  });

  test('over a page that had loaded, which takes every listener away', async () => {
    const page = await visit(
      `${logIn}<button id="go">Join</button>`,
      `go.onclick = () => { document.open(); document.write(${quoted(html(signUp))}); document.close() }`,
    );
    await page.click('#known');
    await staysSilent(page);
    await page.click('#go');
    await page.click('#password');
    await oneOffer(page);
  });

  test('over a page before Passmint had any reason to act', async () => {
    const page = await visit('<h1>Loading</h1>');
    await page.evaluate((written) => {
      document.open();
      document.write(written);
      document.close();
    }, html(signUp));
    await page.click('#password');
    await oneOffer(page);
  });
});

test('a page that comes back from the cache with everything in it', async () => {
  const page = await visit(signUp, 'onpageshow = ({ persisted }) => { globalThis.restored = persisted }');
  await page.click('#password');
  await oneOffer(page);
  await page.goto(site.put('next', html('<h1>Next</h1>')));
  await page.goBack({ waitUntil: 'commit' });
  await until('the page is back', () => page.evaluate(() => document.getElementById('password') !== null));
  expect(await page.evaluate(() => (globalThis as { restored?: boolean }).restored)).toBe(true);
  await page.click('#email');
  await page.click('#password');
  await oneOffer(page);
  await acceptOffer(page);
  await filledAlike(page);
});
