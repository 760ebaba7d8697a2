/** Who guesses, and how fast: the one place for these figures. Renew them together with their dates. */

/** One kind of attacker. */
export interface Attacker {
  readonly key: 'online' | 'bcrypt' | 'fastHash' | 'cluster';
  /** Guesses a second. */
  readonly rate: number;
  /** When the figure was taken, year and month. */
  readonly date: string;
  readonly source: string;
}

export const attackers: readonly Attacker[] = [
  {
    key: 'online',
    rate: 100 / 3600,
    date: '2016-08',
    source: 'A site that lets 100 guesses an hour through: D. Wheeler, "zxcvbn", USENIX Security 2016, section 5',
  },
  {
    key: 'bcrypt',
    rate: 9500,
    date: '2025-01',
    source:
      'bcrypt at cost 10 on one GeForce RTX 5090: hashcat 6.2.6 mode 3200 (3.0e5 a second at cost 5), divided by 2^5',
  },
  {
    key: 'fastHash',
    rate: 2.2e11,
    date: '2025-01',
    source: 'MD5 on one GeForce RTX 5090: hashcat 6.2.6 mode 0',
  },
  { key: 'cluster', rate: 1e14, date: '2025-01', source: 'An assumption: some 450 such cards on an MD5 hash' },
];
