/** What one says for each character of a password, so that somebody else can type it. */
import { language, template, text } from '../texts/texts.ts';

/** The spelling alphabet of ICAO and NATO. Other languages have alphabets of their own, or several: there the letter itself stands. */
const alphabet =
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(
    ' ',
  );

const digits = '0123456789';
const symbols = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** The name of a character: `Kilo`, `capital Kilo`, `seven`, `question mark`; itself where it has none. */
export function nameOf(character: string): string {
  for (const [characters, key] of [
    [digits, 'spellDigits'],
    [symbols, 'spellSymbols'],
  ] as const) {
    const at = characters.indexOf(character);
    if (at !== -1) return template(key).split(', ')[at] ?? character;
  }
  const isEnglish = language().startsWith('en');
  const letter = (isEnglish && alphabet[character.toLowerCase().charCodeAt(0) - 97]) || character;
  const isCapital = character !== character.toLowerCase();
  return isCapital ? text('spellCapital', letter) : letter;
}
