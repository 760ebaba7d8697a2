/**
 * What a site says beside its password field, in its own words, as rules: "8–16 characters, at least one of !@#$, no
 * spaces". The text comes from a page, so it is read with bounded work, and what is not understood is left out.
 *
 * A text is cut into tokens whatever its language (requirement-tokens.ts), these into statements, and each statement
 * says one thing: how long, what must appear, what alone may, what may not, how often in a row, what first and last.
 */
import { characterClasses } from './characters.ts';
import { printable } from './password-rules.ts';
import type { PatternRules } from './pattern.ts';
import type { RequirementWords } from './requirement-meanings.ts';
import { type Measures, type Mention, measure } from './requirement-measures.ts';
import { type Statement, statementsOf } from './requirement-statements.ts';
import { createTokens, type Token } from './requirement-tokens.ts';

/** Rules that a text states. */
export interface Requirements extends PatternRules {
  /** At least so many of the four kinds: upper case, lower case, digits, special characters. */
  readonly kinds?: number;
}

/** The same while it is written. */
interface Draft {
  minLength?: number;
  maxLength?: number;
  maxConsecutive?: number;
  kinds?: number;
  allowed?: string;
  notFirst?: string;
  notLast?: string;
  forbidden: string;
  readonly required: { name: string; characters: string; minimum: number }[];
}

/** As the passwordrules language lists them: neither slash nor backslash, which some sites refuse. And no space. */
const special = '-~!@#$%^&*_+=`|(){}[:;"\'<>,.?]';

function charactersOf({ kind, characters }: Mention): string {
  if (characters !== '') return characters;
  const { uppercase, lowercase, numbers } = characterClasses;
  return {
    upper: uppercase,
    lower: lowercase,
    digit: numbers,
    letter: uppercase + lowercase,
    special,
    space: ' ',
    list: '',
  }[kind];
}

/** The same where "special" means whatever is neither a letter nor a digit. */
const charactersAtMost = (mention: Mention) =>
  mention.kind === 'special' && mention.characters === '' ? `${characterClasses.symbols} ` : charactersOf(mention);

/**
 * Reads a text: its rules, how many of its statements could not be read, and whether it says no to anything.
 * Never throws; takes time in proportion to the text.
 */
export type RequirementReader = (text: string) => { rules: Requirements; unread: number; negative: boolean };

/**
 * Makes a reader.
 * @param words those of requirement-words.ts, which is data read on demand
 */
export function createRequirementReader(words: RequirementWords): RequirementReader {
  const tokensOf = createTokens(words);
  return (text) => {
    const draft: Draft = { required: [], forbidden: '' };
    const { tokens, verbLast } = tokensOf(text);
    let unread = 0;
    for (const statement of statementsOf(tokens, verbLast)) if (!apply(statement, draft)) unread++;
    return { rules: finished(draft), unread, negative: tokens.some(({ kind }) => kind === 'not') };
  };
}

function finished({ forbidden, ...draft }: Draft): Requirements {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, required, ...rest } = draft;
  const distinct = required.filter(
    (set, at) =>
      required.findIndex((other) => other.characters === set.characters && other.minimum >= set.minimum) === at,
  );
  const allowed = [...(draft.allowed ?? printable)].filter((one) => !forbidden.includes(one)).join('');
  return {
    ...rest,
    required: distinct,
    ...(forbidden === '' ? {} : { allowed }),
    // Two lengths that contradict each other: neither is to be trusted.
    ...(minLength > 0 && minLength <= maxLength ? { minLength } : {}),
    ...(maxLength !== Number.POSITIVE_INFINITY && minLength <= maxLength ? { maxLength } : {}),
  };
}

/** Takes one statement over; false when it says something that is not understood. */
function apply(statement: Statement, draft: Draft): boolean {
  const measures = measure(statement.about === 'kinds' ? withoutKindCounts(statement) : statement);
  const measured = statement.about !== 'same' && lengths(measures, draft);
  const { mentions } = measures;
  const read = {
    // "Not your name or spaces": only what cannot be a part of the other thing.
    other: () =>
      !statement.negative ||
      forbid(
        mentions.filter(({ kind }) => kind === 'space' || kind === 'list'),
        draft,
      ) ||
      true,
    same: () => runs(statement, draft),
    ends: () => ends(statement, mentions, draft),
    kinds: () => kinds(statement, mentions, draft),
    not: () => forbid(mentions, draft),
    only: () => allow(mentions, draft),
    must: () => require(mentions, draft),
  }[statement.about]();
  return read || measured || mentions.length === 0;
}

