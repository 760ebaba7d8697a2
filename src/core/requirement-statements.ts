/** Puts the tokens of a requirement together into statements that say one thing each. */
import type { Token } from './requirement-tokens.ts';

/** What a statement says: what must be, unless it says otherwise. */
type About = 'must' | 'not' | 'only' | 'same' | 'ends' | 'kinds' | 'other';

export interface Statement {
  readonly about: About;
  readonly negative: boolean;
  readonly tokens: readonly Token[];
}

/** Sets of characters, and lists of them. */
const content = new Set([
  'upper',
  'lower',
  'both',
  'alnum',
  'digit',
  'special',
  'space',
  'letter',
  'anyOrLetter',
  'list',
]);
const isContent = ({ kind }: Token) => content.has(kind);
const comma = { kind: 'comma' } as const;
const links = new Set(['and', 'or', 'comma']);
const isSmall = (token: Token) => token.kind === 'number' && token.value < 4;
/** A part that only goes on with a list: sets, words between them, small numbers. */
const goesOn = (part: readonly Token[]) =>
  part.every((token) => isContent(token) || links.has(token.kind) || isSmall(token));
const beginsWithSet = (part: readonly Token[]) => part.findIndex(isContent) === 0;
const has = (part: readonly Token[], ...kinds: Token['kind'][]) => part.some(({ kind }) => kinds.includes(kind));

/**
 * @param verbLast whether the language puts the verb, and with it "not" and "only", behind what it is about
 */
export function statementsOf(tokens: readonly Token[], verbLast: boolean): Statement[] {
  const statements: Statement[] = [];
  for (const sentence of split(tokens, 'break')) {
    for (const part of joined(split(sentence, 'comma'), verbLast)) {
      const last = statements.at(-1);
      // The items of "three of the following:".
      if (last?.about === 'kinds' && goesOn(part) && part.some(isContent)) {
        statements[statements.length - 1] = { ...last, tokens: [...last.tokens, comma, ...part] };
        continue;
      }
      for (const piece of verbLast ? [part] : parted(part))
        statements.push({ about: aboutOf(piece), negative: has(piece, 'not'), tokens: piece });
    }
  }
  return statements;
}

function split(tokens: readonly Token[], at: Token['kind']): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === at) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** Joins parts that only go on with a list to the part that says what the list is for: before them, or behind. */
function joined(parts: readonly Token[][], verbLast: boolean): Token[][] {
  const result: Token[][] = [];
  let waiting: Token[] = [];
  for (const part of parts) {
    if (goesOn(part)) {
      waiting.push(...(waiting.length > 0 ? [comma] : []), ...part);
      continue;
    }
    // "…, letters, numbers only": what begins with a set and ends with "only" or "not" takes what waits.
    const takes = verbLast || (beginsWithSet(part) && has(part, 'only', 'not', 'kinds', 'allowed'));
    const before = result.at(-1);
    if (waiting.length > 0 && before !== undefined && !takes) {
      goOn(result, waiting);
      waiting = [];
    }
    const whole: Token[] = waiting.length > 0 ? [...waiting, comma, ...part] : [...part];
    waiting = [];
    if (before !== undefined && belongs(before, whole)) before.push(comma, ...whole);
    else result.push(whole);
  }
  if (waiting.length > 0) goOn(result, waiting);
  return result;
}

/** "Only letters, digits, - and _ are allowed"; "letters, digits, two of these": one list with a head at either end. */
function belongs(before: readonly Token[], part: readonly Token[]): boolean {
  if (!beginsWithSet(part) || has(part, 'not')) return false;
  if (has(part, 'kinds'))
    return has(before, 'contain') && before.some(isContent) && !has(before, 'any', 'range', 'kinds');
  return has(part, 'only', 'allowed') && has(before, 'only', 'allowed') && !has(before, 'not');
}

function goOn(result: Token[][], waiting: readonly Token[]): void {
  const before = result.at(-1);
  // "No spaces, one digit": a number begins anew.
  const anew =
    before === undefined || (has(before, 'not', 'only', 'first', 'last', 'same', 'other') && waiting.some(isSmall));
  if (anew) result.push([...waiting]);
  else before.push(comma, ...waiting);
}

/** Cuts "… and no spaces", "… and start with a letter" and "… and at most two in a row" from what stands before. */
function parted(part: readonly Token[]): Token[][] {
  const says = (tokens: readonly Token[]) =>
    tokens.some((token) => isContent(token) || ['range', 'number', 'any', 'other'].includes(token.kind));
  for (let at = 1; at < part.length; at++) {
    const kind = part[at]?.kind;
    const before = part.slice(0, at);
    const after = part.slice(at);
    const ends = kind === 'first' || kind === 'last';
    const turns =
      (kind === 'not' &&
        !has(before, 'not', 'same') &&
        says(before) &&
        !opensEnds(before) &&
        after.some((token) => isContent(token) || ['same', 'other', 'first', 'last'].includes(token.kind))) ||
      (ends &&
        has(before, 'any', 'range', 'number', 'upper', 'lower', 'digit', 'special', 'space') &&
        !has(before, 'first', 'last') &&
        after.some(isContent)) ||
      ((kind === 'and' || kind === 'or') &&
        has(after, 'same') &&
        !has(after.slice(1, 2), 'same') &&
        !has(before, 'same', 'not') &&
        !has(after, 'any', 'range') &&
        has(before, 'any'));
    if (!turns) continue;
    const inherits = ends && has(before, 'not') && !has(after, 'not');
    return [before, ...parted(inherits ? [{ kind: 'not' }, ...after] : after)];
  }
  // "… characters and not more than two identical ones": the last link before the quantity.
  const same = part.findIndex(({ kind }) => kind === 'same');
  const link = part.findLastIndex(({ kind }, at) => at < same && kind === 'and');
  const [before, after] = [part.slice(0, link), part.slice(link + 1)];
  const quantity = has(after.slice(0, 3), 'not', 'atMost', 'moreThan', 'lessThan', 'number');
  if (link > 0 && quantity && (has(before, 'any') || before.some(isContent))) return [before, after];
  return [[...part]];
}

/** "The first character must not be …": the "not" belongs to what stands at the end. */
function opensEnds(part: readonly Token[]): boolean {
  const at = part.findIndex(({ kind }) => kind === 'first' || kind === 'last');
  return at !== -1 && !part.slice(at).some(isContent);
}

function aboutOf(part: readonly Token[]): About {
  if (has(part, 'other')) return 'other';
  if (has(part, 'same')) return 'same';
  if (has(part, 'first', 'last')) return 'ends';
  if (has(part, 'kinds') && part.some((token) => token.kind === 'number' && token.value >= 2 && token.value <= 4))
    return 'kinds';
  if (has(part, 'not')) return 'not';
  return has(part, 'only', 'allowed') ? 'only' : 'must';
}
