const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Accents of Latin, Greek and Cyrillic letters; vowel marks of Arabic and Hebrew. Those of other scripts are letters. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/** Makes spellings of one word equal: case, accents, widths, invisible characters, Arabic and Persian letter forms. */
export function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(invisible, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک');
}
