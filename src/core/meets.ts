import { characterClasses } from './characters.ts';
import type { Requirements } from './requirements.ts';

/** Whether a password keeps all of the rules. Its length counts in UTF-16 units, as HTML counts. */
export function meets(password: string, rules: Requirements): boolean {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, maxConsecutive, kinds = 0, allowed } = rules;
  const characters = [...password];
  const has = (set: string) => characters.filter((one) => set.includes(one)).length;
  const runs = password.match(/(.)\1*/gsu) ?? [];
  return (
    password.length >= minLength &&
    password.length <= maxLength &&
    (allowed === undefined || has(allowed) === characters.length) &&
    rules.required.every((set) => has(set.characters) >= (set.minimum ?? 1)) &&
    (maxConsecutive === undefined || runs.every((run) => [...run].length <= maxConsecutive)) &&
    Object.values(characterClasses).filter((kind) => has(kind) > 0).length >= kinds &&
    !(rules.notFirst ?? '').includes(characters[0] ?? '\n') &&
    !(rules.notLast ?? '').includes(characters.at(-1) ?? '\n')
  );
}
