/** The tests of the HTTP API, for whatever runs it: they know nothing but requests and responses. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionTable } from '../../src/core/options.ts';
import { endpoints } from '../../src/node/endpoints.ts';
import { parametersAt } from '../../src/node/openapi.ts';
import { snakeCase } from '../../src/service/index.ts';

/** A server under test, with two keys. It allows {@link limitedTo} requests a minute to each. */
export interface Subject {
  url: string;
  key: string;
  otherKey: string;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** More than these tests ask for with the first key. */
export const limitedTo = 300;

const password = '/v1/generate/password';
const plain = 'uppercase=false&lowercase=false&symbols=false';

export function apiSuite(platform: string, start: () => Promise<Subject>) {
  describe(`the HTTP API on ${platform}`, () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await start();
    }, 120_000);
    afterAll(() => subject?.close());

    const call = (path: string, init: RequestInit = {}) =>
      subject.fetch(subject.url + path, { ...init, headers: { 'x-api-key': subject.key, ...init.headers } });
    const get = async (path: string) => (await call(path)).json();
    const post = (path: string, body: string, headers: Record<string, string> = {}) =>
      call(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

    it.each([
      ['?length=16', 16, 104.6, 'very_strong', /^[!-~]{16}$/],
      ['', 16, 104.6, 'very_strong', /^[!-~]{16}$/],
      ['?length=20&symbols=false', 20, 119, 'very_strong', /^[A-Za-z0-9]{20}$/],
      [`?length=6&${plain}`, 6, 19.9, 'very_weak', /^[0-9]{6}$/],
      ['?length=12&symbols=0', 12, 71.3, 'strong', /^[A-Za-z0-9]{12}$/],
      ['?length=8&uppercase=0&symbols=0&require_each=false', 8, 41.4, 'weak', /^[a-z0-9]{8}$/],
      [`?length=4&${plain}`, 4, 13.3, 'very_weak', /^[0-9]{4}$/],
      ['?length=128', 128, 839, 'very_strong', /^[!-~]{128}$/],
      ['?length=64&exclude=0O1lI%7C', 64, 413.4, 'very_strong', /^[^0O1lI| ]{64}$/],
      ['?length=128&space=1&require_each=0', 128, 840.9, 'very_strong', /^[ -~]{128}$/],
      ['?bits=90', 14, 91.4, 'strong', /^[!-~]{14}$/],
    ])('answers %s as the contract says', async (query, length, bits, strength, shape) => {
      const answer = await get(password + query);
      expect(answer).toEqual({
        password: expect.stringMatching(shape),
        length,
        entropy_bits: expect.any(Number),
        strength,
      });
      expect(answer.entropy_bits).toBeCloseTo(bits, 0);
      expect((await get(password + query)).password).not.toBe(length < 8 ? '' : answer.password);
    });

    it.each([
      ['lenght=32', 'lenght', { suggestion: 'length' }],
      ['requireEach=true', 'requireEach', { suggestion: 'require_each' }],
      ['api_key=x', 'api_key', {}],
      ['length=16&length=20', 'length', {}],
      ['symbols=yes', 'symbols', { allowed: 'true, false, 1 or 0' }],
      ['symbols', 'symbols', {}],
      ['length=sixteen', 'length', {}],
      ['length=7', 'length', { allowed: '8 to 128' }],
      ['length=129', 'length', { allowed: '8 to 128' }],
      [`length=3&${plain}`, 'length', { allowed: '4 to 128' }],
      ['uppercase=0&lowercase=0&numbers=0&symbols=0', 'classes', {}],
      ['exclude=0123456789', 'exclude', { allowed: expect.stringContaining('numbers') }],
      ['exclude=%FF', 'exclude', {}],
      ['count=0', 'count', {}],
      ['count=1001', 'count', { allowed: '1 to 1000' }],
    ])('refuses ?%s and names the parameter', async (query, parameter, more) => {
      const response = await call(`${password}?${query}`);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      const problem = await response.json();
      expect(problem).toMatchObject({ status: 400, parameter, ...more });
      expect(problem.type).toMatch(/^urn:passmint:problem:/);
      expect(problem.detail).toContain(parameter);
    });

    it('takes the same parameters as JSON', async () => {
      const response = await post(password, '{"length": 20, "symbols": false}');
      expect(await response.json()).toMatchObject({ length: 20, password: expect.stringMatching(/^[A-Za-z0-9]{20}$/) });
    });

    it.each([
      ['{"length": 20, "length": 12}', 400, 'length'],
      ['{"length": "20"}', 400, 'length'],
      ['{"lenght": 20}', 400, 'lenght'],
      ['{"symbols": 1}', 400, 'symbols'],
      ['{"length": 20', 400, undefined],
      ['[16]', 400, undefined],
      ['', 400, undefined],
      [`{"exclude": "${'x'.repeat(20_000)}"}`, 413, undefined],
    ])('refuses the body %.40s', async (body, status, parameter) => {
      const response = await post(password, body);
      expect(response.status).toBe(status);
      expect((await response.json()).parameter).toBe(parameter);
    });

    it('takes no other body than JSON, and no query beside it', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
        expect((await post(password, '{}', { 'content-type': type })).status).toBe(415);
      expect((await post(`${password}?length=12`, '{}')).status).toBe(400);
    });

