/** Asks npm which weaknesses are known of the packages that package-lock.json names. It installs nothing. */
import { spawnSync } from 'node:child_process';
import { root } from './run.ts';

/** What somebody has reported of a package. */
export interface Advisory {
  readonly name: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}

/** What npm found; or why nobody knows, which is not the same as that there is nothing. */
export type Audit = { readonly advisories: readonly Advisory[] } | { readonly unknown: string };

/** Advisories that do not concern Passmint, each by its address with the reason. */
const explained: Readonly<Record<string, string>> = {};

interface Answer {
  auditReportVersion?: unknown;
  /** Of a package that only depends on a weak one, `via` names that one. */
  vulnerabilities?: Record<string, { via: (string | Advisory)[] }>;
  message?: string;
}

/** Reads what `npm audit --json` wrote. */
export function readAudit(written: string): Audit {
  let answer: Answer;
  try {
    answer = JSON.parse(written);
  } catch {
    return { unknown: 'npm wrote no JSON' };
  }
  // Who was asked is the configuration's business, and may be an address with a token.
  if (answer.message !== undefined) return { unknown: answer.message.replace(/\S+:\/\/\S+/g, 'the registry') };
  if (answer.auditReportVersion !== 2 || answer.vulnerabilities === undefined)
    return { unknown: 'npm wrote a report of another form than version 2' };
  const weak = Object.values(answer.vulnerabilities);
  const found = weak.flatMap(({ via }) => via.filter((one) => typeof one !== 'string'));
  if (weak.length > 0 && found.length === 0) return { unknown: 'npm named weak packages, but no reason' };
  return { advisories: found.map(({ name, severity, title, url }) => ({ name, severity, title, url })) };
}

/**
 * What to say of it.
 * @param reasons by the address of an advisory, why it does not concern Passmint
 * @throws Error when there is an advisory without a reason
 */
export function verdict(audit: Audit, reasons: Readonly<Record<string, string>>): string {
  if ('unknown' in audit)
    return `NOT CHECKED for known weaknesses: the registry did not answer npm audit (${audit.unknown}).`;
  const line = ({ name, severity, title, url }: Advisory) => `${name}: ${severity}: ${title} (${url})`;
  const open = audit.advisories.filter(({ url }) => !Object.hasOwn(reasons, url));
  if (open.length > 0)
    throw new Error(
      `known weaknesses; update the package, or write into scripts/audit.ts why it does not concern Passmint:\n${open.map(line).join('\n')}`,
    );
  const lines = audit.advisories.map((one) => `\n${line(one)}\n  does not concern Passmint: ${reasons[one.url]}`);
  return `npm audit: no known weakness without an explanation, ${lines.length} explained.${lines.join('')}`;
}

/**
 * Asks about everything that package-lock.json names.
 * @returns what to say of it; that nobody answered, too
 * @throws Error when there is an advisory without an explanation
 */
export function auditPackages(): string {
  // Said here, so that no configuration makes it a clean report: offline and without dev, npm asks nobody and finds nothing.
  const how = ['--package-lock-only', '--offline=false', '--include=dev', '--fetch-retries=0', '--json'];
  const { stdout } = spawnSync('npm', ['audit', ...how], { cwd: root, encoding: 'utf8' });
  return verdict(readAudit(stdout ?? ''), explained);
}
