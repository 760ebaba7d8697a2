import { endpoints } from './endpoints.ts';
import { parametersAt } from './openapi.ts';
import { headersFor } from './responses.ts';

/** A file of the page that tries the API. */
export interface PageFile {
  readonly path: string;
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** Nothing from elsewhere, nothing inline, no frame around it, no form that leaves the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function field(name: string, description: string, allowed: string, example: unknown): string {
  const shown = example === undefined ? '' : ` placeholder="${escaped(String(example))}"`;
  return `<label title="${escaped(allowed)}"><span>${name}</span><input name="${name}"${shown} autocomplete="off" spellcheck="false"><small>${escaped(description)}</small></label>`;
}

function form(endpoint: (typeof endpoints)[number]): string {
  const fields = parametersAt(endpoint).map(({ name, description, allowed, schema }) =>
    field(name, description, allowed, schema['default']),
  );
  return `<details><summary><code>GET ${endpoint.path}</code> ${escaped(endpoint.summary)}</summary><form data-path="${endpoint.path}">${fields.join('')}<button>Call</button></form></details>`;
}

function page(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Passmint API</title>
<link rel="stylesheet" href="/try.css">
<script src="/try.js" defer></script>
</head>
<body>
<main>
<h1>Passmint API</h1>
<p>What is left empty has its default. The description for programs is <a href="/openapi.json">openapi.json</a>.</p>
<form><label><span>Key</span><input id="key" type="password" autocomplete="off" spellcheck="false"><small>From <code>passmint key new</code>. It stays in this page.</small></label></form>
${endpoints.map(form).join('\n')}
<pre id="answer" role="status" aria-live="polite">No call yet.</pre>
</main>
</body>
</html>
`;
}

const script = `'use strict';
const answer = document.querySelector('#answer');
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!form.dataset.path) return;
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    const address = form.dataset.path + (query.size === 0 ? '' : '?' + query);
    try {
      const response = await fetch(address, { headers: { 'X-API-Key': document.querySelector('#key').value } });
      const text = JSON.stringify(await response.json(), null, 2);
      answer.textContent = 'GET ' + address + '\\n' + response.status + '\\n\\n' + text;
    } catch (error) {
      answer.textContent = 'No answer: ' + error.message;
    }
  });
}
`;

const style = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; }
label { display: grid; grid-template-columns: 11rem 1fr; gap: 0 .75rem; align-items: center; margin: .5rem 0; }
label small { grid-column: 2; opacity: .75; }
input { font: inherit; padding: .3rem .5rem; min-width: 0; }
details { border-top: 1px solid #8886; padding: .5rem 0; }
summary { cursor: pointer; }
button { font: inherit; padding: .4rem 1.2rem; margin: .5rem 0; }
pre { border: 1px solid #8886; padding: .75rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 32rem) { label { grid-template-columns: 1fr; } label small { grid-column: 1; } }
`;

/** The page that tries the API, with its style and script. */
export function pageFiles(): PageFile[] {
  const secure = { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' };
  const file = (path: string, type: string, body: string): PageFile => ({
    path,
    body,
    headers: headersFor(`${type}; charset=utf-8`, secure),
  });
  return [
    file('/', 'text/html', page()),
    file('/try.js', 'text/javascript', script),
    file('/try.css', 'text/css', style),
  ];
}
