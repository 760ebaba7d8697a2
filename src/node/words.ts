import { unpackWords } from '../service/index.ts';

let unpacked: readonly string[] | undefined;

/** The long list of the Electronic Frontier Foundation, unpacked when it is first needed. */
export function words(): readonly string[] {
  unpacked ??= unpackWords(WORDS);
  return unpacked;
}
