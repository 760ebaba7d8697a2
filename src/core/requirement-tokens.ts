/** Cuts the text of a requirement into words that mean something for a rule, whatever its language. */
import { type Lexer, lexerOf, type Token } from './requirement-lexer.ts';
import type { RequirementWords } from './requirement-meanings.ts';
import { marks, prepared } from './requirement-text.ts';

export type { Token } from './requirement-lexer.ts';

/** The tokens of a text, and whether its language puts the verb, and with it "not" and "only", last. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly verbLast: boolean;
}

/** Japanese, Korean, Hindi, and Turkish verbs. */
const verbLast = /[\u3040-\u30ff\uac00-\ud7a3\u0900-\u097f]|m[ae]l[ıi]|[ae]m[ae]z|içer|olsun/i;

/**
 * Makes the function that cuts texts. It never throws, and takes time in proportion to the text.
 * @param words those of requirement-words.ts
 */
export function createTokens({ spaced, vietnamese, unspaced, numbers }: RequirementWords): (text: string) => Tokens {
  const usual = lexerOf(spaced, numbers.spaced, true);
  const ofVietnamese = lexerOf({ ...vietnamese, en: spaced['en'] ?? {} }, numbers.vietnamese, true);
  const ofUnspaced = lexerOf(unspaced, numbers.unspaced, false);
  return (text) => {
    const { source, lists } = prepared(text);
    const ofSpaced = vietnameseLetters.test(text) ? ofVietnamese : usual;
    const tokens: Token[] = [];
    for (let at = 0; at < source.length; ) {
      const character = source.charAt(at);
      if (character === blank || commas.includes(character) || breaks.includes(character)) {
        if (character !== blank) tokens.push({ kind: commas.includes(character) ? 'comma' : 'break' });
        at++;
        continue;
      }
      const { pattern, kinds, numberOf } = unspacedCharacter.test(character) ? ofUnspaced : ofSpaced;
      pattern.lastIndex = at;
      const match = pattern.exec(source);
      if (match && match[0] !== '') {
        const kind = kinds[match.findIndex((part, index) => index > 0 && part !== undefined) - 1] ?? 'comma';
        tokens.push(...read(kind, match, lists, numberOf));
        at += match[0].length;
      } else at = nextStart(source, at);
    }
    return { tokens, verbLast: verbLast.test(text) };
  };
}

/** What stands between words: nothing, a comma or what is as good as one, the end of a sentence or an item. */
const blank = ' ';
const commas = ',、،:()[]–—';
const breaks = '.;!?\n\r•✓✔✗✘●▪◦·|。؟';

/** Where the next word may begin: behind this one, or at the next character of a script without spaces. */
function nextStart(source: string, at: number): number {
  wordEnd.lastIndex = at;
  wordEnd.test(source);
  return Math.max(at + 1, wordEnd.lastIndex);
}

const unspacedCharacter = /[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
/** The rest of a word in a script with spaces. */
const wordEnd = /(?:(?![\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3])[\p{L}\p{M}\p{N}_])*/uy;

const vietnameseLetters = /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

const numberIn = /\d+|[\p{L}\p{M}]+/gu;

function read(
  kind: Token['kind'],
  match: RegExpExecArray,
  lists: readonly string[],
  numberOf: Lexer['numberOf'],
): Token[] {
  const [text] = match;
  const numbers = () =>
    [...text.matchAll(numberIn)].map(([one]) => numberOf(one)).filter((value) => !Number.isNaN(value));
  if (kind === 'number') {
    const number: Token = { kind, value: numberOf(text) };
    // "8+ characters".
    return match.input[match.index + text.length] === '+' ? [{ kind: 'atLeast' }, number] : [number];
  }
  if (kind === 'range') {
    const [from = Number.NaN, to = Number.NaN] = numbers();
    return from < to
      ? [{ kind, from, to }]
      : [{ kind: 'number', value: from }, { kind: 'and' }, { kind: 'number', value: to }];
  }
  if (kind === 'kinds') {
    const [unspaced] = text.match(/[两兩二두]|[三세]|[四네]/) ?? [];
    const value =
      unspaced === undefined ? numbers()[0] : '两兩二두'.includes(unspaced) ? 2 : '三세'.includes(unspaced) ? 3 : 4;
    return value === undefined ? [{ kind }] : [{ kind: 'number', value }, { kind }];
  }
  if (kind === 'list') {
    const characters = [...text].map((one) => lists[one.charCodeAt(0) - marks.list.charCodeAt(0)] ?? '').join('');
    return [{ kind, characters: [...new Set(characters)].join('') }];
  }
  return [{ kind }];
}
