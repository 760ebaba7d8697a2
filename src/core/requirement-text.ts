/** Prepares the text of a requirement for its reader: lists and class ranges taken out, letters made plain. */

/** Longer texts are no requirement beside a field. */
const longestText = 1000;

/** Private characters that stand in the text for what was read before words are: class ranges and lists. */
export const marks = { upper: '\uE000', lower: '\uE001', digit: '\uE002', list: '\uE100' } as const;
const mostLists = 20;

/** A text made ready: plain, with a mark for each list that was in it. */
export interface PreparedText {
  readonly source: string;
  readonly lists: readonly string[];
}

/** Takes time in proportion to the text, of which it reads no more than a page would ever say. */
export function prepared(text: string): PreparedText {
  const lists: string[] = [];
  const source = plain(withLists(withRanges(text.slice(0, longestText).normalize('NFKC')), lists));
  return { source, lists };
}

/** `A-Z`, `a to z`, `0–9`: their case is lost later. */
function withRanges(text: string): string {
  const to = '\\s?(?:-|–|—|~|〜|to|до|a|à|bis)\\s?';
  return text
    .replace(/[\uE000-\uE1FF\p{Cs}]/gu, ' ')
    .replace(new RegExp(`A${to}Z`, 'g'), ` ${marks.upper} `)
    .replace(new RegExp(`(?<![A-Za-z])a${to}z`, 'g'), ` ${marks.lower} `)
    .replace(new RegExp(`(?<![0-9])0${to}9(?![0-9])`, 'g'), ` ${marks.digit} `);
}

/** Symbols one after another, perhaps with blanks, commas or a word for "or" between them. */
const symbolRun =
  /(?:[!-/:-@[-`{-~](?:(?:\s?[,、]\s?|\s(?:or |and |oder |und |ou |et |o |y |или |и )?)(?=[!-/:-@[-`{-~]))?){2,}/g;
