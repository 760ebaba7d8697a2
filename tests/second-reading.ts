/**
 * The community's list of site rules, and a reading of its rules that was written apart from the core's: what both agree
 * on is not one mistake made twice. The list is not part of the project: its folder is `../shared/data`, or the one that
 * PASSMINT_DATA names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = process.env['PASSMINT_DATA'] ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
const file = `${folder}/password-rules.json`;
/** Whether the list is there. */
export const present = existsSync(file);
if (!present) console.warn(`${file} is absent: the sites of the community's list are not tested.`);

/** The list as its file has it; empty where it is absent. */
export const siteList: Record<string, { 'password-rules': string; 'exact-domain-match-only'?: boolean }> = present
  ? JSON.parse(readFileSync(file, 'utf8'))
  : {};

const classes: Record<string, RegExp> = {
  lower: /[a-z]/,
  upper: /[A-Z]/,
  digit: /[0-9]/,
  // As the language's documentation lists them, the space too: neither slash nor backslash.
  special: /[-~!@#$%^&*_+=`|(){}[:;"'<>,.?\] ]/,
  'ascii-printable': /[ -~]/,
  unicode: /./u,
};

/** A second reading of the rules, apart from the core's: each rule with its name, its value and its sets. */
export function* reading(rules: string) {
  for (const [rule, name = '', value = ''] of rules.matchAll(/([a-z-]+)\s*:\s*((?:\[[^\]]*\]\]?|[^;[])+)/g)) {
    const sets = (value.match(/\[.*\]|[a-z-]+/g) ?? []).map((set) =>
      set.startsWith('[') ? new RegExp(`[${set.slice(1, -1).replace(/[\\\]^-]/g, '\\$&')}]`) : (classes[set] ?? /$^/),
    );
    yield { rule, name, value: Number(value), sets };
  }
}

/**
 * What of the rules the password breaks.
 * @returns the broken rules themselves, and `stray` with the number of characters that they do not permit: never a part of
 * the password, so that a failed test may show it
 */
export function broken(rules: string, password: string): string[] {
  const permitted: RegExp[] = [];
  const wrong: string[] = [];
  for (const { rule, name, value, sets } of reading(rules)) {
    if (name === 'minlength' && password.length < value) wrong.push(rule);
    if (name === 'maxlength' && password.length > value) wrong.push(rule);
    if (name === 'max-consecutive' && new RegExp(`(.)\\1{${value}}`).test(password)) wrong.push(rule);
    if (name !== 'required' && name !== 'allowed') continue;
    permitted.push(...sets);
    if (name === 'required' && !sets.some((set) => set.test(password))) wrong.push(rule);
  }
  const stray = [...password].filter((one) => permitted.length > 0 && !permitted.some((set) => set.test(one)));
  return stray.length > 0 ? [...wrong, `stray: ${stray.length}`] : wrong;
}
