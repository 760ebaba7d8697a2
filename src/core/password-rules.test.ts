import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPasswordRules, type PasswordRules, parsePasswordRules, printable } from './password-rules.ts';

const read = (text: string) => {
  const { rules, problems } = parsePasswordRules(text);
  return {
    ...rules,
    required: rules.required.map(({ characters }) => characters),
    bad: problems.map(({ rule }) => rule),
  };
};
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digit = '0123456789';

describe('well-formed rules', () => {
  test.each([
    ['', { required: [] }],
    ['minlength: 8; maxlength: 16;', { required: [], minLength: 8, maxLength: 16 }],
    ['required: upper, lower', { required: [upper + lower] }],
    ['required: upper; required: lower', { required: [upper, lower] }],
    ['required: digit; allowed: lower; allowed: [!]', { required: [digit], allowed: `${lower}!` }],
    ['max-consecutive: 3; max-consecutive: 2', { required: [], maxConsecutive: 2 }],
    ['minlength: 8; minlength: 10; maxlength: 30; maxlength: 20', { required: [], minLength: 10, maxLength: 20 }],
    ['REQUIRED : Digit ;; Allowed:LOWER;', { required: [digit], allowed: lower }],
    ['allowed: unicode', { required: [], allowed: printable }],
    ['required: special', { required: ['-~!@#$%^&*_+=`|(){}[:;"\'<>,.? ]'] }],
    ['maxlength: 99999', { required: [], maxLength: 256 }],
  ])('%s', (text, rules) => {
    const { required, allowed, ...rest } = read(text);
    const sorted = (characters: string) => [...characters].sort().join('');
    expect(required.map(sorted)).toEqual(rules.required.map(sorted));
    expect(allowed && sorted(allowed)).toEqual(
      (rules as { allowed?: string }).allowed && sorted((rules as { allowed: string }).allowed),
    );
    const { required: _, ...others } = { allowed: undefined, ...rules };
    expect({ ...others, allowed: undefined, bad: [] }).toEqual({ ...rest, allowed: undefined });
  });
});

describe('bracketed lists', () => {
  test.each([
    ['[abc]', 'abc'],
    ['[-abc]', '-abc'],
    ['[abc]]', 'abc]'],
    ['[-]]', '-]'],
    ['[]]', ']'],
    ['[[]', '['],
    ['[;,:]', ';,:'],
    ['[ !]', ' !'],
  ])('%s', (list, characters) => {
    expect(read(`required: ${list}; minlength: 9`)).toEqual({ required: [characters], minLength: 9, bad: [] });
  });

  test('a hyphen in another place and characters beyond ASCII are left out and reported', () => {
    expect(read('required: [a-z]')).toMatchObject({ required: ['az'], bad: ['[a-z] (-)'] });
    expect(read('required: [ä§!]')).toMatchObject({ required: ['!'], bad: ['[ä§!] (ä§)'] });
  });
});

describe('a bad rule is reported and the good ones stay', () => {
  test.each([
    ['minlength: 3000000', { bad: ['minlength: 3000000'] }],
    ['maxlength: 0', { bad: ['maxlength: 0'] }],
    ['minlength: -1', { bad: ['minlength: -1'] }],
    ['minlength: 8.5', { bad: ['minlength: 8.5'] }],
    ['max-consecutive: 0', { bad: ['max-consecutive: 0'] }],
    ['required upper', { bad: ['required upper'] }],
    ['forbidden: upper', { bad: ['forbidden: upper'] }],
    ['required: [abc', { bad: ['[abc'] }],
    ['required: []', { bad: ['[]'] }],
    ['required: __proto__', { bad: ['__proto__'] }],
    ['__proto__: 3', { bad: ['__proto__: 3'] }],
    ['required: upper digit', { bad: ['upper digit'] }],
  ])('%s', (text, { bad }) => {
    // In front, as a rule that is never closed takes what follows with it.
    expect(read(`maxlength: 20; ${text}`)).toEqual({ required: [], maxLength: 20, bad });
  });

  test('of a list the known classes stay', () => {
    expect(read('required: digit, runes')).toMatchObject({ required: [digit], bad: ['runes'] });
  });

  test('nine required rules are more than anyone needs', () => {
    const { required, bad } = read([...'abcdefghi'].map((one) => `required: [${one}]`).join(';'));
    expect(required).toHaveLength(8);
    expect(bad).toEqual(['required: [i]']);
  });

  test('a long text is cut behind a whole rule, so that no number is cut short', () => {
    const long = (spaces: number) => read(`maxlength: 30; ${' '.repeat(spaces)}maxlength: 20;`);
    expect(long(4081 - 15).maxLength).toBe(20);
    // Cut in the middle it would read "maxlength: 2".
    expect(long(4084 - 15)).toMatchObject({ maxLength: 30, bad: [expect.stringMatching(/^maxlength: 30;/)] });
  });
});

