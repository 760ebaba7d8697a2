/**
 * The core: what a password is. Pure: no state but the random pool, no clock, no storage, no logging.
 *
 *   const random = createRandom();
 *   const { bits, sample } = compile(policyFromOptions(defaultOptions));
 *   sample(random);        // uniform over the 3.0e31 passwords of these options
 *   strengthOf(bits);      // 'very_strong': 104.593 bits
 */
export { aim } from './aim.ts';
export { bulk } from './bulk.ts';
export { characterClasses, classNames, distinct } from './characters.ts';
export { bitsOf, type Strength, strengthLimits, strengthOf } from './entropy.ts';
export { PolicyError, type PolicyErrorDetail } from './errors.ts';
export {
  type FieldPolicy,
  type FieldRules,
  policyForField,
  policyWithin,
  type RuleProblem,
  weakBelow,
} from './field-rules.ts';
export { joinRequirements } from './join-requirements.ts';
export { type Kept, mostBits, whatWasKept } from './kept.ts';
export { inPasswordRules, relearnt } from './learnt-rules.ts';
export { meets } from './meets.ts';
export { type OptionProblem, type OptionRow, unmet } from './option-rows.ts';
export {
  checkOptions,
  defaultOptions,
  type GenerationOptions,
  lengthRange,
  type OptionKey,
  optionTable,
  parseOptions,
} from './options.ts';
export {
  checkPassphraseOptions,
  compilePassphrase,
  parsePassphraseOptions,
  wordsFor,
} from './passphrase.ts';
export {
  defaultPassphraseOptions,
  type PassphraseOptions,
  passphraseTable,
  type WordListName,
  wordListNames,
} from './passphrase-table.ts';
export { type Compiled, compile } from './password.ts';
export { formatPasswordRules, parsePasswordRules } from './password-rules.ts';
export { parsePattern } from './pattern.ts';
export { checkPinOptions, compilePin, defaultPinOptions, type PinOptions, parsePinOptions, pinTable } from './pin.ts';
export { longestPolicy, type Policy } from './policy.ts';
export { policyFromOptions } from './policy-from-options.ts';
export { createRandom, type Random } from './random.ts';
export type { RequirementWords } from './requirement-meanings.ts';
export { createRequirementReader, type Requirements } from './requirements.ts';
export type { Sampler } from './sampler.ts';
export { parseSiteRules, type SiteRule, type SiteRules, siteRuleFor } from './site-rules.ts';
export { parseWordList, prefixClash, unpackWords } from './word-list.ts';
