/**
 * What published standards ask of a password's length. What else they say binds those who take passwords: no rules of
 * composition, at least 64 characters taken (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2.5 and 6.2.9).
 */
export const presetTable = [
  { name: 'none', length: 0, cites: '' },
  /** "a minimum of 15 characters in length" where the password is the only factor. */
  { name: 'nist-800-63b-4', length: 15, cites: 'NIST SP 800-63B-4, section 3.1.1.2: single-factor' },
  /** "a minimum of eight characters" where it is one factor of several. */
  { name: 'nist-800-63b-4-mfa', length: 8, cites: 'NIST SP 800-63B-4, section 3.1.1.2: as part of multi-factor' },
  /** At least 8, "a minimum of 15 characters is strongly recommended": what is recommended costs a generator nothing. */
  { name: 'owasp-asvs-5', length: 15, cites: 'OWASP ASVS 5.0, requirement 6.2.1: as strongly recommended' },
] as const;

export const presetNames = presetTable.map(({ name }) => name);
export type PresetName = (typeof presetTable)[number]['name'];

/** The least number of characters under a preset; 0 for any. */
export const presetLength = (name: PresetName): number => presetTable.find((row) => row.name === name)?.length ?? 0;
