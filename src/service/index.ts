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
  type Requirements,
  type RequirementWords,
  relearnt,
  type SiteRules,
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
export { type Clearing, createClearing } from './clearing.ts';
export { createDraft, type Draft } from './draft.ts';
export { alphabetOf, type EntropyRow, entropyTable, plainLength } from './entropy-figures.ts';
export { RequestError, refusalOf } from './errors.ts';
export { createGenerator, type Generated, type IssuedPassword, type Quote } from './generator.ts';
export { createJournal, type JournalEntry } from './journal.ts';
export type { LearntRule } from './learnt-rules.ts';
export type { Listed } from './lists.ts';
export { raisedPassphrase, raisedPassword, raisedPin } from './minimum.ts';
export { nearMiss } from './near-miss.ts';
export { createPending } from './pending.ts';
export { type PresetName, presetTable } from './presets.ts';
export { createRefits } from './refits.ts';
export {
  allowedFor,
  checkValue,
  kebabCase,
  type RequestRow,
  type RowKeys,
  readGiven,
  rowsFor,
  type SecretKind,
  secretKinds,
  snakeCase,
  valueOfText,
} from './request-rows.ts';
export { answerFor, hostOfSite, type PreparedSecret, prepareSecret, type SecretContext } from './secrets.ts';
export {
  defaultSettings,
  type Settings,
} from './setting-values.ts';
export { createSettings, parseSettings, type SettingsRead } from './settings.ts';
export { type CommunityList, createSiteRules, type FoundRule, type OwnRule } from './site-rules.ts';
export type { StorageArea } from './store.ts';
export { createWordLists, type WordLists } from './word-lists.ts';
