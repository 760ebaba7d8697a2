import {
  aim,
  compile,
  compilePassphrase,
  compilePin,
  defaultOptions,
  defaultPassphraseOptions,
  type FieldPolicy,
  type GenerationOptions,
  lengthRange,
  type PassphraseOptions,
  type PinOptions,
  parsePasswordRules,
  passphraseTable,
  pinTable,
  policyFromOptions,
  policyWithin,
  type RuleProblem,
  type Sampler,
  type SiteRules,
  type Strength,
  siteRuleFor,
  strengthOf,
  type WordListName,
  wordsFor,
} from '../core/index.ts';
import { type AdminPolicy, minimumOf, noPolicy } from './administration.ts';
import { RequestError } from './errors.ts';
import { checkMinimum, type Minimum, raisedPassphrase, raisedPassword, raisedPin } from './minimum.ts';
import type { PresetName } from './presets.ts';
import { checkValue, rowsFor, type SecretKind } from './request-rows.ts';

/** What a request may need beyond its words. */
export interface SecretContext {
  /** The word list of that name; asked for only when a passphrase is wanted. */
  words(list: WordListName): readonly string[];
  /** The list that `site` is looked up in. */
  readonly siteRules?: SiteRules | undefined;
  /** What an administrator prescribes. */
  readonly policy?: AdminPolicy | undefined;
}

/** Something about a request that was answered in another way than it may seem. */
type SecretProblem = RuleProblem | { rule: 'site'; code: 'unlisted'; value: string; message: string };

/** A request made ready: secrets of it can be drawn from `sampler`. */
export interface PreparedSecret {
  readonly kind: SecretKind;
  readonly sampler: Sampler;
  /** Exact entropy of each. */
  readonly bits: number;
  readonly strength: Strength;
  /** In UTF-16 units; undefined for passphrases, whose length depends on their words. */
  readonly length: number | undefined;
  /** Every option that counted, with defaults filled in and the length that the bits asked for. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly problems: readonly SecretProblem[];
}

/** The answer of the API for one secret; see docs/api.md. */
export interface SecretAnswer {
  password: string;
  length: number;
  entropy_bits: number;
  strength: Strength;
}

/**
 * Makes a request ready, strictly: whatever cannot be answered as asked is an error.
 * @param given values by the key of their row, such as {@link readGiven} gives; what is absent has its default
 * @throws RequestError `unknown-name`, `value-invalid`, `bits-unreachable`, `site-rules-missing`
 * @throws PolicyError when the options contradict each other or allow nothing
 */
export function prepareSecret(
  kind: SecretKind,
  given: Readonly<Record<string, unknown>>,
  context: SecretContext,
): PreparedSecret {
  const known = new Map(rowsFor(kind).map((row) => [row.key, row]));
  for (const [key, value] of Object.entries(given)) {
    const row = known.get(key);
    if (row === undefined)
      throw new RequestError('unknown-name', { field: key, value, allowed: [...known.keys()].join(', ') });
    if (value !== undefined) checkValue(row, value);
  }
  const policy = context.policy ?? noPolicy;
  const { preset = 'none', ...asked } = prescribedTo(kind, given, policy) as { preset?: PresetName } & Given;
  const minimum = minimumOf(policy, preset);
  const prepared = { password, passphrase, pin }[kind](asked, context, minimum);
  refuseRaised(given, prepared.options);
  const { bits } = prepared.sampler;
  return { kind, bits, strength: strengthOf(bits), ...prepared };
}

/** One secret as the API answers it: bits to one decimal. */
export function answerFor({ bits, strength }: PreparedSecret, secret: string): SecretAnswer {
  return { password: secret, length: secret.length, entropy_bits: Math.round(bits * 10) / 10, strength };
}

type Given = Readonly<Record<string, unknown>>;
type Made = Pick<PreparedSecret, 'sampler' | 'length' | 'options' | 'problems'>;

/** What was asked, with what is prescribed. @throws RequestError `value-invalid` where both differ */
function prescribedTo(kind: SecretKind, given: Given, { options, passphrase, pin, rest }: AdminPolicy): Given {
  const { bits, ...table } = { password: options, passphrase, pin }[kind];
  const prescribed: Given = {
    ...table,
    // Off, in the settings; a request says nothing then.
    ...(bits ? { bits } : {}),
    ...('preset' in rest ? { preset: rest['preset'] } : {}),
  };
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || !Object.hasOwn(prescribed, key) || prescribed[key] === value) continue;
    throw new RequestError('value-invalid', { field: key, value, allowed: `${prescribed[key]}, by the policy` });
  }
  return { ...given, ...prescribed };
}

/** @throws RequestError `value-invalid` where the minimum asks for more than was asked for by name */
function refuseRaised(given: Given, made: Given): void {
  for (const key of ['length', 'words']) {
    const [value, least] = [given[key], made[key]];
    // With bits, the length that is asked for is where the search begins.
    if (typeof value !== 'number' || given['bits'] !== undefined || Number(least) <= value) continue;
    throw new RequestError('value-invalid', { field: key, value, allowed: `at least ${least}, by the minimum` });
  }
}

