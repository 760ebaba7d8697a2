/**
 * Every site of the community's list gets a password that its rules allow. The list is not part of the project: its
 * folder is `../shared/data`, or the one that PASSMINT_DATA names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  compile,
  createRandom,
  defaultOptions,
  parseSiteRules,
  policyForField,
  siteRuleFor,
} from '../src/core/index.ts';

const folder = process.env['PASSMINT_DATA'] ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
const file = `${folder}/password-rules.json`;
const present = existsSync(file);
if (!present) console.warn(`${file} is absent: the sites of the community's list are not tested.`);

const classes: Record<string, RegExp> = {
  lower: /[a-z]/,
  upper: /[A-Z]/,
  digit: /[0-9]/,
  special: /[^A-Za-z0-9]/,
  'ascii-printable': /[ -~]/,
  unicode: /./u,
};

/** A second reading of the rules, apart from the core's: what in them the password breaks. */
function broken(rules: string, password: string): string[] {
  const permitted: RegExp[] = [];
  const wrong: string[] = [];
  for (const [rule, name = '', value = ''] of rules.matchAll(/([a-z-]+)\s*:\s*((?:\[[^\]]*\]\]?|[^;[])+)/g)) {
    if (name === 'minlength' && password.length < Number(value)) wrong.push(rule);
    if (name === 'maxlength' && password.length > Number(value)) wrong.push(rule);
    if (name === 'max-consecutive' && new RegExp(`(.)\\1{${Number(value)}}`).test(password)) wrong.push(rule);
    if (name !== 'required' && name !== 'allowed') continue;
    const sets = (value.match(/\[.*\]|[a-z-]+/g) ?? []).map((set) =>
      set.startsWith('[') ? new RegExp(`[${set.slice(1, -1).replace(/[\\\]^-]/g, '\\$&')}]`) : (classes[set] ?? /$^/),
    );
    permitted.push(...sets);
    if (name === 'required' && !sets.some((set) => set.test(password))) wrong.push(rule);
  }
  const stray = [...password].filter((one) => permitted.length > 0 && !permitted.some((set) => set.test(one)));
  return stray.length > 0 ? [...wrong, `stray ${stray.join('')}`] : wrong;
}

test('the second reading finds what is broken', () => {
  const rules = 'minlength: 8; maxlength: 9; max-consecutive: 2; required: upper, [-;]]; allowed: lower;';
  expect(broken(rules, 'abcdefg;')).toEqual([]);
  expect(broken(rules, 'aaa1')).toHaveLength(4);
});

describe.skipIf(!present)('the sites of the list', () => {
  const { rules, skipped } = parseSiteRules(present ? JSON.parse(readFileSync(file, 'utf8')) : {});
  const random = createRandom();

  test('all 434 are read', () => {
    expect([rules.size, skipped]).toEqual([434, 0]);
  });

  test('each gets passwords that its rules allow, at the target or as long as the site allows', () => {
    const weak: string[] = [];
    for (const domain of rules.keys()) {
      const rule = siteRuleFor(rules, domain);
      const { policy, problems, bits, targetBits } = policyForField(defaultOptions, { siteRules: rule?.passwordrules });
      const { sample, bits: exact } = compile(policy);
      expect(exact).toBe(bits);
      for (let times = 0; times < 10; times++)
        expect(broken(rule?.passwordrules ?? '', sample(random)), rule?.passwordrules).toEqual([]);
      const longest = Number(/maxlength: (\d+)/.exec(rule?.passwordrules ?? '')?.[1]);
      expect(bits >= targetBits || policy.maxLength === longest, `${domain}: ${bits} bits`).toBe(true);
      if (bits < 60) weak.push(domain);
      expect(problems.some(({ code }) => code === 'weak')).toBe(bits < 60);
    }
    expect(weak).toHaveLength(18);
  });
});
