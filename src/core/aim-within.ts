import { type Aimed, aim } from './aim.ts';
import { distinct } from './characters.ts';
import { mostPageEntries } from './counting.ts';
import { PolicyError } from './errors.ts';
import type { RuleProblem } from './field-rules.ts';
import type { GenerationOptions } from './options.ts';
import type { Policy, RequiredSet } from './policy.ts';
import { noLettersOf, policyFromOptions } from './policy-from-options.ts';

/**
 * Aims with all that the options ask for; without the classes that `requireEach` alone requires, where the site leaves
 * no room for them, and where it states its rules in full and these already cost bits (a field that only limits the
 * length may still insist on every class, so there they stay); and, where even that cannot be, by the site's rules alone.
 */
export function aimWithin(
  site: Policy,
  wanted: Policy,
  options: GenerationOptions,
  { targetBits, floor, stated }: { targetBits: number; floor: number; stated: boolean },
  problems: RuleProblem[],
): Aimed {
  const attempt = (policy: Policy) =>
    aim({ ...policy, required: strictest(policy.required) }, targetBits, floor, mostPageEntries);
  const attempts = {
    each: within(site, wanted, options),
    asked: within(site, policyFromOptions({ ...options, bits: 0, requireEach: false }), options),
    site,
  };
  const relaxed = (rule: RuleProblem['rule'], aimed: Aimed, message: string) => {
    problems.push({ rule, code: 'relaxed', value: true, message });
    return aimed;
  };

  const each = unlessImpossible(() => attempt(attempts.each));
  if (each && (each.reached || !stated)) return each;
  const asked = unlessImpossible(() => attempt(attempts.asked));
  if (each && (!asked || asked.bits <= each.bits)) return each;
  if (each && asked) {
    const message = 'only what the site requires is required: its limits leave too few bits for more';
    return relaxed('requireEach', asked, message);
  }
  const noRoom = 'the site leaves no room for every class: none is required beyond its own';
  if (asked) return relaxed('requireEach', asked, noRoom);
  return relaxed(
    'options',
    attempt(attempts.site),
    'the site leaves no room for what the options ask: its rules alone count',
  );
}

/** The site's policy with what the options ask for beside it. */
function within(site: Policy, wanted: Policy, options: GenerationOptions): Policy {
  const own = wanted.required.map((set) => ({ ...set, characters: common(set.characters, site.alphabet) }));
  const runs = [site.maxRun, wanted.maxRun].filter((run) => run !== undefined);
  return {
    ...site,
    required: [...site.required, ...own.filter(({ characters }) => characters !== '')],
    ...(runs.length === 0 ? {} : { maxRun: Math.min(...runs) }),
    // The site may have added characters to those that the options know of.
    notFirst: (site.notFirst ?? '') + options.notFirst + (options.letterFirst ? noLettersOf(site.alphabet) : ''),
    notLast: (site.notLast ?? '') + options.notLast,
  };
}

/** What `make` gives; undefined where no password can satisfy it. */
export function unlessImpossible<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof PolicyError && (error.code === 'unsatisfiable' || error.code === 'too-complex'))
      return undefined;
    throw error;
  }
}

/** Leaves out the sets that another one implies: whatever holds enough of a smaller set holds enough of the larger. */
function strictest(sets: readonly RequiredSet[]): RequiredSet[] {
  const implies = (one: RequiredSet, other: RequiredSet) =>
    one.minimum >= other.minimum && [...one.characters].every((character) => other.characters.includes(character));
  return sets.filter(
    (set, at) => !sets.some((other, from) => from !== at && implies(other, set) && (from < at || !implies(set, other))),
  );
}

/** The characters that both texts hold. */
export function common(characters: string, others: string): string {
  const set = new Set(others);
  return distinct(characters)
    .filter((character) => set.has(character))
    .join('');
}
