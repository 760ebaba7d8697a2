/** Makes the expression that finds words with a meaning, from the words of many languages. */
import { type Meaning, meanings, type NumberWords, type Words } from './requirement-meanings.ts';
import { marks } from './requirement-text.ts';

export type Token =
  /** A comma stands for colons and brackets too; a break ends a sentence or an item. */
  | { readonly kind: Meaning | 'comma' | 'break' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'list'; readonly characters: string };

/**
 * What a word is made of: everything but blanks, punctuation and the marks of lists. Said so, and not as letters of any
 * script, because that class has 700 ranges, and the expression would hold them some hundreds of times.
 */
const inWord = '[^\\s!-/:-@\\[-^`{-~¡-¿–—‘-„•…،؛؟।॥\\u3000-\\u303f\\ue000-\\ue1ff]';

/** JavaScript's \\w and \\b know ASCII alone. */
const worldwide = (expression: string) => expression.replaceAll('\\w', inWord).replaceAll('\\b', `(?!${inWord})`);

/** Words up to their end; where they begin is the reader's business. */
const wholeWord = (words: string): string => `(?:${worldwide(words)})(?!${inWord})`;

const counter =
  '\\s?(?:文字|字符|字元|位|个字符|個字元|个|자리|글자|자|characters?|chars?|zeichen|символов|символами|karakter|znakow|znaku)?';
const between =
  '-|–|—|~|〜|to|and|bis|und|a|à|au|et|y|e|ed|en|tot|i|do|az|до|і|и|ile|ve|と|から|至|到|에서|부터|va|den|hingga|sampai|dan|و|إلى|الى|עד|ל-?|تا|से|और';
export interface Lexer {
  readonly pattern: RegExp;
  /** What each group of the expression stands for. */
  readonly kinds: readonly Token['kind'][];
  /** The number that digits or a word stand for. */
  numberOf(text: string): number;
}

/** Groups that are only groups: the lexer's own number its tokens. */
const unnumbered = (expression: string) => expression.replace(/(?<!\\)\((?!\?)/g, '(?:');

/**
 * @param words the languages' words by meaning
 * @param numbers their words for numbers
 * @param whole whether words end where letters do; else they may stand in the middle of others
 */
export function lexerOf(words: Words, numbers: NumberWords, whole: boolean): Lexer {
  const expressions = meanings.flatMap((meaning): (readonly [Meaning, string])[] => {
    const alternatives = Object.values(words).flatMap((language) => language[meaning] ?? []);
    if (alternatives.length === 0) return [];
    return [[meaning, whole ? wholeWord(alternatives.join('|')) : worldwide(alternatives.join('|'))]];
  });
  const listed = numbers.map(([, alternatives]) => alternatives).join('|');
  const number = `\\d{1,4}|${whole ? wholeWord(listed) : `(?:${listed})(?=\\s?(?:个|個|种|種|类|類|位|つ|개|가지|종류|글자|자|項|项))`}`;
  /** What a text is read as, the first that fits. */
  const readers: (readonly [Token['kind'], string])[] = [
    ['range', `(?:${number})${counter}\\s?(?:${between})\\s?(?:${number})(?![\\d.])`],
    ['list', '[\\uE100-\\uE1FF](?:\\s*(?:,|or|and|oder|und|ou|et|o|y|или|и)?\\s*[\\uE100-\\uE1FF])*'],
    ['upper', marks.upper],
    ['lower', marks.lower],
    ['digit', marks.digit],
    ...expressions,
    ['number', number],
    ['comma', '-(?=\\s)'],
  ];
  const exact = numbers.map(
    ([value, alternatives]) => [value, new RegExp(`^(?:${alternatives.replace(/\(\?<?[!=][^)]*\)+/g, '')})$`)] as const,
  );
  return {
    pattern: new RegExp(readers.map(([, expression]) => `(${unnumbered(expression)})`).join('|'), 'y'),
    kinds: readers.map(([kind]) => kind),
    numberOf: (text) =>
      /^\d/.test(text) ? Number(text) : (exact.find(([, one]) => one.test(text))?.[0] ?? Number.NaN),
  };
}
