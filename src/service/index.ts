/** The service: what the product can do. Pure; storage, clock and randomness are passed in. */
export {
  bulk,
  checkPassphraseOptions,
  createRandom,
  createRequirementReader,
  type FieldRules,
  type GenerationOptions,
  joinRequirements,
  type Kept,
  meets,
  mostBits,
  type PassphraseOptions,
  type PinOptions,
  PolicyError,
  type PolicyErrorDetail,
  parseSiteRules,
  parseWordList,
  type Random,
  type RequirementReader,
  type Requirements,
  type RequirementWords,
  type RuleProblem,
  relearnt,
  type SiteRules,
  type Strength,
  strengthLimits,
  unpackWords,
  type WordListName,
  whatWasKept,
} from '../core/index.ts';
export {
  type AdminPolicy,
  type PolicyRow,
  parsePolicy,
  policyRows,
  policyTables,
  underPolicy,
} from './administration.ts';
export { type Clearing, type ClearingService, createClearing } from './clearing.ts';
export { createDraft, type Draft, type DraftService, type History, type Kind, type Made } from './draft.ts';
export { alphabetOf, type EntropyRow, entropyTable, plainLength } from './entropy-figures.ts';
export { type Refusal, RequestError, type RequestErrorCode, refusalOf } from './errors.ts';
export { createGenerator, type Generated, type Generator, type IssuedPassword, type Quote } from './generator.ts';
export { createJournal, type Journal, type JournalEntry } from './journal.ts';
export type { LearntRule, LearntRules } from './learnt-rules.ts';
export type { Listed, ListOf } from './lists.ts';
export { type Minimum, raisedPassphrase, raisedPassword, raisedPin } from './minimum.ts';
export { nearMiss } from './near-miss.ts';
export { createPending, type Pending, type PendingService } from './pending.ts';
export { type PresetName, presetTable } from './presets.ts';
export { createRefits, type Refits } from './refits.ts';
export {
  allowedFor,
  checkValue,
  kebabCase,
  type RequestRow,
  type RowKeys,
  readGiven,
  rowsFor,
  type SecretKind,
  type Spelling,
  secretKinds,
  snakeCase,
  valueOfText,
} from './request-rows.ts';
export {
  answerFor,
  hostOfSite,
  type PreparedSecret,
  prepareSecret,
  type SecretAnswer,
  type SecretContext,
  type SecretProblem,
} from './secrets.ts';
export {
  defaultSettings,
  type Settings,
} from './setting-values.ts';
export {
  createSettings,
  parseSettings,
  type SettingsRead,
  type SettingsService,
} from './settings.ts';
export {
  type CommunityList,
  createSiteRules,
  type FoundRule,
  type OwnRule,
  type SiteRulesService,
} from './site-rules.ts';
export type { StorageArea } from './store.ts';
export type { WeakSites } from './weak-sites.ts';
export { createWordLists, type WordLists } from './word-lists.ts';
