/** Which tokens a text is cut into, in each of the languages. */
import { describe, expect, test } from 'vitest';
import { wordOf } from '../../tests/token-words.ts';
import type { RequirementWords } from './requirement-meanings.ts';
import { createTokens } from './requirement-tokens.ts';
import { requirementWords } from './requirement-words.ts';

const cut = createTokens(requirementWords);
const words = (text: string, tokensOf = cut) => tokensOf(text).tokens.map(wordOf).join(' ');

describe('tokens', () => {
  test.each<[text: string, tokens: string]>([
    ['Digits, letters', 'digit , letter'],
    ['Digits and letters!', 'digit and letter .'],
    ['digits.letters;spaces?symbols', 'digit . letter . space . special'],
    ['Digits (letters) [symbols]: spaces – digits — letters', 'digit , letter , , special , , space , digit , letter'],
    ['• Digits ✓ letters · symbols | spaces', '. digit . letter . special . space'],
    ['✔ digits ✗ letters ✘ symbols ● spaces', '. digit . letter . special . space'],
    ['字母、数字，符号。', 'letter , digit , special .'],
    ['أرقام، حروف؟', 'digit , anyOrLetter .'],
    ['8+ characters', 'atLeast 8 any'],
    ['8 + characters', '8 any'],
    ['8+', 'atLeast 8'],
    ['8 characters', '8 any'],
    ['8-16 characters', '8-16 any'],
    ['16-8 characters', '16 and 8 any'],
    ['8-8 characters', '8 and 8 any'],
    ['eight to ten characters', '8-10 any'],
    ['At least two of the following', 'atLeast 2 kinds'],
    ['Three kinds', '3 kinds'],
    ['Two of these types', '2 kinds kinds'],
    ['Kinds of characters', 'kinds'],
    ['两种字符', '2 kinds'],
    ['兩種字元', '2 kinds'],
    ['二种', '2 kinds'],
    ['三种字符', '3 kinds'],
    ['四种字符', '4 kinds'],
    ['2種類以上', '2 kinds atLeast'],
    ['두 가지', '2 kinds'],
    ['세 종류', '3 kinds'],
    ['네 가지', '4 kinds'],
    ['!@# or $%', '[!@#$%]'],
    ['!@# and "-"', '[!@#-]'],
    ['!@# !%', '[!@#%]'],
    ['nodigits digits', 'digit'],
    ['digital', ''],
    ['abc8 digits', 'digit'],
    ['foo_bar digits', 'digit'],
    ['password digits', 'digit'],
    ['密码digit', 'digit'],
    ['密码数字', 'digit'],
    ['ok字母ok', 'letter'],
    ['Mật khẩu phải có ít nhất 8 ký tự', 'contain contain atLeast 8 any'],
    ['Mật khẩu: at least tám ký tự, chữ hoa', ', atLeast 8 any , upper'],
    ['contraseña: eight dígitos', ', 8 digit'],
    ['Mindestens 8 Zeichen, keine Leerzeichen', 'atLeast 8 any , not space'],
    ['Au moins 8 caractères, dont une majuscule et un chiffre', 'atLeast 8 any , contain 1 upper and 1 digit'],
    ['Al menos 8 caracteres y sin espacios', 'atLeast 8 any and not space'],
    ['Pelo menos 8 caracteres, um número e um símbolo', 'atLeast 8 any , 1 digit and 1 special'],
    ['Almeno 8 caratteri, non il nome utente', 'atLeast 8 any , not other'],
    ['Minimaal 8 tekens, geen spaties', 'atLeast 8 any , not space'],
    ['Co najmniej 8 znaków, bez spacji', 'atLeast 8 any , not space'],
    ['Alespoň 8 znaků, bez mezer', 'atLeast 8 any , not space'],
    ['Не менее 8 символов, без пробелов', 'atLeast 8 any , not space'],
    ['Щонайменше 8 символів, без пробілів', 'atLeast 8 any , not space'],
    ['En az 8 karakter, boşluk içeremez', 'atLeast 8 any , space not'],
    ['8 أحرف على الأقل، بدون مسافات', '8 anyOrLetter atLeast , not space'],
    ['לפחות 8 תווים, ללא רווחים', 'atLeast 8 any , not space'],
    ['حداقل 8 کاراکتر، بدون فاصله', 'atLeast 8 any , not space'],
    ['कम से कम 8 वर्ण, एक अंक', 'atLeast 8 any , 1 digit'],
    ['至少8个字符，不含空格', 'atLeast 8 any , not space'],
    ['8文字以上、記号を含む', '8 any atLeast , special contain'],
    ['8자 이상, 특수문자 포함', '8 any atLeast , special contain'],
    ['Minimal 8 karakter, tanpa spasi', 'atLeast 8 any , not space'],
    ['digits\nletters\rsymbols', 'digit . letter . special'],
    ['', ''],
    ['   ', ''],
  ])('%j', (text, tokens) => {
    expect(words(text)).toBe(tokens);
  });
});

describe('whether the verb stands last', () => {
  test.each([
    '8文字の',
    'カナ',
    '여덟 글자',
    'वर्ण',
    'en az 8 karakter olmalı',
    'OLMALI',
    'olmali',
    'icermeli',
    'içermemeli',
    'kullanmamalı',
    'kullanılamaz',
    'geçemez',
    'rakam içersin',
    '8 karakter olsun',
  ])('%s: yes', (text) => {
    expect(cut(text).verbLast).toBe(true);
  });

  test.each(['8 characters', '8 Zeichen', '8 karakter', '8个字符', '8 символов', 'meldung', 'metz', 'olso'])(
    '%s: no',
    (text) => {
      expect(cut(text).verbLast).toBe(false);
    },
  );
});

const none: RequirementWords = {
  spaced: {},
  vietnamese: {},
  unspaced: {},
  numbers: { spaced: [], vietnamese: [], unspaced: [] },
};

test('an expression for a word that fits nothing at all does not stop the reader', () => {
  const optional = createTokens({ ...none, spaced: { en: { digit: '(digits)?', letter: 'letters' } } });
  expect(words('digits + letters', optional)).toBe('digit letter');
});

test('of the other languages, Vietnamese texts are read by English words alone', () => {
  const both = createTokens({
    ...none,
    spaced: { en: { digit: 'digits' }, de: { letter: 'lettern' } },
    vietnamese: { vi: { space: 'cach' } },
  });
  expect(words('digits lettern cach', both)).toBe('digit letter');
  expect(words('digits lettern cạch cach', both)).toBe('digit space space');
  const withoutEnglish = createTokens({ ...none, vietnamese: { vi: { space: 'cach' } } });
  expect(words('digits cạch', withoutEnglish)).toBe('space');
});
