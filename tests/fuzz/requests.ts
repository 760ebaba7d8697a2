/** What people, files and programs hand to Passmint. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { defaultOptions, parseSiteRules, policyFromOptions } from '../../src/core/index.ts';
import { createApp } from '../../src/node/app.ts';
import { asCommandError, CommandError } from '../../src/node/exit-codes.ts';
import { nameOf, readFlags } from '../../src/node/flags.ts';
import { flagNameOf, generateFlags, readKind } from '../../src/node/generate-flags.ts';
import { createTools } from '../../src/node/mcp-tools.ts';
import { words } from '../../src/node/words.ts';
import {
  createRandom,
  createSiteRules,
  parseSettings,
  prepareSecret,
  refusalOf,
  rowsFor,
  secretKinds,
  snakeCase,
} from '../../src/service/index.ts';
import { optionValue, target, textOf } from './target.ts';

const siteRules = parseSiteRules({ 'a.example': { 'password-rules': 'maxlength: 12;' } }).rules;
const context = { words, siteRules };
const parameters = [...new Set(secretKinds.flatMap((kind) => rowsFor(kind).map(({ key }) => snakeCase(key))))];
const parameter = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...parameters, 'count', 'deliver', 'path', 'name', 'replace') },
  fc.string({ maxLength: 12 }),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
);
const rulesText = textOf(['minlength: 8;', 'maxlength: 12;', 'required: digit;', 'allowed: [ab];', 'nonsense', ';']);
const value = fc.oneof({ weight: 5, arbitrary: optionValue }, rulesText);
const given = fc.dictionary(parameter, value, { maxKeys: 5 });

const tools = createTools({ context, random: createRandom(), reveal: true });
const app = createApp({
  hosts: new Set(['127.0.0.1']),
  keys: { owner: (key) => (key === 'key' ? 'owner' : undefined) },
  context,
});
const paths = ['/v1/generate/password', '/v1/generate/passphrase', '/v1/generate/pin', '/v1/entropy'];
/** Characters that an address cannot hold are no address at all; the server never hears of them. */
const query = fc.oneof(
  fc.dictionary(parameter, value, { maxKeys: 5 }).map((pairs) =>
    Object.entries(pairs)
      .map(([name, one]) => `${encoded(name)}=${encoded(one)}`)
      .join('&'),
  ),
  textOf([...parameters, '=', '=', '&', '&', '%', '%20', '%ff', '+', '16', 'true', 'false', '%ED%A0%80']),
);
const encoded = (one: unknown) => encodeURIComponent(String(one).replace(/[\ud800-\udfff]/gu, ''));

const flags = generateFlags
  .filter(({ row }) => !['copy', 'out', 'siteRules', 'wordList'].includes(row.key))
  .map(nameOf);
const argument = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...flags, ...flags.map((flag) => flag.replace('--', '--no-'))) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...flags), optionValue).map(([flag, one]) => `${flag}=${one}`) },
  { weight: 3, arbitrary: optionValue.map(String) },
  fc.constantFrom('--', '-', '---', '-n', '-hV', '-n5', '--length', '--=', '--no-', '--__proto__', '--legnth=4'),
  fc.string({ maxLength: 8 }),
);

/** A store in memory. */
function memory() {
  const values: Record<string, unknown> = {};
  return {
    get: async (key: string) => ({ [key]: structuredClone(values[key]) }),
    set: async (items: Record<string, unknown>) => void Object.assign(values, structuredClone(items)),
  };
}

export const requestTargets = [
  target<[whole: unknown, part: unknown]>({
    name: 'settings',
    input: fc.tuple(
      fc.anything(),
      fc.oneof(fc.dictionary(fc.constantFrom(...Object.keys(defaultOptions)), optionValue), fc.anything()),
    ),
    holds([whole, part]) {
      for (const stored of [whole, { options: part, passphrase: part, pin: part, offers: part, hostsOff: part }]) {
        const { settings } = parseSettings(stored);
        expect(parseSettings(settings)).toEqual({ settings, problems: [] });
        expectRefusalOrNone(() => policyFromOptions(settings.options));
      }
    },
    found: {},
  }),
  target<unknown>({
    name: 'imports',
    input: fc.oneof(
      fc.dictionary(
        fc.oneof(fc.domain(), fc.string({ maxLength: 12 }), fc.constantFrom('__proto__', 'A.example.', ' a.example ')),
        fc.oneof(fc.record({ 'password-rules': rulesText }), fc.anything()),
        { maxKeys: 6 },
      ),
      fc.anything(),
    ),
    async holds(list) {
      const rules = createSiteRules(
        memory(),
        async () => siteRules,
        () => 1,
      );
      const bad = await rules.importOwn(list);
      for (const domain of bad) expect(typeof domain).toBe('string');
      // What was taken over can be written out, and read again without loss.
      const file = await rules.exportOwn();
      const others = createSiteRules(
        memory(),
        async () => siteRules,
        () => 1,
      );
      expect(await others.importOwn(file)).toEqual([]);
      expect(await others.own()).toEqual(await rules.own());
    },
    found: {},
  }),
  target<[path: string, query: string, isBody: boolean]>({
    name: 'HTTP parameters',
    input: fc.tuple(fc.constantFrom(...paths), query, fc.boolean()),
    async holds([path, text, isBody]) {
      const url = `http://127.0.0.1${path}`;
      const headers = { host: '127.0.0.1', 'x-api-key': 'key', 'content-type': 'application/json' };
      const request = isBody
        ? new Request(url, { method: 'POST', headers, body: text })
        : new Request(`${url}?${text}`, { headers });
      const response = await app.fetch(request);
      const body = await response.json();
      expect([200, 400]).toContain(response.status);
      if (response.status === 400) expect(body).toMatchObject({ status: 400, detail: expect.any(String) });
    },
    found: {},
  }),
  target<[path: string, body: Record<string, unknown>]>({
    name: 'HTTP bodies',
    input: fc.tuple(fc.constantFrom(...paths), given),
    async holds([path, members]) {
      const headers = { host: '127.0.0.1', 'x-api-key': 'key', 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(members) };
      const response = await app.fetch(new Request(`http://127.0.0.1${path}`, init));
      expect([200, 400]).toContain(response.status);
      await response.json();
    },
    found: {},
  }),
  target<[at: number, args: Record<string, unknown>]>({
    name: 'MCP calls',
    input: fc.tuple(fc.nat({ max: 3 }), given),
    async holds([at, args]) {
      const tool = tools[at];
      // As it comes over the wire.
      const sent = JSON.parse(JSON.stringify(args));
      const answer = await Promise.resolve(tool?.call(sent)).catch((error: unknown) => {
        expect(refusalOf(error, snakeCase), String(error)).toBeDefined();
        return null;
      });
      if (answer !== null) expect(JSON.parse(JSON.stringify(answer))).toMatchObject({});
    },
    found: {},
  }),
  target<string[]>({
    name: 'command line',
    input: fc.array(argument, { maxLength: 6 }),
    holds(args) {
      try {
        const { kind, options } = readKind(readFlags(generateFlags, args).given);
        try {
          prepareSecret(kind, options, context);
        } catch (error) {
          throw asCommandError(error, (key) => flagNameOf(kind, key));
        }
      } catch (error) {
        expect(error).toBeInstanceOf(CommandError);
        expect((error as CommandError).message.length).toBeLessThan(600);
      }
    },
    found: {},
  }),
];

/** Options that contradict each other are refused with a reason, and in no other way. */
function expectRefusalOrNone(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(refusalOf(error, snakeCase), String(error)).toBeDefined();
  }
}
