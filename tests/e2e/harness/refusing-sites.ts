/**
 * Sites that do not take the first password that they are given, each with checks of its own, in the page and behind it.
 * One small server answers for all of them; each is a host of its own, so that nothing learnt on one helps on another.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RefusingSite {
  /** What it does; also the name of its host. */
  readonly name: string;
  /** Attributes of both password fields. */
  readonly attributes?: string;
  /** What stands below the password field. */
  readonly below?: string;
  /** Runs in the page; `fields` are both password fields, `form` is theirs. */
  readonly script?: string;
  /** What is wrong with a password, in the site's words; null where nothing is. */
  refuse?(password: string): string | null;
  /** Where the server's words come: in a page that comes back, or by a script in the same page. */
  readonly answer?: 'page' | 'script';
  /** The words in their markup, where it is not a paragraph below the field. */
  readonly markup?: (words: string) => string;
  /** The markup's place: below the password field, before the form, or at the end of the body. */
  readonly place?: 'field' | 'top' | 'end';
  /** Attributes that the password field has once it was refused. */
  readonly marked?: string;
  /** Whether it says no before anything is sent. */
  readonly atOnce?: boolean;
}

const onInput = (code: string) => `for (const field of fields) field.addEventListener('input', () => { ${code} });`;
/** An error below the field, made of nothing but a division. */
const tell = (test: string, words: string) => `
  const told = document.createElement('div');
  fields[0].addEventListener('input', () => {
    told.textContent = ${test} ? ${JSON.stringify(words)} : '';
    fields[0].after(told);
  });`;

const plain = /^[A-Za-z0-9]*$/;
const longerThan = (most: number, words: string) => (password: string) => (password.length > most ? words : null);
const notPlain = (words: string) => (password: string) => (plain.test(password) ? null : words);

