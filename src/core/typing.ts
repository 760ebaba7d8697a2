/**
 * Characters that suit a device, or the ear. A profile only narrows the alphabet, so the bits stay exact, and a kind of
 * characters of which it has nothing is left out.
 */
import { without } from './characters.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/**
 * Letters that the same key gives on QWERTY, QWERTZ and AZERTY. QWERTZ swaps Y and Z; AZERTY swaps A with Q and Z with
 * W, and has M elsewhere; the Turkish QWERTY has another letter where I is. Digits want Shift on AZERTY and on the Czech
 * QWERTZ, and no symbol is in one place on all of them. The test works this out from thirteen layouts. Dvorak, Bépo and
 * their like share no more than two keys with any of these, and are not meant.
 */
const inPlace = without(letters, 'aqwzymi');

/**
 * The symbols on the first page of symbols of a phone's keyboard, on iPhones as well as in Gboard, without quotation
 * marks, which some keyboards make curly.
 */
const firstPage = '-/:;()$&@.,?!';

/**
 * Characters whose names no one takes for one another: of the letters that rhyme in English (the E-set B C D E G P T V Z,
 * A H J K, I Y, Q U W) or sound much alike over a telephone (F S X, L M N) one of each at most, and none of the
 * E-set, since W joins it in German and Dutch. O is a zero to many. Of the digits not 2 (U; in German 3), 5 and 9 (each
 * other, I), 6 (S, X) and 8 (A, H). One case: nobody says which.
 */
const apart = 'kmrwxy01347';

/** What may appear, by profile. */
export const typingProfiles = {
  /** Typed at a keyboard whose layout is not known, as before logging in to a foreign or fresh computer. */
  layout: `${inPlace}${inPlace.toUpperCase()} `,
  /** Picked with a remote control: what stands on the first page of every such keyboard. */
  television: `${letters}${digits} `,
  /** Tapped on glass: no Shift, and no second page of symbols. */
  phone: `${letters}${digits}${firstPage} `,
  /** Read aloud, also over a poor line. */
  spoken: apart,
} as const;

export type TypingProfile = keyof typeof typingProfiles;

/** What a profile has of those characters, each once; all of them without a profile. */
export function typable(characters: string, profile: TypingProfile | 'none'): string {
  if (profile === 'none') return characters;
  const kept = new Set<string>(typingProfiles[profile]);
  return [...new Set(characters)].filter((one) => kept.has(one)).join('');
}
