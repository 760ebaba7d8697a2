/** The service: what the product can do. Pure; storage, clock and randomness are passed in. */
export type { FieldRules, GenerationOptions, RuleProblem, Strength } from '../core/index.ts';
export { ServiceError } from './errors.ts';
export { createGenerator, type Generated, type Generator, type IssuedPassword, type Quote } from './generator.ts';
export { createJournal, type Journal, type JournalEntry, journalLimit } from './journal.ts';
export { createSettings, defaultSettings, parseSettings, type Settings, type SettingsService } from './settings.ts';
export type { StorageArea } from './store.ts';
