/**
 * User registration with passwords from the API, in one file without dependencies.
 *
 *   PASSMINT_URL=http://127.0.0.1:8787 PASSMINT_API_KEY=pm_… node registration.mjs
 *
 *   POST /register  {"name"}                      creates a user with a temporary password, told this once
 *   POST /log-in    {"name", "password"}          403 with a temporary password: it is for changing it alone
 *   POST /password  {"name", "password", "new"}   changes it
 *
 * It follows the advice of docs/api.md: a fresh password for each user, only its scrypt hash is kept, a temporary one
 * expires and must be changed at the first log-in, and nothing is logged. Serve it over HTTPS.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { promisify } from 'node:util';

const { PASSMINT_URL = 'http://127.0.0.1:8787', PASSMINT_API_KEY = '' } = process.env;
const port = Number(process.env.PORT ?? 3000);
/** How long a temporary password is good for, in milliseconds: a day. */
const temporaryLife = Number(process.env.TEMPORARY_LIFE ?? 24 * 60 * 60 * 1000);

/** OWASP's parameters for scrypt: 128 MB and a tenth of a second or so for each guess. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
const hash = (password, salt) => promisify(scrypt)(password, salt, 32, cost);

/** By name: { salt, hash, expires }. `expires` is null once the person has chosen a password. A database, in earnest. */
const users = new Map();
/** Who does not exist is checked against this, so that the time tells nothing. */
const nobody = { salt: randomBytes(16), hash: randomBytes(32), expires: null };

async function newPassword() {
  const response = await fetch(`${PASSMINT_URL}/v1/generate/password?length=12`, {
    headers: { 'X-API-Key': PASSMINT_API_KEY },
  });
  if (!response.ok) throw new Error(`the password API answered ${response.status}`);
  const { password } = await response.json();
  return password;
}

async function keep(name, password, expires) {
  const salt = randomBytes(16);
  users.set(name, { salt, hash: await hash(password, salt), expires });
}

/** The user with that password, if it is right and still good. */
async function verified({ name, password }) {
  const user = users.get(name) ?? nobody;
  const right = timingSafeEqual(await hash(String(password), user.salt), user.hash);
  const good = user.expires === null || Date.now() < user.expires;
  return right && good && user !== nobody ? user : undefined;
}

const routes = {
  async '/register'({ name }) {
    if (typeof name !== 'string' || name === '' || name.length > 64) return [400, { error: 'a name is needed' }];
    if (users.has(name)) return [409, { error: 'there is such a user' }];
    const temporary = await newPassword();
    await keep(name, temporary, Date.now() + temporaryLife);
    return [201, { name, temporary }];
  },
  async '/log-in'(body) {
    const user = await verified(body);
    if (user === undefined) return [401, { error: 'wrong name or password, or expired' }];
    if (user.expires !== null) return [403, { error: 'change your temporary password first' }];
    return [200, { welcome: body.name }];
  },
  async '/password'(body) {
    if ((await verified(body)) === undefined) return [401, { error: 'wrong name or password, or expired' }];
    if (typeof body.new !== 'string' || body.new.length < 12 || body.new.length > 128 || body.new === body.password)
      return [400, { error: 'another password of 12 to 128 characters is needed' }];
    await keep(body.name, body.new, null);
    return [200, { changed: body.name }];
  },
};

async function answer(request) {
  const route = request.method === 'POST' ? routes[request.url] : undefined;
  if (route === undefined) return [404, { error: 'nothing here' }];
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 4096) return [413, { error: 'too much' }];
  }
  try {
    return await route(Object(JSON.parse(text)));
  } catch (error) {
    return error instanceof SyntaxError ? [400, { error: 'no JSON' }] : [502, { error: error.message }];
  }
}

const server = createServer(async (request, response) => {
  const [status, body] = await answer(request);
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
});
server.listen(port, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
