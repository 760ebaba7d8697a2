import * as v from 'valibot';
import {
  distinct,
  formatPasswordRules,
  inPasswordRules,
  longestPolicy,
  type Requirements,
  relearnt,
  siteRuleFor,
} from '../core/index.ts';
import { RequestError } from './errors.ts';
import { cell, type StorageArea } from './store.ts';

const count = v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(longestPolicy)));
const characters = v.pipe(v.string(), v.minLength(1), v.maxLength(longestPolicy));
const ends = v.exactOptional(v.pipe(v.string(), v.maxLength(longestPolicy)));
/** Far more sets than a site requires; each further one doubles the states to count. */
const mostRequired = 8;
const requirementsSchema: v.GenericSchema<unknown, Requirements> = v.strictObject({
  ...{ minLength: count, maxLength: count, maxConsecutive: count, kinds: count },
  ...{ allowed: v.exactOptional(characters), notFirst: ends, notLast: ends },
  required: v.pipe(
    v.array(v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)), characters, minimum: count })),
    v.maxLength(mostRequired),
  ),
});

const learntSchema = v.object({
  domain: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
  rules: requirementsSchema,
  /**
   * `kept`: seen by what the site made of a password. `refused`: read in what it said when it took none. Its very words
   * are not kept: a page may repeat the password in them.
   */
  from: v.picklist(['kept', 'refused']),
  /** Milliseconds since 1970, when it was last confirmed or changed. */
  time: v.number(),
});

/** What a site has shown to accept. */
export interface LearntRule extends v.InferOutput<typeof learntSchema> {
  /** The same in the passwordrules language. */
  readonly passwordrules: string;
  /** Whether that language can say all of it. */
  readonly whole: boolean;
}

/** More sites than anybody signs up at; of more, those that were not seen for the longest time are forgotten. */
const mostLearnt = 1_000;

/** What is learnt from sites, by host. A rule holds for the hosts below it, too, as those of the list do. */
export interface LearntRules {
  /**
   * Takes over what a site has shown, if anything, joined with what is known of it, or in its place where the two contradict.
   * @throws RequestError when the rules are none, ServiceError
   */
  learn(host: string, seen: Requirements, from: 'kept' | 'refused'): Promise<void>;
  /** The rule that holds for a host. @throws ServiceError */
  find(host: string): Promise<LearntRule | null>;
  /** All of them, the latest first, and how many could not be read. @throws ServiceError */
  all(): Promise<{ rules: LearntRule[]; damaged: number }>;
  /** @throws ServiceError */
  forget(domain: string): Promise<void>;
}

/**
 * @param area where they are kept: nothing that a page can read
 * @param now the clock, in milliseconds since 1970
 */
export function createLearntRules(area: StorageArea, now: () => number): LearntRules {
  type Stored = v.InferOutput<typeof learntSchema>;
  // A damaged rule is left out and counted, the others stay.
  const stored = cell<{ rules: Stored[]; damaged: number }>(area, 'learnt-rules', (value) => {
    const { rules: all = [] } = (value ?? {}) as { rules?: unknown };
    const entries: unknown[] = Array.isArray(all) ? all : [all];
    const rules = entries.filter((rule): rule is Stored => v.is(learntSchema, rule));
    return { rules, damaged: entries.length - rules.length };
  });
  const change = (make: (rules: Stored[]) => Stored[]) =>
    stored.update(({ rules }) => ({ rules: make(rules), damaged: 0 }));

  return {
    async learn(host, seen, from) {
      const rules = bounded(seen);
      if (rules.required.length === 0 && Object.keys(rules).length === 1) return;
      if (!v.is(requirementsSchema, rules))
        throw new RequestError('value-invalid', { field: 'learnt', value: seen, allowed: 'rules of a password' });
      const domain = host.toLowerCase().replace(/\.$/, '');
      await change((all) => {
        const before = all.find((rule) => rule.domain === domain);
        const joined = before === undefined ? rules : bounded(relearnt(before.rules, rules, from));
        const others = all.filter((rule) => rule !== before).slice(0, mostLearnt - 1);
        return [{ domain, rules: joined, from, time: now() }, ...others];
      });
    },
    async find(host) {
      const { rules } = await stored.read();
      const names = new Map(rules.map(({ domain }) => [domain, { passwordrules: '', exact: false }]));
      const domain = siteRuleFor(names, host)?.domain;
      const rule = rules.find((one) => one.domain === domain);
      return rule === undefined ? null : inWords(rule);
    },
    async all() {
      const { rules, damaged } = await stored.read();
      return { rules: rules.map(inWords), damaged };
    },
    async forget(domain) {
      if ((await stored.read()).rules.some((rule) => rule.domain === domain))
        await change((rules) => rules.filter((rule) => rule.domain !== domain));
    },
  };
}

function inWords(rule: v.InferOutput<typeof learntSchema>): LearntRule {
  const { rules, whole } = inPasswordRules(rule.rules);
  return { ...rule, passwordrules: formatPasswordRules(rules), whole };
}

/** What years of joining could pile up. */
function bounded({ required, notFirst, notLast, ...rules }: Requirements): Requirements {
  return {
    ...rules,
    required: required.slice(0, mostRequired),
    ...(notFirst ? { notFirst: distinct(notFirst).join('') } : {}),
    ...(notLast ? { notLast: distinct(notLast).join('') } : {}),
  };
}