function password(given: Given, { siteRules }: SecretContext, minimum: Minimum): Made {
  const { bits, rules, site, ...own } = given as { bits?: number; rules?: string; site?: string } & Given;
  let options = { ...defaultOptions, ...own } as GenerationOptions;
  if (bits !== undefined) options = { ...options, length: lengthFor(bits, options, given['length'] !== undefined) };
  options = raisedPassword(options, minimum);
  if (rules === undefined && site === undefined) {
    const sampler = compile(policyFromOptions(options));
    return { sampler, length: options.length, options, problems: [] };
  }
  if (rules !== undefined) refuseBadRules(rules);
  const found = site === undefined ? undefined : lookUp(site, siteRules);
  const field = policyWithin(options, { passwordrules: rules, siteRules: found?.passwordrules });
  if (bits !== undefined && field.bits < bits) throw unreachable(bits, field);
  checkMinimum({ length: field.policy.maxLength, bits: field.bits }, minimum);
  const unlisted: SecretProblem[] =
    site === undefined || found !== undefined
      ? []
      : [{ rule: 'site', code: 'unlisted', value: site, message: 'not in the list of site rules' }];
  const length = field.policy.maxLength;
  return {
    sampler: compile(field.policy),
    length,
    options: { ...options, length },
    problems: [...unlisted, ...field.problems],
  };
}

/** The shortest length that gives so many bits, and not shorter than one that was asked for. */
function lengthFor(bits: number, options: GenerationOptions, lengthGiven: boolean): number {
  const { min, max } = lengthRange(options);
  const policy = policyFromOptions({ ...options, length: lengthGiven ? options.length : max });
  const floor = lengthGiven ? policy.minLength : min;
  const aimed = aim({ ...policy, minLength: min, maxLength: max }, bits, floor);
  if (!aimed.reached) throw unreachable(bits, aimed);
  return aimed.policy.maxLength;
}

function unreachable(value: number, { bits }: Pick<FieldPolicy, 'bits'>): RequestError {
  const allowed = `at most ${Math.floor(bits)} with these options`;
  return new RequestError('bits-unreachable', { field: 'bits', value, allowed });
}

/** A page's bad rule is left out; who writes rules by hand wants to know. */
function refuseBadRules(text: string): void {
  const [problem] = parsePasswordRules(text).problems;
  if (problem)
    throw new RequestError('value-invalid', { field: 'rules', value: problem.rule, allowed: problem.allowed });
}

function lookUp(site: string, siteRules: SiteRules | undefined) {
  const host = hostOfSite(site);
  if (host === undefined)
    throw new RequestError('value-invalid', { field: 'site', value: site, allowed: 'a host name or an address' });
  if (siteRules === undefined)
    throw new RequestError('site-rules-missing', {
      field: 'site',
      value: site,
      allowed: 'given with a list of site rules',
    });
  return siteRuleFor(siteRules, host);
}

/** The host of `example.com`, `example.com:8080/login` or `https://example.com/`; undefined where it is none of these. */
export function hostOfSite(site: string): string | undefined {
  const host = site.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[/?#:].*$/s, '');
  return /^[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?\.?$/u.test(host) ? host : undefined;
}

function passphrase(given: Given, context: SecretContext, minimum: Minimum): Made {
  const { bits, ...own } = given as { bits?: number } & Given;
  const options = { ...defaultPassphraseOptions, ...own } as PassphraseOptions;
  const list = context.words(options.list);
  const [{ min, max }] = passphraseTable;
  const from = bits === undefined || given['words'] !== undefined ? options.words : min;
  const compiled = (words: number) => compilePassphrase({ ...options, words }, list);
  const { sampler, size } = atLeast(bits, from, max, Math.log2(wordsFor(options, list).size), compiled);
  const raised = raisedPassphrase({ ...options, words: size }, list, minimum);
  const held = raised.words === size ? sampler : compiled(raised.words);
  return { sampler: held, length: undefined, options: { ...raised }, problems: [] };
}

function pin(given: Given, _: SecretContext, minimum: Minimum): Made {
  const { bits, ...own } = given as { bits?: number } & Given;
  const [lengthRow, { default: avoidObvious }] = pinTable;
  const options = { length: lengthRow.default, avoidObvious, ...own } as PinOptions;
  const from = bits === undefined || given['length'] !== undefined ? options.length : lengthRow.min;
  const compiled = (length: number) => compilePin({ ...options, length });
  const { sampler, size } = atLeast(bits, from, lengthRow.max, Math.log2(10), compiled);
  const raised = raisedPin({ ...options, length: size }, minimum);
  const held = raised.length === size ? sampler : compiled(raised.length);
  return { sampler: held, length: raised.length, options: { ...raised }, problems: [] };
}

/** A digit and a symbol in a passphrase of 20 words: log2(10 · 20) + log2(32 · 20) is 16.97. */
const mostExtraBits = 17;

/** The smallest size from `from` to `to` that gives the bits; every step adds about `each`. */
function atLeast(
  bits: number | undefined,
  from: number,
  to: number,
  each: number,
  compiled: (size: number) => Sampler,
): { sampler: Sampler; size: number } {
  if (bits === undefined) return { sampler: compiled(from), size: from };
  let size = Math.min(to, Math.max(from, Math.ceil((bits - mostExtraBits) / each)));
  let sampler = compiled(size);
  while (sampler.bits < bits && size < to) sampler = compiled(++size);
  if (sampler.bits < bits) throw unreachable(bits, sampler);
  return { sampler, size };
}