export const refusingSites: readonly RefusingSite[] = [
  { name: 'cuts', atOnce: true, script: onInput('field.value = field.value.slice(0, 12);') },
  { name: 'strips', atOnce: true, script: onInput(`field.value = field.value.replace(/[^A-Za-z0-9]/g, '');`) },
  {
    name: 'strips-later',
    atOnce: true,
    script: onInput(`setTimeout(() => { field.value = field.value.replace(/[^\\w!@#]/g, ''); }, 150);`),
  },
  { name: 'lowers', atOnce: true, script: onInput('field.value = field.value.toLowerCase();') },
  { name: 'empties', atOnce: true, script: onInput(`if (/[^A-Za-z0-9]/.test(field.value)) field.value = '';`) },
  {
    name: 'confirms-less',
    atOnce: true,
    script: `fields[1].addEventListener('input', () => { fields[1].value = fields[1].value.slice(0, 11); });`,
  },
  {
    name: 'calls-invalid',
    atOnce: true,
    script: onInput(
      `field.setCustomValidity(/[^A-Za-z0-9]/.test(field.value) ? 'Use only letters and numbers.' : '');`,
    ),
  },
  { name: 'tells-below', atOnce: true, script: tell('fields[0].value.length > 14', 'Maximum 14 characters') },
  {
    name: 'tells-by-aria',
    atOnce: true,
    below: '<p id="wrong"></p>',
    script: `fields[0].setAttribute('aria-errormessage', 'wrong');
      fields[0].addEventListener('change', () => {
        const bad = /[^A-Za-z0-9]/.test(fields[0].value);
        fields[0].setAttribute('aria-invalid', bad);
        document.querySelector('#wrong').textContent = bad ? 'Special characters are not allowed.' : '';
      });`,
  },
  {
    name: 'holds-back',
    script: `form.addEventListener('submit', (event) => {
      document.querySelector('.x')?.remove();
      if (/^[A-Za-z0-9]*$/.test(fields[0].value)) return;
      event.preventDefault();
      fields[0].insertAdjacentHTML('afterend', '<b class=x>Symbols are not allowed.</b>');
    });`,
  },
  {
    name: 'alerts-at-the-top',
    answer: 'script',
    refuse: notPlain('Your password must not contain symbols.'),
    place: 'top',
    markup: (words) => `<div role="alert">${words}</div>`,
  },
  {
    name: 'answers-below',
    answer: 'script',
    refuse: longerThan(12, 'Password must be at most 12 characters long.'),
  },
  {
    name: 'floats-an-answer',
    answer: 'script',
    refuse: notPlain('Only letters and digits are allowed'),
    place: 'end',
    markup: (words) => `<div id="float" style="position: absolute; background: #fdd">${words}</div>`,
    script: `new MutationObserver(() => {
      const { left, bottom } = fields[0].getBoundingClientRect();
      const float = document.querySelector('#float');
      if (float) Object.assign(float.style, { left: left + 'px', top: bottom + scrollY + 4 + 'px' });
    }).observe(document.body, { childList: true });`,
  },
  {
    name: 'speaks-german',
    answer: 'script',
    refuse: longerThan(12, 'Das Passwort darf höchstens 12 Zeichen lang sein.'),
  },
  {
    name: 'only-says-invalid',
    answer: 'script',
    refuse: (password) => (/^[\w!@#$%*]{8,16}$/.test(password) ? null : 'Invalid password.'),
    marked: 'aria-invalid="true"',
  },
  {
    name: 'comes-back-with-reasons',
    refuse: (password) => (password.replace(/\D/g, '').length < 5 ? 'Use at least 5 digits in your password.' : null),
  },
  {
    name: 'comes-back-with-a-summary',
    refuse: longerThan(14, 'Password: between 8 and 14 characters'),
    place: 'top',
    markup: (words) => `<section role="alert"><h2>Please check</h2><ul><li>${words}</li></ul></section>`,
  },
  {
    name: 'comes-back-with-no-reason',
    refuse: (password) => (/^[\w!@#$%*]{8,16}$/.test(password) ? null : 'This password is not accepted.'),
  },
  {
    name: 'comes-back-in-french',
    refuse: notPlain('Le mot de passe ne doit pas contenir de caractères spéciaux.'),
  },
  {
    name: 'comes-back-with-a-list',
    refuse: (password) =>
      /^[A-Za-z][A-Za-z0-9!@#]{9,13}$/.test(password)
        ? null
        : '10-14 characters|Start with a letter|Only letters, numbers and !@#',
    markup: (words) => `<ul>${words.replace(/[^|]+\|?/g, (item) => `<li>${item.replace('|', '')}</li>`)}</ul>`,
  },
];

/** Refuse whatever they are given. */
export const refuseAll: readonly RefusingSite[] = [
  { name: 'refuses-everything', refuse: () => 'This password is not accepted.' },
  {
    name: 'refuses-everything-by-script',
    answer: 'script',
    refuse: () => 'This password is not accepted.',
    marked: 'aria-invalid="true"',
  },
];

/** What the page runs that has its server's words drawn by a script. */
const answering = `
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await fetch('/check', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (answer.status === 204) { document.body.innerHTML = '<h1 id="done">Welcome</h1>'; return; }
    const { place, markup, marked } = await answer.json();
    document.querySelector('#said')?.remove();
    const said = document.createElement('div');
    said.id = 'said';
    said.innerHTML = markup;
    if (marked) fields[0].setAttribute('aria-invalid', 'true');
    if (place === 'top') form.before(said); else if (place === 'end') document.body.append(...said.childNodes);
    else fields[0].after(said);
  });`;

function pageOf(site: RefusingSite, words: string | null): string {
  const { attributes = '', below = '', script = '', markup = paragraph, place = 'field', marked = '' } = site;
  const said = words === null ? '' : markup(words);
  const at = (where: string) => (place === where ? said : '');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign up</title>
<style>body { font: 16px sans-serif; margin: 40px } label { display: block; margin: 40px 0 4px } input { width: 300px }</style>
<h1>Create an account</h1>${at('top')}
<form method="post" action="/"><label for="email">E-mail</label><input id="email" name="email" type="email">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="new-password" ${attributes} ${words === null ? '' : marked}>
${at('field')}${below}
<label for="confirmation">Repeat the password</label>
<input id="confirmation" name="confirmation" type="password" autocomplete="new-password">
<p><button id="submit">Create account</button></p></form>${at('end')}
<script>{ const form = document.querySelector('form'); const fields = [...form.querySelectorAll('[type=password]')];
${script}${site.answer === 'script' ? answering : ''} }</script></html>`;
}

const paragraph = (words: string) => `<p>${words}</p>`;

export interface RefusingServer {
  url(site: RefusingSite): string;
  /** The passwords that a site was sent: refused or not. */
  sent(site: RefusingSite): { password: string; refused: boolean }[];
  close(): Promise<void>;
}

export async function serveRefusing(sites: readonly RefusingSite[]): Promise<RefusingServer> {
  const all = new Map(sites.map((site) => [site.name, { site, sent: [] as { password: string; refused: boolean }[] }]));
  const server = createServer(async (request, response) => {
    const found = all.get(request.headers.host?.split('.')[0] ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (found === undefined) return response.writeHead(404).end();
    const { site, sent } = found;
    if (request.method !== 'POST') return response.end(pageOf(site, null));
    const form = new URLSearchParams(await body(request));
    const password = form.get('password') ?? '';
    const words = password === form.get('confirmation') ? (site.refuse?.(password) ?? null) : 'They differ.';
    sent.push({ password, refused: words !== null });
    if (request.url !== '/check')
      return response.end(
        words === null ? '<!doctype html><title>Welcome</title><h1 id="done">Welcome</h1>' : pageOf(site, words),
      );
    if (words === null) return response.writeHead(204).end();
    const { markup = paragraph, place = 'field', marked = '' } = site;
    return response.end(JSON.stringify({ markup: markup(words), place, marked }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: ({ name }) => `http://${name}.localhost:${port}/`,
    sent: ({ name }) => all.get(name)?.sent ?? [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
