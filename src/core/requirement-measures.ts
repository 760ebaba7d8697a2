/** Reads one statement: its lengths, and its sets of characters with how many of each. */
import type { Statement } from './requirement-statements.ts';
import type { Token } from './requirement-tokens.ts';

const quantifiers = ['atLeast', 'atMost', 'moreThan', 'lessThan', 'exactly'] as const;
type Quantifier = (typeof quantifiers)[number];
const isQuantifier = (kind: string): kind is Quantifier => (quantifiers as readonly string[]).includes(kind);

/** A number that is no less is a length; a smaller one counts characters of a kind. */
const leastLength = 4;
const mostLength = 256;

interface Amount {
  readonly from: number;
  /** The same as `from` for a single number. */
  readonly to: number;
  quantifier: Quantifier | undefined;
}

/** A set as the statement names it. */
export interface Mention {
  readonly kind: 'upper' | 'lower' | 'digit' | 'letter' | 'special' | 'space' | 'list';
  /** Of a list. */
  characters: string;
  readonly minimum: number;
  /** Whether it has an "or" before it, or is one of a row of which the last has. */
  alternative: boolean;
  /** Whether it says what the characters of a length are: "6 to 20 letters and digits". */
  readonly ofLength: boolean;
}

export interface Measures {
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly mentions: readonly Mention[];
}

const names: Partial<Record<Token['kind'], readonly Mention['kind'][]>> = {
  upper: ['upper'],
  lower: ['lower'],
  both: ['upper', 'lower'],
  alnum: ['letter', 'digit'],
  digit: ['digit'],
  letter: ['letter'],
  anyOrLetter: ['letter'],
  special: ['special'],
  space: ['space'],
  list: ['list'],
};

/** Reads the tokens from left to right; a number waits for what it counts, a quantity for its number. */
export function measure({ tokens, negative }: Statement): Measures {
  const mentions: Mention[] = [];
  const lengths: Amount[] = [];
  const contains = tokens.some(({ kind }) => kind === 'contain');
  let quantifier: Quantifier | undefined;
  let amount: Amount | undefined;
  let lengthAt = -2;
  let topic = false;
  let ofLength = false;
  let separators: Token['kind'][] = [];
  /** The last mentions, as far as they have only a comma before them. */
  let row: Mention[] = [];

  const isLength = ({ from, to }: Amount) => to >= leastLength && to <= mostLength && from >= 1;
  function settle(): void {
    if (amount && isLength(amount) && (amount.quantifier !== undefined || amount.from < amount.to || topic))
      lengths.push(amount);
    amount = undefined;
  }

  for (const [at, token] of tokens.entries()) {
    const { kind } = token;
    const named = names[kind];
    if (isQuantifier(kind)) {
      const length = lengths.at(-1);
      if (amount && amount.quantifier === undefined && amount.from === amount.to) amount.quantifier = kind;
      else if (length && length.quantifier === undefined && length.from === length.to && lengthAt === at - 1)
        length.quantifier = kind;
      else {
        settle();
        quantifier = kind;
      }
    } else if (token.kind === 'number' || token.kind === 'range') {
      settle();
      const [from, to] = token.kind === 'range' ? [token.from, token.to] : [token.value, token.value];
      amount = { from, to, quantifier };
      quantifier = undefined;
      ofLength = false;
    } else if (kind === 'any' || (kind === 'anyOrLetter' && amount && isLength(amount))) {
      topic = true;
      if (amount && isLength(amount)) {
        lengths.push(amount);
        lengthAt = at;
        amount = undefined;
      }
    } else if (named) {
      if (amount && isLength(amount) && !(amount.quantifier === 'atLeast' && mentions.length > 0)) {
        // "Six digits" are six; "eight letters and digits" at least eight.
        if (kind === 'digit' && !contains) amount.quantifier ??= 'exactly';
        lengths.push(amount);
        amount = undefined;
        ofLength = true;
      }
      mention(named, token);
      separators = [];
      continue;
    } else if (kind === 'contain') ofLength = false;
    separators.push(kind);
  }
  settle();
  return { ...bounds(lengths, negative), mentions };

  function mention(kinds: readonly Mention['kind'][], token: Token): void {
    const last = mentions.at(-1);
    const near = separators.every((one) => ['comma', 'or', 'contain', 'allowed', 'only', 'kinds', 'any'].includes(one));
    if (token.kind === 'list' && last?.kind === 'special' && near) {
      last.characters = token.characters;
      return;
    }
    if (token.kind === 'special' && last?.kind === 'list' && separators.length === 0) return;
    const alternative = mentions.length > 0 && separators.includes('or') && !separators.includes('and');
    // "Letters, numbers or symbols": the row before the "or" is of the same kind, unless each has its own number.
    if (alternative && amount === undefined) for (const one of row) one.alternative = true;
    const goesOn = mentions.length > 0 && separators.length > 0 && separators.every((one) => one === 'comma');
    const quantity = amount?.quantifier;
    const tooMany = quantity === 'atMost' || quantity === 'lessThan';
    const minimum = tooMany ? 0 : (amount?.from ?? 1) + (quantity === 'moreThan' ? 1 : 0);
    amount = undefined;
    const added = kinds.map((kind, index) => ({
      kind,
      characters: token.kind === 'list' ? token.characters : '',
      minimum,
      alternative: alternative && index === 0,
      ofLength: ofLength || (token.kind === 'alnum' && !contains),
    }));
    mentions.push(...added);
    row = goesOn ? [...row, ...added] : [];
  }
}

/** The shortest and longest length that the amounts say. A bare number is a minimum. */
function bounds(lengths: readonly Amount[], negative: boolean): Omit<Measures, 'mentions'> {
  let minLength: number | undefined;
  let maxLength: number | undefined;
  const least = (value: number) => {
    minLength = Math.max(minLength ?? value, value);
  };
  const most = (value: number) => {
    maxLength = Math.min(maxLength ?? value, value);
  };
  for (const { from, to, quantifier } of lengths) {
    if (from < to) {
      least(from);
      most(to);
    } else if (quantifier === 'atMost') most(from);
    else if (quantifier === 'moreThan') negative ? most(from) : least(from + 1);
    else if (quantifier === 'lessThan') negative ? least(from) : most(from - 1);
    else if (quantifier === 'exactly') {
      least(from);
      most(from);
    } else if (quantifier === 'atLeast' || !negative) least(from);
  }
  return { minLength, maxLength };
}
