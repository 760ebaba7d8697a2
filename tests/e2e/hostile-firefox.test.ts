/** The hostile pages in Firefox, where covering, events and worlds work in other ways. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Box, FirefoxTab } from './harness/firefox-tab.ts';
import { html, signUp } from './harness/forms.ts';
import { attacks, breakPrototypes, poseAsPassmint, recorder, styles, traps } from './harness/hostile-pages.ts';
import { type MadeSite, serveMade } from './harness/made-site.ts';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

const browser = useFirefox();
let made: MadeSite | undefined;
beforeAll(async () => {
  made = await serveMade();
});
afterAll(() => made?.close());
const put = (path: string, content: string, policy?: string) =>
  made?.put(path, content, 'text/html; charset=utf-8', policy) ?? '';

const fillButton = '[data-action=fill]';
const fields = ['#email', '#password', '#confirmation'];

async function offerAt(tab: FirefoxTab, field: string): Promise<Box> {
  await tab.click(field);
  return tab.waitForDrawn(fillButton);
}

const twoFrames = (tab: FirefoxTab) =>
  tab.runAside('() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

async function expectEmpty(tab: FirefoxTab, what: string) {
  for (const field of fields)
    expect(await tab.runAside(`() => document.querySelector('${field}').value`), `${what}: ${field}`).toBe('');
}

/**
 * Fills a page of its own. The background answers in order: what an earlier click had asked for was journaled before
 * this. @returns its tab
 */
async function expectOnlyThisFilled(): Promise<void> {
  const tab = await browser().visit('sign-up.html');
  await tab.clickAt(await offerAt(tab, '#password'));
  const password = await tab.filledValue('#password');
  expect(await browser().journal()).toMatchObject([{ password }]);
}

test('a click on an offer that the page has hidden or covered fills nothing', async () => {
  const attacked: [string, FirefoxTab][] = [];
  for (const [name, attack] of Object.entries(attacks)) {
    const tab = await browser().visit('sign-up.html');
    const offer = await offerAt(tab, '#password');
    await tab.run(`() => { const offer = document.querySelector('[popover=manual]'); ${attack} }`);
    await twoFrames(tab);
    await tab.clickAt(offer);
    attacked.push([name, tab]);
  }
  await expectOnlyThisFilled();
  for (const [name, tab] of attacked) await expectEmpty(tab, name);
});

describe('an offer that moves under the pointer', () => {
  test('is not clicked by a click that was meant for what stood there', async () => {
    const tab = await browser().visit('sign-up.html');
    const offer = await offerAt(tab, '#password');
    await tab.run(`() => { document.body.style.position = 'relative'; document.body.style.top = '300px' }`);
    await twoFrames(tab);
    // By a pixel it goes on moving: on a slow machine it would stand there for long enough before the click comes.
    await tab.run(`() => {
      let top = 0;
      const move = () => {
        document.body.style.top = \`\${(top ^= 1)}px\`;
        requestAnimationFrame(move);
      };
      move();
    }`);
    await twoFrames(tab);
    await tab.clickAt(offer);
    await expectOnlyThisFilled();
    await expectEmpty(tab, 'moved');
  });

  test('a page that goes away with the click leaves the next one empty', async () => {
    const tab = await browser().visit('sign-up.html');
    const offer = await offerAt(tab, '#password');
    await tab.run(
      `(next) => addEventListener('click', () => location.assign(next), true)`,
      browser().site.url('hostile.html'),
    );
    await tab.clickAt(offer);
    await until('the next page', () => tab.run<boolean>(`() => 'attack' in window`));
    await twoFrames(tab);
    await expectEmpty(tab, 'the next page');
  });
});

test('styles of a page cannot change the offer', async () => {
  for (const [name, css] of Object.entries(styles)) {
    const tab = await browser().visit('sign-up.html');
    const before = await offerAt(tab, '#password');
    await tab.run(
      `(css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css.replaceAll(/^\\*|, \\*/g, (star) => star.replace('*', '[popover]')));
        document.adoptedStyleSheets = [sheet];
        document.querySelector('[popover]').setAttribute('style', 'opacity: 0 !important; left: -999px !important');
      }`,
      css,
    );
    await twoFrames(tab);
    const [after] = await tab.drawn(fillButton);
    expect(after, name).toMatchObject({ width: before.width, height: before.height });
    const style = await tab.run(`() => {
      const { opacity, filter, display, visibility } = getComputedStyle(document.querySelector('[popover]'));
      return { opacity, filter, display, visibility };
    }`);
    expect(style, name).toEqual({ opacity: '1', filter: 'none', display: 'block', visibility: 'visible' });
  }
});

test('synthetic events of all kinds on everything fill nothing', async () => {
  const tab = await browser().visit('hostile.html');
  await offerAt(tab, '#password');
  expect(await tab.run<number>('() => window.attack()')).toBeGreaterThan(100);
  await tab.run(`() => { ${poseAsPassmint} }`);
  await expectOnlyThisFilled();
  await expectEmpty(tab, 'events');
});

