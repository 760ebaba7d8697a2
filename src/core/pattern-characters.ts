/** Character classes of regular expressions, over printable ASCII. */

/** Whether a character belongs to a class. */
export type CharacterTest = (character: string) => boolean;

const digit: CharacterTest = (one) => /[0-9]/.test(one);
const word: CharacterTest = (one) => /[A-Za-z0-9_]/.test(one);
const space: CharacterTest = (one) => one === ' ';

const escapes: Readonly<Record<string, CharacterTest>> = {
  d: digit,
  D: (one) => !digit(one),
  w: word,
  W: (one) => !word(one),
  s: space,
  S: (one) => !space(one),
  // Line breaks and the like, which no password field takes.
  n: () => false,
  r: () => false,
  t: () => false,
  f: () => false,
  v: () => false,
};

/**
 * Reads what stands for one character: `.`, an escape, a class in brackets, a group of such things with bars between
 * them, or the character itself.
 * @returns its test and the place behind it; undefined when it is anything else
 */
export function readCharacter(text: string, at: number): { test: CharacterTest; end: number } | undefined {
  const sign = text[at];
  if (sign === undefined || '*+?{})|^$'.includes(sign)) return undefined;
  if (sign === '.') return { test: () => true, end: at + 1 };
  if (sign === '[') return readClass(text, at);
  if (sign === '(') return readChoice(text, at);
  if (sign === '\\') return readEscape(text, at);
  return { test: (one) => one === sign, end: at + 1 };
}

/** `(X|Y)` and `(?:X|Y)`, each a character: any of them. */
function readChoice(text: string, open: number): { test: CharacterTest; end: number } | undefined {
  const tests: CharacterTest[] = [];
  let at = text.startsWith('(?:', open) ? open + 3 : open + 1;
  for (;;) {
    const choice = readCharacter(text, at);
    if (!choice) return undefined;
    tests.push(choice.test);
    at = choice.end + 1;
    if (text[choice.end] === ')') return { test: (one) => tests.some((test) => test(one)), end: at };
    if (text[choice.end] !== '|') return undefined;
  }
}

/** `[…]` with ranges and escapes. Set operations of the `v` flag are not read. */
function readClass(text: string, open: number): { test: CharacterTest; end: number } | undefined {
  const negated = text[open + 1] === '^';
  const tests: CharacterTest[] = [];
  let at = open + (negated ? 2 : 1);
  while (at < text.length && text[at] !== ']') {
    if (text[at] === '[' || /^(--|&&)/.test(text.slice(at, at + 2))) return undefined;
    const from = text[at] === '\\' ? readEscape(text, at) : { test: exactly(text[at]), end: at + 1 };
    if (!from) return undefined;
    const low = text.slice(at, from.end);
    at = from.end;
    const isRange = text[at] === '-' && !'-]'.includes(text.charAt(at + 1));
    if (!isRange) {
      tests.push(from.test);
      continue;
    }
    const to = text[at + 1] === '\\' ? readEscape(text, at + 1) : { test: exactly(text[at + 1]), end: at + 2 };
    if (!to) return undefined;
    const high = text.slice(at + 1, to.end);
    // Escaped letters (\w, \x41) have no place in a range that this can read.
    if (/^\\[A-Za-z0-9]/.test(low) || /^\\[A-Za-z0-9]/.test(high)) return undefined;
    tests.push((one) => one >= low.slice(-1) && one <= high.slice(-1));
    at = to.end;
  }
  if (text[at] !== ']') return undefined;
  const any: CharacterTest = (one) => tests.some((test) => test(one));
  return { test: negated ? (one) => !any(one) : any, end: at + 1 };
}

function readEscape(text: string, at: number): { test: CharacterTest; end: number } | undefined {
  const name = text[at + 1] ?? '';
  if (Object.hasOwn(escapes, name)) return { test: escapes[name] as CharacterTest, end: at + 2 };
  const code = /^\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(text.slice(at, at + 6));
  if (code)
    return {
      test: exactly(String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '', 16))),
      end: at + code[0].length,
    };
  return name === '' || /[A-Za-z0-9]/.test(name) ? undefined : { test: exactly(name), end: at + 2 };
}

function exactly(wanted: string | undefined): CharacterTest {
  return (one) => one === wanted;
}
