/**
 * The tokens of a requirement written as words, for tests: numbers, `8-16`, lists such as `[!@]`, a comma, a full stop,
 * and the kinds of tokens by their names.
 */
import type { Token } from '../src/core/requirement-tokens.ts';

/** Their tokens. */
export const tokensOf = (text: string): Token[] =>
  text.split(' ').map((word): Token => {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(word) ?? [];
    if (from !== undefined) return { kind: 'range', from: Number(from), to: Number(to) };
    if (/^\d+$/.test(word)) return { kind: 'number', value: Number(word) };
    if (word.startsWith('[')) return { kind: 'list', characters: word.slice(1, -1) };
    return { kind: ({ ',': 'comma', '.': 'break' }[word] ?? word) as 'comma' };
  });
/** The word for a token. */
export const wordOf = (token: Token) => {
  if (token.kind === 'number') return token.value;
  if (token.kind === 'range') return `${token.from}-${token.to}`;
  if (token.kind === 'list') return `[${token.characters}]`;
  return { comma: ',', break: '.' }[token.kind as string] ?? token.kind;
};
