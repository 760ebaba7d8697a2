import { alphabetOf, type EntropyRow, entropyTable, type PreparedSecret, plainLength } from '../service/index.ts';
import { jsonText } from './responses.ts';
import { problemsOf, roundedBits } from './secret-answers.ts';

const twoDecimals = (value: number) => Math.round(value * 100) / 100;

function figures({ alphabet, bitsPerCharacter }: Pick<EntropyRow, 'alphabet' | 'bitsPerCharacter'>) {
  return { characters: alphabet, bits_per_character: twoDecimals(bitsPerCharacter) };
}

let table: object[] | undefined;

/** The table of the usual alphabets, as JSON. */
function tableJson(): object[] {
  table ??= entropyTable().map(({ characters, bits, ...row }) => ({
    alphabet: characters,
    ...figures(row),
    length: plainLength,
    entropy_bits: roundedBits({ bits }),
  }));
  return table;
}

/** What a password of these parameters has, and the table to compare it with. */
export function entropyAnswer(prepared: PreparedSecret): Response {
  const alphabet = alphabetOf(prepared);
  const { length, strength } = prepared;
  const own = { length, ...(alphabet && figures(alphabet)), entropy_bits: roundedBits(prepared), strength };
  return jsonText(JSON.stringify({ ...own, ...problemsOf(prepared), table: tableJson() }));
}
