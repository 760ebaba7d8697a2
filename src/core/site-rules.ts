/**
 * The community's list of what sites accept, by domain: an object of `{ "password-rules": "…" }` by domain name.
 * https://github.com/apple/password-manager-resources, quirks/password-rules.json
 */

/** The list made ready. Keys never meet an object's prototype: a Map has none. */
export type SiteRules = ReadonlyMap<string, { readonly passwordrules: string; readonly exact: boolean }>;

/** A domain's rules, in the passwordrules language. */
export interface SiteRule {
  /** The entry that matched: the host or a domain above it. */
  readonly domain: string;
  readonly passwordrules: string;
}

/** Far more than the list has; keeps a file that somebody imports from filling the memory. */
const mostSites = 20_000;

/**
 * Reads the list. Never throws: entries of another shape are left out and counted.
 * @param list the parsed JSON
 */
export function parseSiteRules(list: unknown): { rules: SiteRules; skipped: number } {
  const rules = new Map<string, { passwordrules: string; exact: boolean }>();
  const entries = typeof list === 'object' && list !== null && !Array.isArray(list) ? Object.entries(list) : [];
  for (const [domain, entry] of entries.slice(0, mostSites)) {
    const text: unknown = entry?.['password-rules'];
    if (typeof text !== 'string') continue;
    rules.set(domain.toLowerCase(), { passwordrules: text, exact: entry['exact-domain-match-only'] === true });
  }
  return { rules, skipped: entries.length - rules.size };
}

/**
 * The rules for a host: its own entry, else that of the nearest domain above it which is not for itself alone.
 * @param host a host name without port, such as `login.example.com`
 */
export function siteRuleFor(rules: SiteRules, host: string): SiteRule | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  for (let domain = name; domain !== ''; domain = domain.includes('.') ? domain.slice(domain.indexOf('.') + 1) : '') {
    const rule = rules.get(domain);
    if (rule && (domain === name || !rule.exact)) return { domain, passwordrules: rule.passwordrules };
  }
  return undefined;
}