describe('in a frame of another origin, whose surroundings no script in it sees', () => {
  test('the offer names the host of the frame, and a click asks in the popup instead', async () => {
    const tab = await browser().visit('framed.html');
    const frame = await tab.frame();
    // A frame that has just come may take no click yet.
    await until('the field has the focus', async () => {
      await frame.click('#password');
      return frame.run<boolean>(`() => document.querySelector('#password').matches(':focus')`);
    });
    const offer = await frame.waitForDrawn(fillButton);
    const [warning] = await frame.drawn('[data-part=warning]');
    expect(warning?.text).toBe('The field belongs to localhost, not to the page around it.');
    await tab.run(`() => { document.querySelector('#frame').style.opacity = '0.02' }`);
    await frame.clickAt(offer);
    await expectOnlyThisFilled();
    await expectEmpty(frame, 'the frame');
  });
});

describe('a page whose scripts were there first', () => {
  const first = (script: string) => html(signUp, `<script>${script}</script>`);

  test('that records everything sees nothing of the password before the click', async () => {
    const tab = await browser().open(put('records.html', first(recorder)));
    const offer = await offerAt(tab, '#password');
    const before = await tab.runAside<string[]>('() => [...window.wrappedJSObject.seen]');
    expect(before.length).toBeGreaterThan(10);
    await tab.clickAt(offer);
    const password = await until('it is filled', () =>
      tab.runAside<string>(`() => document.querySelector('#password').value`),
    );
    expect(before.filter((text) => text.includes(password))).toEqual([]);
    const seen = await tab.runAside<string[]>('() => [...window.wrappedJSObject.seen]');
    expect(seen.some((text) => text.includes(password))).toBe(true);
  });

  test('that has broken its prototypes is filled all the same', async () => {
    const script = `addEventListener('DOMContentLoaded', () => { ${breakPrototypes} })`;
    const tab = await browser().open(put('broken.html', first(script)));
    await tab.clickAt(await offerAt(tab, 'input[name=password]'));
    const password = await until('it is filled', () =>
      tab.runAside<string>(`() => document.querySelector('#password').value`),
    );
    expect(password).toHaveLength(16);
  });
});

test('rules that a page sets as a trap: an offer all the same, soon, and no error', async () => {
  for (const [name, trap] of Object.entries(traps)) {
    const tab = await browser().visit('sign-up.html');
    for (const [key, value] of Object.entries(trap))
      await tab.run(`(key, value) => document.querySelector('#password').setAttribute(key, value)`, key, value);
    await tab.clickAt(await offerAt(tab, '#password'));
    expect((await tab.filledValue('#password')).length, name).toBeLessThanOrEqual(1_000);
  }
  // The browser's own complaint about a pattern, under the name of whoever set the field's value.
  for (const error of await browser().errors()) expect(error).toMatch(/Error: regexp too big$/);
  await browser().reset();
});

describe('names of hosts', () => {
  const visit = (host: string) => browser().open(browser().site.url('sign-up.html').replace('127.0.0.1', host));

  test.each(['__proto__', 'constructor', 'hasownproperty.example'])('%s is a site like any other', async (host) => {
    const tab = await visit(host);
    await tab.run(`() => document.querySelector('#password').setAttribute('maxlength', '20')`);
    const offer = await offerAt(tab, '#password');
    expect(offer.text).toContain(`fits ${host}’s at most 20`);
    await tab.clickAt(offer);
    const password = await tab.filledValue('#password');
    expect(await browser().journal()).toMatchObject([{ password, site: host }]);
  });

  test('a name that only looks like another is spelt out', async () => {
    const tab = await visit('ex\u0430mple.com');
    await tab.run(`() => document.querySelector('#password').setAttribute('maxlength', '20')`);
    const offer = await offerAt(tab, '#password');
    expect(offer.text).toContain('fits xn--exmple-4nf.com’s');
  });
});

test('under policies that allow nothing, and with an opaque origin, the offer is drawn in its own styles and fills', async () => {
  for (const [name, policy] of Object.entries({
    nothing: "default-src 'none'",
    sandbox: 'sandbox allow-forms',
  })) {
    const tab = await browser().open(put(`${name}.html`, html(signUp), policy));
    const offer = await offerAt(tab, '#password');
    expect(offer.height, name).toBeGreaterThan(50);
    expect(offer.width, name).toBeLessThan(400);
    await tab.clickAt(offer);
    expect(await tab.filledValue('#password'), name).toHaveLength(16);
  }
});

describe('pages that are too much', () => {
  test('a storm of mutations around the field', async () => {
    const tab = await browser().visit('sign-up.html');
    await tab.run(`() => {
      const box = document.createElement('div');
      document.body.append(box);
      const storm = () => {
        box.replaceChildren(...Array.from({ length: 500 }, () => document.createElement('span')));
        document.querySelector('form').setAttribute('data-count', String(Math.random()));
        requestAnimationFrame(storm);
      };
      storm();
    }`);
    await tab.clickAt(await offerAt(tab, '#password'));
    expect(await tab.filledValue('#password')).toHaveLength(16);
  });

  test('five thousand password fields', async () => {
    const tab = await browser().visit('plain.html');
    await tab.run(`() => {
      const form = document.createElement('form');
      form.innerHTML = '<h1>Create an account</h1>' +
        '<p><label>New password <input type=password autocomplete=new-password></label>'.repeat(5_000);
      document.body.append(form);
    }`);
    await tab.click('input[type=password]');
    await expectOnlyThisFilled();
    const filled = `() => [...document.querySelectorAll('[type=password]')].filter(({ value }) => value !== '').length`;
    expect(await tab.run<number>(filled)).toBe(0);
  });
});