describe('any text', () => {
  test.each(['[', ']', 'required: [', 'required:[;', ';', 'required: [a], ', '[]];', 'a', '\u{1F600}\ud800'])(
    '100 kB of %j is read at once, with few problems',
    (piece) => {
      const { problems } = parsePasswordRules(piece.repeat(100_000 / piece.length));
      expect(problems.length).toBeLessThanOrEqual(20);
    },
  );
});

test('rules written out are read back the same', () => {
  const characters = fc.oneof(
    fc.subarray([...printable], { minLength: 1 }).map((all) => all.join('')),
    fc.constantFrom(lower, upper + lower, `${digit}-]`, printable),
  );
  const sortedSets = (rules: PasswordRules) => ({
    ...rules,
    required: rules.required.map((set) => [...set.characters].sort().join('')),
    ...(rules.allowed === undefined ? {} : { allowed: [...rules.allowed].sort().join('') }),
  });
  fc.assert(
    fc.property(
      fc.record(
        {
          minLength: fc.integer({ min: 1, max: 256 }),
          maxLength: fc.integer({ min: 1, max: 256 }),
          maxConsecutive: fc.integer({ min: 1, max: 256 }),
          allowed: characters,
          required: fc.array(
            characters.map((set) => ({ name: 'set', characters: set })),
            { maxLength: 8 },
          ),
        },
        { requiredKeys: ['required'] },
      ),
      (rules) => {
        const { rules: again, problems } = parsePasswordRules(formatPasswordRules(rules));
        expect(problems).toEqual([]);
        expect(sortedSets(again)).toEqual(sortedSets(rules));
      },
    ),
  );
});

describe('what is said of a rule that is left out', () => {
  const names = 'required, allowed, max-consecutive, minlength, maxlength, each with a colon';
  const classes = 'lower, upper, digit, special, ascii-printable, unicode or [characters]';
  test.each<[text: string, problems: [rule: string, allowed: string][]]>([
    ['minlength:8', []],
    ['; ;minlength: 8 ; ', []],
    ['minlength: many', [['minlength: many', 'a whole number from 1']]],
    ['maxlength: 0', [['maxlength: 0', 'a whole number from 1']]],
    ['minlength: 257', [['minlength: 257', 'at most 256']]],
    ['colour: blue', [['colour: blue', names]]],
    ['allowed', [['allowed', names]]],
    ['allowedX', [['allowedX', names]]],
    ['required: letters', [['letters', classes]]],
    ['required: upper,', [['', classes]]],
    ['required:', [['', classes]]],
    ['allowed: [ab', [['[ab', 'a list in brackets, such as [-.!]']]],
    ['allowed: [a-z]', [['[a-z] (-)', 'printable ASCII, a hyphen only in first place']]],
    [`${'required: upper;'.repeat(9)}`, [['required: upper', 'at most 8 required rules']]],
    [`minlength: ${'9'.repeat(100)}`, [[`minlength: ${'9'.repeat(69)}`, 'a whole number from 1']]],
    [`maxlength: 9;${' '.repeat(4083)}`, []],
    [`maxlength: 9;${' '.repeat(4084)}`, [['maxlength: 9;', 'at most 4096 characters: the rest is ignored']]],
  ])('%j', (text, problems) => {
    expect(parsePasswordRules(text).problems).toEqual(problems.map(([rule, allowed]) => ({ rule, allowed })));
  });

  test('classes keep the name that they were given, as far as a message has room for it', () => {
    const [set] = parsePasswordRules(`required: [${'a'.repeat(100)}]`).rules.required;
    expect(set).toEqual({ name: `[${'a'.repeat(79)}`, characters: 'a' });
  });
});

test('a hyphen is written in first place, a bracket in last, and nothing where nothing is allowed', () => {
  expect(formatPasswordRules({ required: [], allowed: 'a-]b' })).toBe('allowed: [-ab]];');
  expect(formatPasswordRules({ required: [], allowed: '' })).toBe('');
});
