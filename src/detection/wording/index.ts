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

/** One row a language, by its code. */
export const languages: Record<string, Wording> = {
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

/** The wording of the languages that one page uses, as one expression a concept. */
export type Words = (concept: Concept) => RegExp;

const compiled = new Map<string, RegExp>();

function expression(key: string, source: () => string): RegExp {
  let known = compiled.get(key);
  if (known === undefined) {
    known = new RegExp(fold(source()));
    compiled.set(key, known);
  }
  return known;
}

/**
 * The wording that may occur in a text.
 * @param text folded; all that is going to be matched
 * @param declared the language that the document says it is in
 */
export function wordsFor(text: string, declared: string): Words {
  const spoken = Object.entries(languages).filter(
    ([code, [hallmark, pass]]) =>
      hallmark === '' || declared.startsWith(code) || expression(code, () => `${hallmark}|${pass}`).test(text),
  );
  const key = spoken.map(([code]) => code).join(' ');
  return (concept) =>
    expression(`${concept} ${key}`, () => spoken.map(([, wording]) => phrasesOf(wording)[concept]).join('|'));
}
