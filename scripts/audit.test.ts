import { expect, it } from 'vitest';
import { readAudit, verdict } from './audit.ts';

const weak = {
  auditReportVersion: 2,
  vulnerabilities: {
    'left-pad': {
      name: 'left-pad',
      severity: 'high',
      via: [
        {
          source: 1,
          name: 'left-pad',
          dependency: 'left-pad',
          title: 'Pads without end',
          url: 'https://example.org/1',
          severity: 'high',
          range: '<2.0.0',
        },
      ],
    },
    // It only depends on the weak one.
    typesetter: { name: 'typesetter', severity: 'high', via: ['left-pad'] },
  },
};
const read = (answer: object) => readAudit(JSON.stringify(answer));

it('reads what was reported, once for each report', () => {
  const audit = read(weak);
  expect(audit).toEqual({
    advisories: [{ name: 'left-pad', severity: 'high', title: 'Pads without end', url: 'https://example.org/1' }],
  });
  expect(() => verdict(audit, {})).toThrow('left-pad: high: Pads without end (https://example.org/1)');
  expect(() => verdict(audit, { 'https://example.org/2': 'Another.' })).toThrow('left-pad');
  expect(verdict(audit, { 'https://example.org/1': 'Nobody pads.' })).toMatch(/1 explained.*\n.*\n.*: Nobody pads\./);
});

it('is content where nothing was reported', () => {
  const audit = read({ auditReportVersion: 2, vulnerabilities: {} });
  expect(audit).toEqual({ advisories: [] });
  expect(verdict(audit, {})).toBe('npm audit: no known weakness without an explanation, 0 explained.');
});

it.each([
  [
    'the registry refused',
    JSON.stringify({ message: '405 Not Allowed - POST https://token@example.org/x', error: {} }),
  ],
  ['nothing was written', ''],
  ['the report is of another form', JSON.stringify({ auditReportVersion: 3, vulnerabilities: {} })],
  ['the report is empty', '{}'],
  ['nothing is said of the weak ones', JSON.stringify({ ...weak, vulnerabilities: { a: { via: ['b'] } } })],
])('is not content where %s', (_, written) => {
  const said = verdict(readAudit(written), {});
  expect(said).toMatch(/^NOT CHECKED for known weaknesses: .+\)\.$/);
  expect(said).not.toContain('example.org');
});
