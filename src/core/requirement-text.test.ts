/** How a text is made ready: class ranges and lists taken out of it, letters made plain. */
import { describe, expect, test } from 'vitest';
import { marks, prepared } from './requirement-text.ts';

const ranges: Record<string, string> = { [marks.upper]: '{A-Z}', [marks.lower]: '{a-z}', [marks.digit]: '{0-9}' };

/** The text with its ranges in braces and its lists in brackets, blanks taken together. */
function made(text: string): string {
  const { source, lists } = prepared(text);
  const shown = (mark: string) => ranges[mark] ?? `[${lists[mark.charCodeAt(0) - marks.list.charCodeAt(0)]}]`;
  return source
    .replace(/[\ue000-\ue1ff]/g, shown)
    .replace(/\s+/g, ' ')
    .trim();
}

const reads = (rows: readonly (readonly [text: string, ready: string])[]) =>
  test.each(rows)('%j', (text, ready) => {
    expect(made(text)).toBe(ready);
  });

describe('ranges of letters and digits', () => {
  reads([
    ['Letters A-Z, a-z, 0-9', 'letters {A-Z} , {a-z} , {0-9}'],
    ['A–Z, a–z and 0–9', '{A-Z} , {a-z} and {0-9}'],
    ['A to Z, a to z, 0 to 9', '{A-Z} , {a-z} , {0-9}'],
    ['A bis Z, a bis z, 0 bis 9', '{A-Z} , {a-z} , {0-9}'],
    ['de A à Z, de a à z, de 0 à 9', 'de {A-Z} , de {a-z} , de {0-9}'],
    ['от A до Z', 'от {A-Z}'],
    ['A ~ Z, a〜z, 0 — 9', '{A-Z} , {a-z} , {0-9}'],
    ['A-Z, A-Z and a-z, a-z, 0-9, 0-9', '{A-Z} , {A-Z} and {a-z} , {a-z} , {0-9} , {0-9}'],
    ['BA-Z, 10-9, 0-95, ba-z', 'b {A-Z} , 10-9, 0-95, ba-z'],
    ['Ａ－Ｚ', '{A-Z}'],
  ]);
});

