import { characterClasses, joinRequirements, type Requirements } from '../core/index.ts';
import { cell, type StorageArea } from './store.ts';

/** What a site has shown or said while it did not take a password, and how often it was tried to fit one. */
interface Refit {
  rules: Requirements;
  /** The site gave no reason: it emptied the field, or only said no. */
  isBlind: boolean;
  /** Whether the rules come from what it made of a password, or from what it said. */
  from: 'kept' | 'refused';
  /** Fits so far. */
  tries: number;
  /** Milliseconds since 1970. */
  time: number;
}

/** How long what was seen counts without being seen again, in milliseconds. */
export const refitTime = 10 * 60_000;
/** After so many fits a site gets no more: it takes none, or says something else than it means. */
export const mostTries = 3;
const mostHosts = 20;

const { uppercase, lowercase, numbers } = characterClasses;
const letters = lowercase + uppercase + numbers;
/** What is tried where no reason was given: what fewer and fewer sites refuse, none of it weak. */
const guesses: readonly Requirements[] = [
  { required: [], maxLength: 16, allowed: `${letters}!@#$%*` },
  { required: [], maxLength: 16, allowed: letters },
  { required: [], maxLength: 12, allowed: letters },
];

export interface Refits {
  /**
   * Notes what a site has shown or said to take; null where it emptied the field, or refused, without a reason.
   * @returns what the next password must be; null where enough was tried
   * @throws ServiceError
   */
  note(host: string | null, seen: Requirements | null, from: 'kept' | 'refused'): Promise<Requirements | null>;
  /**
   * What the password must be that is made now: one more try.
   * @returns null where nothing was noted or enough was tried; `from` is null where the site gave no reason
   * @throws ServiceError
   */
  use(host: string | null): Promise<{ rules: Requirements; from: 'kept' | 'refused' | null } | null>;
  /** @throws ServiceError */
  forget(host: string | null): Promise<void>;
}

/**
 * @param area `storage.session` in the browser
 * @param now the clock, in milliseconds since 1970
 */
export function createRefits(area: StorageArea, now: () => number): Refits {
  const stored = cell<[string, Refit][]>(area, 'refits', (value) =>
    Array.isArray(value) ? (value as [string, Refit][]).filter(([, { time }]) => now() - time < refitTime) : [],
  );
  const find = async (host: string | null) => new Map(await stored.read()).get(host ?? '');
  const change = (host: string | null, refit: Refit | null) =>
    stored.update((all) => {
      const others = all.filter(([name]) => name !== (host ?? ''));
      return refit === null ? others : [...others.slice(1 - mostHosts), [host ?? '', refit]];
    });

  return {
    async note(host, seen, from) {
      const { rules, tries } = (await find(host)) ?? { rules: { required: [] }, tries: 0 };
      const refit: Refit = {
        ...{ from, tries, time: now() },
        rules: seen === null ? rules : joinRequirements(rules, seen),
        isBlind: seen === null,
      };
      await change(host, refit);
      return refit.tries < mostTries ? wanted(refit) : null;
    },
    async use(host) {
      const refit = await find(host);
      if (refit === undefined || refit.tries >= mostTries) return null;
      await change(host, { ...refit, tries: refit.tries + 1, time: now() });
      return { rules: wanted(refit), from: refit.isBlind ? null : refit.from };
    },
    async forget(host) {
      if ((await find(host)) !== undefined) await change(host, null);
    },
  };
}

function wanted({ rules, isBlind, from, tries }: Refit): Requirements {
  if (!isBlind) return rules;
  // A site that empties the field takes nothing of a kind: it need not be asked for some of that kind first.
  const guess = guesses[from === 'kept' ? tries + 1 : tries] ?? guesses.at(-1);
  return guess === undefined ? rules : joinRequirements(rules, guess);
}