/** How many kinds are meant is no length and counts no characters. */
const isKindCount = (token: Token) => token.kind === 'number' && token.value >= 2 && token.value <= 4;
const withoutKindCounts = (statement: Statement): Statement => ({
  ...statement,
  tokens: statement.tokens.filter((token) => !isKindCount(token)),
});

function lengths({ minLength, maxLength }: Measures, draft: Draft): boolean {
  if (minLength !== undefined) draft.minLength = Math.max(draft.minLength ?? 1, minLength);
  if (maxLength !== undefined) draft.maxLength = Math.min(draft.maxLength ?? maxLength, maxLength);
  return minLength !== undefined || maxLength !== undefined;
}

function require(mentions: readonly Mention[], draft: Draft): boolean {
  allow(
    mentions.filter(({ ofLength }) => ofLength),
    draft,
  );
  for (const [at, mention] of mentions.entries()) {
    if (mention.ofLength || mention.alternative || mention.kind === 'space' || mention.minimum === 0) continue;
    const group = [mention];
    for (let next = at + 1; mentions[next]?.alternative; next++) group.push(mentions[next] as Mention);
    const characters = union(group.map(charactersOf));
    draft.required.push({ name: group.map(({ kind }) => kind).join(' or '), characters, minimum: mention.minimum });
  }
  return true;
}

function forbid(mentions: readonly Mention[], draft: Draft): boolean {
  // A password of nothing: that is not what was meant.
  if (mentions.filter(({ kind }) => kind === 'letter' || kind === 'digit').length > 1) return false;
  draft.forbidden += union(mentions.map(charactersAtMost));
  return true;
}

function allow(mentions: readonly Mention[], draft: Draft): boolean {
  const alphanumeric = mentions.some(({ kind }) => !['special', 'list', 'space'].includes(kind));
  const listed = mentions.filter(({ characters }) => characters !== '');
  // "Spaces are allowed" and "special characters are allowed" do not say that nothing else is.
  if (!alphanumeric && listed.length === 0) return true;
  const named = mentions.map(charactersAtMost);
  const allowed = union(
    alphanumeric
      ? named
      : [characterClasses.uppercase, characterClasses.lowercase, characterClasses.numbers, ...listed.map(charactersOf)],
  );
  draft.allowed =
    draft.allowed === undefined
      ? allowed
      : [...draft.allowed].filter((one) => allowed.includes(one)).join('') || allowed;
  return true;
}

/** Longer runs than this nobody forbids: such a number is about something else. */
const longestRun = 9;

function runs({ tokens, negative }: Statement, draft: Draft): boolean {
  const at = tokens.findIndex((token) => token.kind === 'number');
  const number = tokens[at];
  const has = (kind: string) => tokens.some((token) => token.kind === kind);
  let most: number | undefined;
  if (number?.kind !== 'number') most = negative ? 1 : undefined;
  else if (has('atMost') || (negative && has('moreThan'))) most = number.value;
  else if (negative || has('lessThan')) most = number.value - 1;
  if (most === undefined || most < 1 || most > longestRun) return false;
  draft.maxConsecutive = Math.min(draft.maxConsecutive ?? most, most);
  return true;
}

function ends({ tokens, negative }: Statement, mentions: readonly Mention[], draft: Draft): boolean {
  if (mentions.length === 0) return false;
  const named = union(mentions.map(negative ? charactersAtMost : charactersOf));
  const unwanted = negative ? named : [...printable].filter((one) => !named.includes(one)).join('');
  for (const [kind, key] of [
    ['first', 'notFirst'],
    ['last', 'notLast'],
  ] as const) {
    if (tokens.some((token) => token.kind === kind)) draft[key] = union([draft[key] ?? '', unwanted]);
  }
  return true;
}

function kinds({ tokens }: Statement, mentions: readonly Mention[], draft: Draft): boolean {
  const numbers = tokens.flatMap((token) => (token.kind === 'number' && isKindCount(token) ? token.value : []));
  const wanted = Math.min(...numbers);
  const named = mentions.filter(({ kind }) => kind !== 'space');
  if (named.length >= 2 && named.length <= wanted)
    return require(named.map((one) => ({ ...one, minimum: 1, ofLength: false, alternative: false })), draft);
  if (wanted === 4)
    return require((['upper', 'lower', 'digit', 'special'] as const).map((kind) => ({
      kind,
      characters: '',
      minimum: 1,
      alternative: false,
      ofLength: false,
    })), draft);
  draft.kinds = Math.max(draft.kinds ?? wanted, wanted);
  return true;
}

const union = (parts: readonly string[]) => [...new Set(parts.join(''))].join('');
