import { ar } from './ar.ts';
import { type Concept, phrasesOf, type Wording } from './concepts.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fold } from './fold.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

export type { Concept, Wording } from './concepts.ts';
export { fold } from './fold.ts';

/** A row a language, by its code, still in one string. */
const rows: Record<string, string> = {
  en,
  ar,
  cs,
  de,
  es,
  fa,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  vi,
  zh,
};

/** The row of a language. */
export const wordingOf = (code: string) => (rows[code] ?? '').split('#') as unknown as Wording;

/** Whether a text, folded, speaks of a concept in one of the languages that the page uses. */
export type Words = (concept: Concept, text: string) => boolean;

const compiled = new Map<string, RegExp>();

function expression(key: string, source: () => string): RegExp {
  let known = compiled.get(key);
  if (known === undefined) {
    known = new RegExp(fold(source()).replaceAll('_', '\\b'));
    compiled.set(key, known);
  }
  return known;
}

/** The languages, by their codes; English first. */
export const codes = Object.keys(rows);
const others = codes.slice(1);
const hallmarkOf = (code: string) => wordingOf(code).slice(0, 2).join('|');

/**
 * The wording that may occur in a text. English is always looked for, the others where their hallmarks are.
 * @param text folded; all that is going to be matched
 * @param declared the language that the document says it is in
 */
export function wordsFor(text: string, declared: string): Words {
  // Most pages need no second look.
  const foreign = expression('', () => others.map(hallmarkOf).join('|')).test(text);
  const spoken = others.filter(
    (code) => declared.startsWith(code) || (foreign && expression(code, () => hallmarkOf(code)).test(text)),
  );
  const key = spoken.join(' ');
  const answers = new Map<string, Map<string, boolean>>();
  return (concept, spot) => {
    const known = answers.get(concept) ?? new Map<string, boolean>();
    answers.set(concept, known);
    let answer = known.get(spot);
    if (answer === undefined) {
      answer = expression(`${concept} ${key}`, () => sourceOf(concept, ['en', ...spoken])).test(spot);
      known.set(spot, answer);
    }
    return answer;
  };
}

const sourceOf = (concept: Concept, spoken: readonly string[]) =>
  spoken.map((code) => phrasesOf(wordingOf(code))[concept]).join('|');
