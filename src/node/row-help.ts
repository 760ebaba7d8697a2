import { type RequestRow, type RowKeys, rowsFor, type SecretKind } from '../service/index.ts';

/** What each row of a request does, in one sentence: for flags, parameters, tool arguments and docs/api.md alike. */
const shared = {
  bits: 'Entropy to reach: gives the shortest secret that has at least so many bits.',
  preset: 'The published standard whose minimum of characters holds.',
};

const help: { readonly [Kind in SecretKind]: Readonly<Record<RowKeys[Kind], string>> } = {
  password: {
    ...shared,
    length: 'Number of characters. Digits alone are a PIN and may be shorter.',
    uppercase: 'Include A-Z.',
    lowercase: 'Include a-z.',
    numbers: 'Include 0-9.',
    symbols: 'Include special characters.',
    exclude: 'Characters to leave out.',
    omitLookAlikes: 'Leave out characters that look like others, such as O and 0.',
    typing: 'Only characters that suit any keyboard layout, a television remote, a phone, or being read aloud.',
    customSymbols: 'Characters that stand in for the usual special ones.',
    minUppercase: 'At least so many of A-Z, where they are included.',
    minLowercase: 'At least so many of a-z, where they are included.',
    minNumbers: 'At least so many digits, where they are included.',
    minSymbols: 'At least so many special characters, where they are included.',
    maxRun: 'The most times that one character stands in a row.',
    letterFirst: 'The first character is a letter.',
    notFirst: 'Characters that do not begin the password.',
    notLast: 'Characters that do not end the password.',
    requireEach: 'Every class that is on appears at least once.',
    space: 'The space counts as a symbol.',
    rules: 'What the site accepts, in the passwordrules language, such as `minlength: 8; required: digit;`.',
    site: 'Host whose rules are looked up in the list of site rules.',
  },
  passphrase: {
    ...shared,
    words: 'Number of words, each from the list.',
    list: 'The language of the words: en has 7,776 (12.9 bits each), the others 2,048 (11 bits each).',
    separator: 'What stands between the words.',
    capitals: 'Words begin with a capital letter.',
    digit: 'One digit behind one of the words.',
    symbol: 'One special character behind one of the words.',
    pronounceable: 'Words that mean nothing and can be said, such as bitofu, instead of those of the list.',
  },
  pin: {
    ...shared,
    length: 'Number of digits.',
    avoidObvious: 'Leave out what is guessed first: repeated digits, digits in a row, dates.',
  },
};

/** The rows of a kind with what they do. */
export function explainedRows(kind: SecretKind): { row: RequestRow; help: string }[] {
  const sentences: Readonly<Record<string, string>> = help[kind];
  return rowsFor(kind).map((row) => ({ row, help: sentences[row.key] ?? '' }));
}
