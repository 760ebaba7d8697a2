/** Rules as a person wrote them down beside a wording, and how they compare with what was read. */
import { parsePasswordRules, type Requirements } from '../../src/core/index.ts';

export interface Wording {
  readonly text: string;
  readonly lang: string;
  /**
   * What it says, in the passwordrules language, with these besides: `required: digit (2)` for a minimum,
   * `forbidden: CLASSES`, `first: CLASSES` and `last: CLASSES` for what may stand there, `not-first: CLASSES` and
   * `not-last: CLASSES`, `kinds: N` for N of upper case, lower case, digits and special characters.
   */
  readonly rules: string;
}

/** Each rule by name, written in one way only. */
type Canonical = ReadonlyMap<string, string>;

const printable = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
/** Whether these two are special characters is a matter of opinion; the passwordrules language says no. */
const disputed = '/\\';
const sorted = (characters: Iterable<string>) =>
  [...new Set(characters)]
    .filter((one) => !disputed.includes(one))
    .sort()
    .join('');
const withoutSpace = (characters: string) => characters.replace(' ', '');

/** @throws Error when the rules cannot be read */
function canonicalOf(rules: string): Canonical {
  const canonical = new Map<string, string>();
  const standard: string[] = [];
  let forbidden = '';
  for (const [rule, name = '', value = ''] of rules.matchAll(/([a-z-]+)\s*:\s*((?:\[[^\]]*\]\]?|[^;[])+)/g)) {
    const minimum = /\((\d+)\)\s*$/.exec(value)?.[1];
    const characters = () => charactersOf(value.replace(/\(\d+\)\s*$/, ''));
    if (name === 'kinds') canonical.set('kinds', value.trim());
    else if (name === 'forbidden') forbidden += characters();
    else if (name === 'first' || name === 'last')
      canonical.set(`not ${name}`, sorted(printable.filter((one) => one !== ' ' && !characters().includes(one))));
    else if (name === 'not-first' || name === 'not-last')
      canonical.set(name.replace('-', ' '), sorted(withoutSpace(characters())));
    else if (name === 'required') canonical.set(`required ${sorted(withoutSpace(characters()))}`, minimum ?? '1');
    else standard.push(rule);
  }
  const { rules: read, problems } = parsePasswordRules(standard.join('; '));
  if (problems[0]) throw new Error(`${rules}: ${problems[0].rule}: allowed is ${problems[0].allowed}`);
  addLimits(
    canonical,
    read,
    forbidden === '' ? read.allowed : printable.filter((one) => !forbidden.includes(one)).join(''),
  );
  return canonical;
}

/** The same of what was read. */
function canonicalOfRead(read: Requirements): Canonical {
  const canonical = new Map<string, string>();
  for (const { characters, minimum = 1 } of read.required)
    canonical.set(`required ${sorted(withoutSpace(characters))}`, String(minimum));
  if (read.kinds !== undefined) canonical.set('kinds', String(read.kinds));
  if (read.notFirst !== undefined) canonical.set('not first', sorted(withoutSpace(read.notFirst)));
  if (read.notLast !== undefined) canonical.set('not last', sorted(withoutSpace(read.notLast)));
  addLimits(canonical, read, read.allowed);
  return canonical;
}

function addLimits(
  canonical: Map<string, string>,
  limits: Omit<Requirements, 'required'>,
  allowed: string | undefined,
) {
  for (const key of ['minLength', 'maxLength', 'maxConsecutive'] as const)
    if (limits[key] !== undefined) canonical.set(key, String(limits[key]));
  if (allowed !== undefined && sorted(allowed) !== sorted(printable)) canonical.set('allowed', sorted(allowed));
}

function charactersOf(classes: string): string {
  const { rules, problems } = parsePasswordRules(`allowed: ${classes}`);
  if (problems[0]) throw new Error(`${classes}: allowed is ${problems[0].allowed}`);
  return rules.allowed ?? '';
}

export interface Comparison {
  /** Rules that the text states and that were not read, or not so. */
  readonly missing: string[];
  /** Rules that were read and that the text does not state, or not so. */
  readonly wrong: string[];
}

export function compare(wording: Wording, read: Requirements): Comparison {
  const stated = canonicalOf(wording.rules);
  const found = canonicalOfRead(read);
  const differing = (one: Canonical, other: Canonical) =>
    [...one].filter(([key, value]) => other.get(key) !== value).map(([key, value]) => `${key}: ${value}`);
  return { missing: differing(stated, found), wrong: differing(found, stated) };
}