    it('gives a list when a count is given', async () => {
      const answer = await get(`${password}?length=14&count=10`);
      expect(answer).toMatchObject({ count: 10, length: 14, entropy_bits: 91.4, strength: 'strong' });
      expect(new Set(answer.passwords).size).toBe(10);
      for (const one of answer.passwords) expect(one).toMatch(/^[!-~]{14}$/);
      expect((await get(`${password}?count=1000`)).passwords).toHaveLength(1000);
    });

    it('streams more of them as lines of JSON', async () => {
      const response = await call(`${password}?count=5000&length=20`, { headers: { accept: 'application/x-ndjson' } });
      expect(response.headers.get('content-type')).toBe('application/x-ndjson');
      const lines = (await response.text()).trimEnd().split('\n');
      expect(lines).toHaveLength(5000);
      expect(new Set(lines).size).toBe(5000);
      expect(JSON.parse(lines[4999] ?? '')).toMatchObject({ length: 20, strength: 'very_strong' });
    });

    it('makes passphrases and PINs', async () => {
      const phrase = await get('/v1/generate/passphrase?words=5&separator=.');
      expect(phrase).toMatchObject({ entropy_bits: 64.6, strength: 'fair', length: phrase.password.length });
      expect(phrase.password.split('.')).toHaveLength(5);
      const pin = await get('/v1/generate/pin?length=8&avoid_obvious=false');
      expect(pin).toEqual({
        password: expect.stringMatching(/^\d{8}$/),
        length: 8,
        entropy_bits: 26.6,
        strength: 'very_weak',
      });
      expect((await call('/v1/generate/pin?lenght=8')).status).toBe(400);
    });

    it.each([
      ['uppercase=false&lowercase=false&symbols=false', 10, 3.32, 39.9],
      ['uppercase=false&numbers=false&symbols=false', 26, 4.7, 56.4],
      ['numbers=false&symbols=false', 52, 5.7, 68.4],
      ['symbols=false', 62, 5.95, 71.5],
      ['space=true', 95, 6.57, 78.8],
    ])('tells the entropy of ?%s', async (query, characters, bits, twelve) => {
      const answer = await get(`/v1/entropy?length=12&require_each=false&${query}`);
      expect(answer).toMatchObject({ length: 12, characters, bits_per_character: bits, entropy_bits: twelve });
      expect(answer.table).toContainEqual(
        expect.objectContaining({ characters, bits_per_character: bits, length: 12, entropy_bits: twelve }),
      );
      expect(answer.table).toHaveLength(5);
      expect(answer).not.toHaveProperty('password');
    });

    it('tells the exact entropy of a password that holds every class', async () => {
      expect(await get('/v1/entropy?length=12&symbols=false')).toMatchObject({ entropy_bits: 71.3 });
      expect(await get('/v1/entropy')).toMatchObject({ length: 16, entropy_bits: 104.6, strength: 'very_strong' });
      expect((await call('/v1/entropy?count=2')).status).toBe(400);
    });

    it('wants a key that it knows', async () => {
      const without = (headers: Record<string, string>) => subject.fetch(subject.url + password, { headers });
      const { key } = subject;
      expect((await without({ authorization: `Bearer ${key}` })).status).toBe(200);
      const wrong = [{}, { 'x-api-key': '' }, { 'x-api-key': `${key}x` }, { 'x-api-key': key.slice(1) }];
      for (const headers of [...wrong, { authorization: key }, { authorization: `Basic ${key}` }]) {
        const response = await without(headers as Record<string, string>);
        expect(response.status).toBe(401);
        expect(response.headers.get('content-type')).toBe('application/problem+json');
        expect(response.headers.get('www-authenticate')).toContain('Bearer');
        expect(await response.json()).toMatchObject({
          status: 401,
          type: expect.stringMatching(/key-(missing|wrong)$/),
        });
      }
    });

