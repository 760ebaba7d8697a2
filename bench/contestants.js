/**
 * The generators side by side, all of them making passwords of the same length over the 94 printable characters where
 * they can. Plain JavaScript, because the peers are installed apart from the project and mostly have no types. Bundled
 * by bench/core.ts for Node and for Chromium's service worker.
 */
import generatePasswordTs from 'generate-password-ts';
import { mask } from 'micro-key-producer/password.js';
import { customAlphabet } from 'nanoid';
import omgopass from 'omgopass';
import { generatePassword } from 'secure-password-utilities';
import * as secureRandomPassword from 'secure-random-password';
import { characterClasses, compile, createRandom, defaultOptions, policyFromOptions } from '../src/core/index.ts';

const alphabet = Object.values(characterClasses).join('');

/** The classes of a text, as four bits. A loop over codes is faster than four regular expressions. */
function classesOf(text) {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    found |= code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 48 && code <= 57 ? 4 : 8;
  }
  return found;
}

function passmint(length) {
  const random = createRandom();
  const { sample } = compile(policyFromOptions({ ...defaultOptions, length }));
  return () => sample(random);
}

function nanoidLoop(length) {
  const make = customAlphabet(alphabet, length);
  return () => {
    for (;;) {
      const password = make();
      if (classesOf(password) === 15) return password;
    }
  };
}

/** What any generator needs at least: bytes from a pool, a table, a string. No class is certain, and it is biased. */
function rawLimit(length) {
  const pool = new Uint8Array(16_384);
  let position = pool.length;
  const codes = new Array(length).fill(0);
  return () => {
    if (position + length > pool.length) {
      crypto.getRandomValues(pool);
      position = 0;
    }
    for (let at = 0; at < length; at++) codes[at] = alphabet.charCodeAt(pool[position++] & 63);
    return String.fromCharCode(...codes);
  };
}

/** Peers that exist for one of the two places only. */
let here = [];

/**
 * @param {{ name: string, classes: boolean, make: (length: number) => () => string }[]} peers
 */
export function addPeers(peers) {
  here = peers;
}

/** Every contestant; `classes` says whether each of the four classes is certain to appear. */
function contestants() {
  const lower = [secureRandomPassword.lower, secureRandomPassword.upper];
  const characters = [...lower, secureRandomPassword.digits, secureRandomPassword.symbols];
  return [
    { name: 'passmint', classes: true, make: passmint },
    { name: 'raw limit', classes: false, make: rawLimit },
    { name: 'nanoid customAlphabet', classes: false, make: (length) => customAlphabet(alphabet, length) },
    { name: 'nanoid with class loop', classes: true, make: nanoidLoop },
    {
      name: 'generate-password-ts',
      classes: true,
      make: (length) => () => generatePasswordTs.generate({ length, numbers: true, symbols: true, strict: true }),
    },
    { name: 'secure-password-utilities', classes: true, make: (length) => () => generatePassword(length) },
    {
      name: 'secure-random-password',
      classes: true,
      make: (length) => () => secureRandomPassword.randomPassword({ length, characters }),
    },
    {
      name: 'micro-key-producer',
      classes: true,
      make: (length) => {
        const pattern = mask(`Aa1@${'*'.repeat(length - 4)}`);
        const bytes = Math.max(32, length * 2);
        return () => pattern.apply(crypto.getRandomValues(new Uint8Array(bytes))).password;
      },
    },
    // Syllables of its own length, without symbols, and biased: here for its speed.
    { name: 'omgopass', classes: false, make: () => () => omgopass() },
    ...here,
  ];
}

/** Keeps results in use, so that no engine leaves the work out; reading a character makes each string whole. */
export let sink = 0;

function timed(make, times) {
  const start = performance.now();
  for (let at = 0; at < times; at++) sink ^= make().charCodeAt(0);
  return performance.now() - start;
}

const batch = 12;

/**
 * One interleaved run: in every round each contestant has its turn, so that a busy machine slows all of them.
 * @returns nanoseconds for a password, per contestant and round, and what could not run here
 */
export function run(length, rounds) {
  const results = [];
  const absent = [];
  for (const { name, classes, make } of contestants()) {
    try {
      const one = make(length);
      timed(one, 20);
      const each = timed(one, 200) / 200;
      results.push({ name, classes, one, times: Math.max(20, Math.ceil(batch / each)), rounds: [] });
    } catch (error) {
      absent.push({ name, reason: String(error).slice(0, 100) });
    }
  }
  // Two rounds to warm up, once the engine has seen enough to compile.
  for (let round = -2; round < rounds; round++) {
    for (const result of results) {
      const spent = timed(result.one, result.times);
      if (round >= 0) result.rounds.push((spent * 1e6) / result.times);
      else if (round === -2) result.times = Math.max(20, Math.ceil((batch * result.times) / Math.max(spent, 0.1)));
    }
  }
  return { results: results.map(({ name, classes, rounds: list }) => ({ name, classes, rounds: list })), absent };
}
