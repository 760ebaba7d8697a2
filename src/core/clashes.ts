import { type Counting, countValid } from './counting.ts';
import { PolicyError } from './errors.ts';
import type { Policy } from './policy.ts';

/** A rule of a policy that can be taken away: its name for messages, and the policy without it. */
interface Rule {
  readonly name: string;
  without(policy: Policy): Policy;
}

function rulesOf(policy: Policy): Rule[] {
  const rules: Rule[] = policy.required.map((set) => ({
    name: `at least ${set.minimum} of ${set.name}`,
    without: (from) => ({ ...from, required: from.required.filter((one) => one !== set) }),
  }));
  if (policy.maxRun !== undefined) {
    const without = ({ maxRun, ...from }: Policy) => from;
    rules.push({ name: `at most ${policy.maxRun} of a character in a row`, without });
  }
  for (const [key, place] of [
    ['notFirst', 'first'],
    ['notLast', 'last'],
  ] as const) {
    if (policy[key])
      rules.push({ name: `none of ${policy[key]} ${place}`, without: (from) => ({ ...from, [key]: '' }) });
  }
  return rules;
}

/** Table entries for one count here: there is one for each rule, so together they stay quick. */
const mostEntries = 8_000;

/** Whether no password satisfies the policy; false also where that would take too long to find out. */
function impossible(policy: Policy): boolean {
  let counting: Counting;
  try {
    counting = countValid(policy, mostEntries);
  } catch {
    return false;
  }
  const { countAt } = counting;
  for (let length = policy.minLength; length <= policy.maxLength; length++) if (countAt(length) > 0n) return false;
  return true;
}

/**
 * The error for a policy whose valid set is empty. It names a smallest group of rules that clash: with any one of
 * them gone some password would satisfy the others. Of very many rules it may name some that are not to blame.
 */
export function clashError(policy: Policy): PolicyError {
  let clash = policy;
  for (const rule of rulesOf(policy)) {
    const without = rule.without(clash);
    if (impossible(without)) clash = without;
  }
  const { minLength, maxLength } = policy;
  const length = minLength === maxLength ? `length ${minLength}` : `length ${minLength} to ${maxLength}`;
  const value = [length, ...rulesOf(clash).map(({ name }) => name)].join(', ');
  const allowed = 'rules that some password satisfies';
  return new PolicyError('unsatisfiable', { field: 'policy', value, allowed, clash });
}