describe('lists of symbols', () => {
  reads([
    ['One of !@#$%', 'one of [!@#$%]'],
    ['One of ! @ # $ %', 'one of [!@#$%]'],
    ['One of !,@,#,$,%', 'one of [!@#$%]'],
    ['One of !, @, #, $, %', 'one of [!@#$%]'],
    ['One of !, @, #', 'one of [!@#]'],
    ['One of !,@', 'one of [!,@]'],
    ['One of !, @', 'one of [!@]'],
    ['One of !@,#', 'one of [!@,#]'],
    ['One of !@, #$', 'one of [!@,#$]'],
    ['One of @ or #', 'one of [@#]'],
    ['One of @ and # and $', 'one of [@#$]'],
    ['@ oder #, @ und #, @ ou #, @ et #', '[@#]'],
    ['@、#、$', '[@#$]'],
    ['@ 、 #', '[@#]'],
    ['One of !@#$ or a digit', 'one of [!@#$] or a digit'],
    ['es. !@ o cifre', '[!@] o cifre'],
    ['One of !@#$, one digit', 'one of [!@#$] , one digit'],
    ['One of !@, #, $', 'one of [!@#$]'],
    ['Symbols (like !, ? or #).', 'symbols (like [!?#] ).'],
    ['!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '[!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~]'],
    ['! " # $ % & \' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~', '[!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~]'],
    ['One of -_, or #', 'one of [-_,#]'],
    ['One of !"@#"', 'one of [!"@#]'],
    ['One of ("@#"!)', 'one of ( ["@#!] )'],
    ['One of ( "@#" )', 'one of ( " [@#] " )'],
    ['One of !@#$.;', 'one of [!@#$] .;'],
    ['!@#)).', '[!@#] )).'],
    ['One of -_,!,@', 'one of [-_,!@]'],
  ]);

  describe('without the punctuation around them', () => {
    reads([
      ['(!@#$)', '( [!@#$] )'],
      ['[!@#$]', '[[!@#$]]'],
      ['"!@#$"', '" [!@#$] "'],
      ['(e.g. !@#$)', '( [!@#$] )'],
      ['Symbols: !@#$.', 'symbols: [!@#$] .'],
      ['Symbols (like !, ? or #).', 'symbols (like [!?#] ).'],
      [': !@#$ :', ': [!@#$] :'],
      ['!@#()', '[!@#()]'],
      ['One of "!@#$".', 'one of " [!@#$] ".'],
      ["One of '!@#$', and a digit", "one of ' [!@#$] ', and a digit"],
      ['("!@#$")', '(" [!@#$] ")'],
      ['(e.g., !@#$).', '( [!@#$] ).'],
      ['(!@#())', '( [!@#()] )'],
      ['(!@#).)', '( [!@#).] )'],
      ['!@#).', '[!@#] ).'],
    ]);
  });

  describe('what is how people write is none', () => {
    reads([
      ['Really!?', 'really!?'],
      ['Really!!! Wow!?!?', 'really!!! wow!?!?'],
      ['Digits ... and more', 'digits and more'],
      ['Digits (0-9)., letters', 'digits ( {0-9} )., letters'],
      ['Path: ./.', 'path: ./.'],
      ['Hello, (world): foo.', 'hello, (world): foo.'],
      ['One of ! ! !', 'one of ! ! !'],
      ['One of # # #', 'one of # # #'],
      ['One of #,#', 'one of #,#'],
    ]);
  });

  describe('one symbol, in quotes or by its name', () => {
    reads([
      ['A minus "-"', 'a minus [-]'],
      ["A minus '-', a dot “.” or «,»", 'a minus [-] , a dot [.] or [,]'],
      ['(-)', '[-]'],
      ['`~`', '[~]'],
      ['"a"', '"a"'],
      ['An underscore', 'an [_]'],
      ['Underscores, hyphens, dashes and periods', '[_] , [-] , [-] and [.]'],
      ['Underscore, hyphen, dash, period', '[_] , [-] , [-] , [.]'],
      ['full stop, full stops, ampersand, ampersands, asterisk, asterisks', '[.] , [.] , [&] , [&] , [*] , [*]'],
      ['backslash, backslashes', '[\\] , [\\]'],
      ['quotation mark, quotation marks, quotes', '[\'"] , [\'"] , [\'"]'],
      ['non-hyphen, hyphenated, dashing, periodic', 'non-hyphen, hyphenated, dashing, periodic'],
    ]);
  });

  test('no more than twenty', () => {
    expect(prepared('“-” '.repeat(21)).lists).toHaveLength(20);
    expect(made(`${'“-” '.repeat(20)}x“+”y`)).toMatch(/\[-\] x y$/);
  });
});

describe('abbreviations end nothing', () => {
  reads([
    ['e.g. digits, e. g. digits, e.g digits, eg. digits', 'digits, digits, digits, digits'],
    ['i.e. digits, i. e. digits, i.e digits', 'digits, digits, digits'],
    ['z.B. Ziffern, z. B. Ziffern, bspw. Ziffern', 'ziffern, ziffern, ziffern'],
    ['p.ex. chiffres, p. ex. chiffres, p. ej. cifras, por ej. cifras', 'chiffres, chiffres, cifras, cifras'],
    ['bijv. cijfers; np. cyfry; napr. cislice; např. číslice', 'cijfers; cyfry; cislice; cislice'],
    ['digits, etc. and letters, etc', 'digits, and letters,'],
    ['Ziffern usw. und Buchstaben, usw', 'ziffern und buchstaben,'],
    ['rakam vb. ve harf; напр. цифры; inkl. Ziffern; incl. digits', 'rakam ve harf; цифры; ziffern; digits'],
    ['Stes. foo', 'stes. foo'],
    ['Symbols,e.g.digits', 'symbols, digits'],
    ['tab. letters', 'tab. letters'],
  ]);
});

describe('signs that are words', () => {
  reads([
    ['Only &amp;, &lt;, &gt; and &quot;', 'only [&<>"]'],
    ['&amp;&lt;&gt;&quot;', '[&<>"]'],
    ['Digits…letters', 'digits letters'],
    ['Digits...letters', 'digits letters'],
    ['>= 8 characters, <= 16 characters', 'at least 8 characters, at most 16 characters'],
    ['≥8 characters, ≤16 characters', 'at least 8 characters, at most 16 characters'],
    ['Letters≥2', 'letters at least 2'],
    ['Letters>=2', 'letters at least 2'],
    ['Letters<= 2', 'letters at most 2'],
    ['Letters<=2', 'letters at most 2'],
    // Of a list, and no comparison.
    ['One of <=>', 'one of [<=>]'],
    ['One of >=<', 'one of [>=<]'],
  ]);
});

describe('letters are made plain', () => {
  reads([
    ['Großbuchstaben', 'grossbuchstaben'],
    ['łużą', 'luza'],
    ['ısırgan', 'isirgan'],
    ['đặc ødegård æble œuvre', 'dac odegard aeble oeuvre'],
    ['MAJÚSCULAS É Ü Ñ Ç', 'majusculas e u n c'],
    ['Żółć', 'zolc'],
    ['й и ё', 'й и ё'],
  ]);
});

describe('words that mean “and” or “or” in some languages only', () => {
  reads([
    ['minimaal 1 cijfer of teken', 'minimaal 1 cijfer ofwel teken'],
    ['of a cijfer office of', 'ofwel a cijfer office ofwel'],
    ['one of the letters', 'one of the letters'],
    ['aspoň 1 písmeno a 1 číslici', 'aspon 1 pismeno und 1 cislici'],
    ['znak a číslo a', 'znak und cislo a'],
    ['letter a digit', 'letter a digit'],
    ['وحرف ورقم،ورمز,وأحرف', 'و حرف و رقم،و رمز,و أحرف'],
    ['وردة ورد', 'وردة ورد'],
    ['ואות וספרה,ותו', 'וגם אות וגם ספרה,וגם תו'],
    ['ושלום', 'ושלום'],
  ]);
});

describe('scripts and digits', () => {
  reads([
    ['ح\u064eر\u0652ف\u064c', 'حرف'],
    ['ح\u0640\u0640\u0640رف', 'حرف'],
    ['می\u200cباشد', 'می باشد'],
    ['a\u00a0b\u3000c\u200ed\u200fe', 'a b c d e'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
  ]);
});

test('the project’s own marks, in a page’s text, are blanks', () => {
  expect(made('x\ue000y\ue100z\ue1ff!')).toBe('x y z !');
  expect(prepared('\ud800').source.trim()).toBe('');
});

test('no more is read than a page would say', () => {
  expect(prepared('a'.repeat(1001))).toEqual({ source: 'a'.repeat(1000), lists: [] });
});