/** One symbol in quotes or brackets, and no part of a longer list. */
const quoted = /(?<![!#-&*+<-@\\^|~])["'“”‘’«»(`]([!-/:-@[-`{-~])["'“”‘’«»)`]/g;

/** Symbols that English texts call by name, and how these names begin. */
const symbolNames = [
  ['_', 'under'],
  ['-', 'hyph'],
  ['-', 'dash'],
  ['.', 'period'],
  ['.', 'full'],
  ['&', 'amper'],
  ['*', 'aster'],
  ['\\', 'backs'],
  ['\'"', 'quot'],
] as const;
const symbolOf = (name: string) => symbolNames.find(([, start]) => name.toLowerCase().startsWith(start))?.[0] ?? '';
const named = () =>
  /(?<![\p{L}-])(?:underscores?|hyphens?|dash(?:es)?|periods?|full stops?|ampersands?|asterisks?|backslash(?:es)?|quotation marks?|quotes)(?!\p{L})/giu;

/** "For example" and "and so on": their dots end nothing. */
const abbreviations = () =>
  /(?<!\p{L})(?:(?:e\.\s?g\.?|eg\.|i\.\s?e\.?),?|ex\.|z\.\s?b\.|bspw\.|p\.\s?(?:ex|ej)\.|por ej\.|bijv\.|np\.|napr\.|např\.|etc\.?|usw\.?|vb\.|напр\.|inkl\.|incl\.|es\.(?=\s\W))/giu;

/** Takes lists such as `!@#$%`, `(! , @ , #)` and `"-"` out of the text: in them punctuation is no punctuation. */
function withLists(text: string, lists: string[]): string {
  const mark = (characters: string) => {
    if (lists.length === mostLists) return ' ';
    lists.push(characters);
    return ` ${String.fromCharCode(marks.list.charCodeAt(0) + lists.length - 1)} `;
  };
  return text
    .replace(abbreviations(), ' ')
    .replace(
      /\.{2,}|…|&(amp|lt|gt|quot);/g,
      (found) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[found] ?? ' ',
    )
    .replace(/≥|>=(?=\s?\d)/g, ' at least ')
    .replace(/≤|<=(?=\s?\d)/g, ' at most ')
    .replace(named(), (name) => mark(symbolOf(name)))
    .replace(quoted, (_, one: string) => mark(one))
    .replace(symbolRun, (run) => {
      const inner = listIn(run);
      if (inner === undefined) return run;
      const at = run.indexOf(inner);
      return run.slice(0, at) + mark(charactersOf(inner)) + run.slice(at + inner.length);
    });
}

/** The part of a run of symbols that is a list, without the punctuation around it; undefined for mere punctuation. */
function listIn(run: string): string | undefined {
  let inner = run.replace(/^[\s.,;:)'"]*[:(]?\s*/, '').replace(/[\s.,;:]*$/, '');
  const opening = run.slice(0, run.indexOf(inner));
  const closed = ['()', '""', "''"].some((pair) => opening.includes(pair.charAt(0)) && inner.endsWith(pair.charAt(1)));
  if (closed) inner = inner.slice(0, -1);
  else if (!inner.includes('(')) inner = inner.replace(/\)[\s.,;:)]*$/, '');
  inner = inner.trim().replace(/^(["'])(.+)\1$/, '$2');
  const distinct = new Set(inner.replace(/[\s,]/g, ''));
  // Brackets, dots and slashes alone are how people write.
  return distinct.size >= 2 && /[!@#$%^&*+=?_~<>{}|\\]/.test(inner) && !/^[!?]+$/.test(inner) ? inner : undefined;
}

/** A comma with a blank behind it, or after each symbol, separates; elsewhere it is one of the list. */
function charactersOf(inner: string): string {
  const separated = /^\S,\s|,\s.*,\s|^\S,\S,\S/.test(inner);
  const kept = inner
    .replace(/\s(?:or|and|oder|und|ou|et|o|y|или|и)\s/g, '')
    .replace(separated ? /[,\s、]/g : /[\s、]/g, '');
  return [...new Set(kept)].join('');
}

const latinLetters: Record<string, string> = { ß: 'ss', ł: 'l', ı: 'i', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe' };

/** Lower case, Latin letters without accents, Western digits, conjunctions apart from their words. */
function plain(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[ßłıđøæœ]/g, (letter) => latinLetters[letter] ?? letter)
      .normalize('NFD')
      .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
      .normalize('NFC')
      // Arabic vowel signs, and the joiner that Persian writes inside words.
      .replace(/[\u064B-\u0652\u0640]/g, '')
      .replace(/\u200c/g, ' ')
      .replace(/[\u200e\u200f]/g, ' ')
      .replace(/[٠-٩۰-۹०-९]/g, (digit) => String(digitValue(digit)))
      // One word, two meanings: Dutch "of" is "or", Czech "a" is "and".
      .replace(/\bof\b/g, (word, _, all) =>
        /\b(teken|cijfer|een|wachtwoord|hoofdletter|spatie|minimaal)/.test(all) ? 'ofwel' : word,
      )
      .replace(/ a (?=.)/g, (word, _, all) => (/(znak|pismen|cislic|heslo|mezer)/.test(all) ? ' und ' : word))
      // "And" is a prefix in Arabic and Hebrew.
      .replace(
        /(^|[\s،,])و(?=(?:ال)?(?:حرف|أحرف|حروف|رقم|أرقام|رمز|رموز|علام|ألا|لا|بحد|كحد|تحتوي|يحتوي|عدد|أن))/g,
        '$1و ',
      )
      .replace(/(^|[\s,])ו(?=אות|ספר|תו|סימ|לא|מספר|לכל|לפחות|עד|אסור|ללא)/g, '$1וגם ')
  );
}

/** The value of a digit of another script: each of them begins at a multiple of 16, or six after. */
function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  const from = code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660;
  return code - from;
}