    it.each(endpoints.map(({ path }) => path))('makes nothing at %s without a key', async (path) => {
      expect((await subject.fetch(subject.url + path)).status).toBe(401);
    });

    it('lets an owner of a key do no more than is allowed', async () => {
      const limited = () => call('/v1/entropy', { headers: { 'x-api-key': subject.otherKey } });
      const statuses: number[] = [];
      let refused = await limited();
      // A platform may count by the minute of the clock, and the minute may end meanwhile.
      for (; refused.status === 200 && statuses.length <= 2 * limitedTo; refused = await limited())
        statuses.push(refused.status);
      expect(statuses.length).toBeGreaterThanOrEqual(limitedTo);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ status: 429 });
      expect((await call('/v1/entropy')).status).toBe(200);
    });

    it('refuses what begins in a page of another origin', async () => {
      const own = new URL(subject.url);
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: `http://${own.hostname}:1` },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ])
        expect((await call(password, { headers: headers as Record<string, string> })).status).toBe(403);
      expect((await call(password, { headers: { origin: own.origin } })).status).toBe(200);
      expect((await call(password, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
    });

    it('keeps everything out of caches', async () => {
      const paths = [password, `${password}?count=2`, '/v1/entropy', '/', '/try.js', '/try.css', '/openapi.json'];
      const responses = await Promise.all([
        ...[...paths, '/healthz', '/nothing', `${password}?x=1`].map((path) => call(path)),
        call(password, { headers: { accept: 'application/x-ndjson' } }),
        call(password, { method: 'DELETE' }),
        post(password, 'x'.repeat(20_000)),
        call(password, { headers: { 'x-api-key': 'wrong' } }),
        call(password, { headers: { origin: 'https://evil.example' } }),
      ]);
      const seen = responses.map((response) => [response.status, response.headers.get('cache-control')]);
      expect(seen.map(([, header]) => header)).toEqual(seen.map(() => 'no-store'));
      expect(new Set(seen.map(([status]) => status))).toEqual(new Set([200, 400, 401, 403, 404, 405, 413]));
      await Promise.all(responses.map((response) => response.text()));
    });

    it('describes itself by the rows that validate', async () => {
      const response = await subject.fetch(`${subject.url}/openapi.json`);
      const { openapi, paths, components } = await response.json();
      expect(openapi).toBe('3.1.0');
      expect(Object.keys(paths).filter((path) => path.startsWith('/v1/'))).toEqual(endpoints.map(({ path }) => path));
      for (const endpoint of endpoints) {
        const { get, post } = paths[endpoint.path];
        const names = get.parameters.map(({ name }: { name: string }) => name);
        expect(names).toEqual(parametersAt(endpoint).map(({ name }) => name));
        expect(Object.keys(post.requestBody.content['application/json'].schema.properties)).toEqual(names);
        expect(new Set(names).size).toBe(names.length);
      }
      const described = paths[password].get.parameters.map(({ name }: { name: string }) => name);
      expect(described).toEqual(expect.arrayContaining(optionTable.map(({ key }) => snakeCase(key))));
      for (const [, target] of JSON.stringify(paths).matchAll(/"\$ref":"#\/components\/(\w+\/\w+)"/g)) {
        const [group = '', name = ''] = (target ?? '').split('/');
        expect(components[group]).toHaveProperty(name);
      }
    });

    it('has a page to try it, which loads nothing from elsewhere', async () => {
      const response = await subject.fetch(`${subject.url}/`);
      expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      const html = await response.text();
      expect(html).not.toMatch(/https?:|\bon\w+=|<style|style=|<script>/);
      for (const { path } of endpoints) expect(html).toContain(`data-path="${path}"`);
    });

    it('answers the tools of agents', async () => {
      const headers = { 'x-api-key': subject.key };
      const address = new URL('/mcp/generate/', subject.url);
      const transport = new StreamableHTTPClientTransport(address, { requestInit: { headers } });
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(transport as Parameters<Client['connect']>[0]);
      const { structuredContent } = await client.callTool({ name: 'generate_password', arguments: { length: 20 } });
      expect(structuredContent).toMatchObject({ length: 20, password: expect.stringMatching(/^[!-~]{20}$/) });
      await client.close();
    });

    it('knows its methods and addresses', async () => {
      expect(await (await subject.fetch(`${subject.url}/healthz`)).json()).toEqual({ status: 'ok' });
      expect((await call('/v1/generate/passwords')).status).toBe(404);
      const wrong = await call(password, { method: 'PUT', body: '{}' });
      expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST']);
    });
  });
}
