import {
  bitsOf,
  type Compiled,
  compile,
  defaultOptions,
  type GenerationOptions,
  policyFromOptions,
} from '../core/index.ts';
import type { PreparedSecret } from './secrets.ts';

/** Alphabets as people speak of them, with what each gives when nothing is required. */
export interface EntropyRow {
  readonly characters: string;
  /** Number of characters to choose from. */
  readonly alphabet: number;
  readonly bitsPerCharacter: number;
  /** Exact bits of `plainLength` characters. */
  readonly bits: number;
}

/** The length of the table: the least that is advised for people's passwords. */
export const plainLength = 12;

const none = { uppercase: false, lowercase: false, numbers: false, symbols: false };
const alphabets: readonly (readonly [characters: string, options: Partial<GenerationOptions>])[] = [
  ['digits', { ...none, numbers: true }],
  ['lowercase', { ...none, lowercase: true }],
  ['mixed case', { ...none, uppercase: true, lowercase: true }],
  ['letters and digits', { symbols: false }],
  ['all printable, with symbols and the space', { space: true }],
];

/** Bits per character and bits of 12 characters, for the usual alphabets. */
export function entropyTable(): EntropyRow[] {
  return alphabets.map(([characters, options]) => {
    const plain = { ...defaultOptions, ...options, length: plainLength, requireEach: false };
    const { policy, bits } = compile(policyFromOptions(plain));
    return { characters, ...perCharacter(policy.alphabet), bits };
  });
}

/** What one character of a password gives; undefined for secrets that are not drawn character by character. */
export function alphabetOf({ sampler }: PreparedSecret): Pick<EntropyRow, 'alphabet' | 'bitsPerCharacter'> | undefined {
  return 'policy' in sampler ? perCharacter((sampler as Compiled).policy.alphabet) : undefined;
}

function perCharacter(characters: string): Pick<EntropyRow, 'alphabet' | 'bitsPerCharacter'> {
  const alphabet = new Set(characters).size;
  return { alphabet, bitsPerCharacter: bitsOf(BigInt(alphabet)) };
}
