import { expect, it } from 'vitest';
import { checkNext, releasedChangelog, unreleasedChanges } from './changelog.ts';

const changelog = '# Changelog\n\n## Unreleased\n\n- One thing.\n- Another.\n\n## 0.1.0 (2026-01-01)\n\n- The first.\n';

it('finds what is unreleased, and only that', () => {
  expect(unreleasedChanges(changelog)).toBe('- One thing.\n- Another.');
  expect(() => unreleasedChanges('# Changelog\n')).toThrow('no section');
  expect(() => unreleasedChanges('# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-01-01)\n\n- The first.\n')).toThrow(
    'lists nothing',
  );
});

it('puts it under its version and leaves room for what comes', () => {
  const released = releasedChangelog(changelog, '0.2.0', '2026-02-03');
  expect(released).toContain('## Unreleased\n\n## 0.2.0 (2026-02-03)\n\n- One thing.\n- Another.\n\n## 0.1.0');
  expect(() => releasedChangelog(released, '0.3.0', '2026-03-04')).toThrow('lists nothing');
  expect(() => releasedChangelog(changelog, '0.1.0', '2026-02-03')).toThrow('lists 0.1.0 already');
});

it.each(['0.1.1', '0.2.0', '1.0.0'])('lets %s follow 0.1.0', (next) =>
  expect(() => checkNext('0.1.0', next)).not.toThrow(),
);
it.each(['0.1.0', '0.0.9', '0.1.2', '0.3.0', '2.0.0', '1.1.0', '0.2', 'v0.2.0', '0.2.0-beta.1', '0.02.0'])(
  'refuses %s',
  (next) => expect(() => checkNext('0.1.0', next)).toThrow(),
);
