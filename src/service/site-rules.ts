import * as v from 'valibot';
import {
  type FieldRules,
  parsePasswordRules,
  parseSiteRules,
  type SiteRule,
  type SiteRules,
  siteRuleFor,
} from '../core/index.ts';
import { RequestError } from './errors.ts';
import { createLearntRules, type LearntRules } from './learnt-rules.ts';
import { cell, type StorageArea } from './store.ts';
import { createWeakSites, type WeakSites } from './weak-sites.ts';

/** A rule that the person wrote for a site: it comes before everything that the site says itself. */
const ownRuleSchema = v.object({
  domain: v.pipe(v.string(), v.maxLength(253)),
  /** In the passwordrules language. */
  passwordrules: v.pipe(v.string(), v.maxLength(4096)),
});
export type OwnRule = v.InferOutput<typeof ownRuleSchema>;

/** The rule that holds for a host, and where it comes from. */
export interface FoundRule extends SiteRule {
  readonly source: 'own' | 'learnt' | 'list';
}

/** The community's format, as parseSiteRules of the core reads it. */
export type CommunityList = Record<string, { 'password-rules': string }>;

/** More own rules than anybody writes; keeps a file from filling the disk. */
const mostOwnRules = 5_000;

/** What is known of sites' rules beside what their pages say. */
export interface SiteRulesService {
  /** What a field's rules are joined with on that host, and the person's yes to weak ones. @throws ServiceError */
  rulesFor(host: string | null): Promise<Pick<FieldRules, 'ownRules' | 'learnt' | 'siteRules' | 'acceptWeak'>>;
  /** The first of those, in words that can be shown. @throws ServiceError */
  find(host: string): Promise<FoundRule | null>;
  /** The person's own rules, by domain. @throws ServiceError */
  own(): Promise<OwnRule[]>;
  /** Writes an own rule, or takes it away (null). @throws RequestError when it cannot be read, ServiceError */
  saveOwn(domain: string, passwordrules: string | null): Promise<void>;
  /** The person's own rules in the community's format. @throws ServiceError */
  exportOwn(): Promise<CommunityList>;
  /**
   * Adds a list in the community's format to the own rules.
   * @returns the domains whose rules could not be read
   * @throws ServiceError
   */
  importOwn(list: unknown): Promise<string[]>;
  /** What sites have shown to accept. */
  readonly learnt: LearntRules;
  /** Where the person has said yes to weak passwords. */
  readonly weak: WeakSites;
}

/**
 * @param area where own and learnt rules are kept
 * @param list reads the community's list; called when a host is first looked up
 * @param now the clock, in milliseconds since 1970
 */
export function createSiteRules(
  area: StorageArea,
  list: () => Promise<SiteRules>,
  now: () => number,
): SiteRulesService {
  const learnt = createLearntRules(area, now);
  const weak = createWeakSites(area);
  // A damaged rule is left out, the others stay.
  const ownRules = cell<OwnRule[]>(area, 'own-rules', (stored) =>
    Array.isArray(stored) ? stored.filter((rule) => v.is(ownRuleSchema, rule)) : [],
  );

  async function lookUp(host: string): Promise<{ own: SiteRule | undefined; listed: SiteRule | undefined }> {
    const own: SiteRules = new Map(
      (await ownRules.read()).map(({ domain, passwordrules }) => [domain, { passwordrules, exact: false }]),
    );
    return { own: siteRuleFor(own, host), listed: siteRuleFor(await list(), host) };
  }

  return {
    learnt,
    weak,
    async rulesFor(host) {
      if (host === null) return {};
      const [{ own, listed }, shown, acceptWeak] = await Promise.all([lookUp(host), learnt.find(host), weak.has(host)]);
      return { ownRules: own?.passwordrules, learnt: shown?.rules, siteRules: listed?.passwordrules, acceptWeak };
    },
    async find(host) {
      const [{ own, listed }, shown] = await Promise.all([lookUp(host), learnt.find(host)]);
      if (own !== undefined) return { ...own, source: 'own' };
      if (shown !== null) return { domain: shown.domain, passwordrules: shown.passwordrules, source: 'learnt' };
      return listed === undefined ? null : { ...listed, source: 'list' };
    },
    own: () => ownRules.read(),
    async saveOwn(domain, passwordrules) {
      const name = domainName(domain);
      if (passwordrules !== null) checkRules(passwordrules);
      await ownRules.update((rules) => {
        const others = rules.filter((rule) => rule.domain !== name);
        return passwordrules === null ? others : [...others, { domain: name, passwordrules }].sort(byDomain);
      });
      // Whoever writes a rule has what was learnt before his eyes, or wants something else.
      if (passwordrules !== null) await learnt.forget(name);
    },
    async exportOwn() {
      const rules = await ownRules.read();
      return Object.fromEntries(
        rules.map(({ domain, passwordrules }) => [domain, { 'password-rules': passwordrules }]),
      );
    },
    async importOwn(list) {
      const bad: string[] = [];
      const good = new Map<string, OwnRule>();
      for (const [domain, { passwordrules }] of parseSiteRules(list).rules) {
        try {
          checkRules(passwordrules);
          good.set(domainName(domain), { domain: domainName(domain), passwordrules });
        } catch {
          bad.push(domain);
        }
      }
      await ownRules.update((rules) =>
        [...rules.filter(({ domain }) => !good.has(domain)), ...good.values()].sort(byDomain).slice(0, mostOwnRules),
      );
      return bad;
    },
  };
}

const byDomain = (one: { domain: string }, other: { domain: string }) => (one.domain < other.domain ? -1 : 1);

function domainName(text: string): string {
  const name = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(name) && name.length <= 253) return name;
  throw new RequestError('value-invalid', { field: 'domain', value: text, allowed: 'a name such as example.com' });
}

/** A page's bad rule is left out; who writes rules by hand wants to know. */
function checkRules(text: string): void {
  const [problem] = parsePasswordRules(text).problems;
  if (problem === undefined && text.trim() !== '') return;
  const { rule: value, allowed } = problem ?? { rule: text, allowed: 'at least one rule' };
  throw new RequestError('value-invalid', { field: 'passwordrules', value, allowed });
}
