/** What the release script reads and changes in CHANGELOG.md. */

const unreleased = '## Unreleased\n';

/**
 * What has changed since the last version.
 * @throws Error when there is no section for it, or nothing in it
 */
export function unreleasedChanges(changelog: string): string {
  const start = changelog.indexOf(`\n${unreleased}`);
  if (start === -1) throw new Error('CHANGELOG.md has no section "## Unreleased"');
  const from = start + 1 + unreleased.length;
  const end = changelog.indexOf('\n## ', from);
  const changes = changelog.slice(from, end === -1 ? undefined : end).trim();
  if (!changes.startsWith('- ')) throw new Error('CHANGELOG.md lists nothing under "## Unreleased"');
  return changes;
}

/**
 * The changelog with what was unreleased under its version, and room for what comes.
 * @param date as in 2026-01-31
 * @throws Error when there is nothing to release, or the version is listed already
 */
export function releasedChangelog(changelog: string, version: string, date: string): string {
  unreleasedChanges(changelog);
  if (changelog.includes(`\n## ${version} `)) throw new Error(`CHANGELOG.md lists ${version} already`);
  return changelog.replace(unreleased, `${unreleased}\n## ${version} (${date})\n`);
}

/**
 * Checks that a version may follow another.
 * @throws Error when it is not three numbers, or not the next of its kind
 */
export function checkNext(current: string, next: string): void {
  const numbers = (version: string) => {
    const parts = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version);
    if (parts === null) throw new Error(`${version} is no version: expected is MAJOR.MINOR.PATCH`);
    return parts.slice(1).map(Number) as [number, number, number];
  };
  const [major, minor, patch] = numbers(current);
  const allowed = [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`];
  numbers(next);
  if (!allowed.includes(next)) throw new Error(`${next} does not follow ${current}: allowed are ${allowed.join(', ')}`);
}
