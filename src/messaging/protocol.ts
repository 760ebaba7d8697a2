/**
 * Every message that a surface asks the background with: who may send it, what it carries, what comes back. The request
 * schemas run where messages are received, so that a compromised page process gets nothing past them; the senders use
 * the types alone. What the background tells content scripts and its clipboard page is in told-messages.ts.
 */
import * as v from 'valibot';
import type { Verdict } from '../detection/index.ts';
import type {
  CommunityList,
  Generated,
  JournalEntry,
  OwnRule,
  Quote,
  SettingsRead,
  WordLists,
} from '../service/index.ts';
import type {
  ClearingShown,
  ExplainedPage,
  FillOutcome,
  HandedOut,
  LearntRulesShown,
  Offer,
  Opening,
  PageState,
  Reading,
  SettingsFile,
  Shortcut,
  SiteDescription,
} from './answers.ts';
import type { ErrorDetail } from './errors.ts';
import {
  account,
  draft,
  fieldRules,
  form,
  generationOptions,
  held,
  host,
  id,
  issued,
  lines,
  nothing,
  passphraseOptions,
  pinOptions,
  presetName,
  shortText,
} from './request-parts.ts';

/** The places a message can come from. */
export type Surface = 'content' | 'popup' | 'options';

interface Message<Request, Answer> {
  /** The surfaces that may send it. */
  readonly from: readonly Surface[];
  /** What a valid request looks like. */
  readonly request: v.GenericSchema<unknown, Request>;
  /** Only for the types: what the handler answers. */
  readonly answer?: Answer;
}

/** Begins a row of the table: the senders and the request's schema. Unknown properties are refused. */
const message = <Request>(from: readonly Surface[], request: v.GenericSchema<unknown, Request>) => ({
  answering: <Answer>(): Message<Request, Answer> => ({ from, request }),
});

export const backgroundMessages = {
  /** `watch`: a password field of this document got the focus. */
  'password-field-focused': message(['content'], nothing).answering<void>(),
  /** `offer`: which of the form's fields ask for a new password? */
  judge: message(['content'], v.strictObject({ form })).answering<Verdict[]>(),
  /** `offer`: what would a password for this field be? Creates none; null where offers are off. */
  quote: message(['content'], v.strictObject({ rules: fieldRules, repeats: v.boolean() })).answering<Offer | null>(),
  /**
   * `offer`: the person clicked; generate (or take what was previewed, or with `again` what that entry holds, if it was
   * filled on the same host), journal, hand out. With `fit` it fits what the site has shown or said since the last fill;
   * `weak` is the person's yes to one of few bits.
   */
  'generate-for-field': message(
    ['content'],
    v.strictObject({ rules: fieldRules, again: v.nullable(id), account, fit: v.picklist(['no', 'yes', 'weak']) }),
  ).answering<HandedOut>(),
  /** `offer`: generates what the next fill will use, and shows it in the popup. */
  preview: message(['content'], v.strictObject({ rules: fieldRules })).answering<void>(),
  /**
   * `offer`: what the fields hold that were filled, the password's own first; null where that is the password. After a
   * fill, when the page is left with it, when the form is sent with it, and when the person took it back.
   */
  'report-fill': message(
    ['content'],
    v.strictObject({
      entry: id,
      held,
      account,
      rules: fieldRules,
      when: v.picklist(['filled', 'left', 'sent', 'undone']),
    }),
  ).answering<Reading>(),
  /**
   * `offer`: what the page says at a field since it was filled, in alerts elsewhere, and whether it marks the field as
   * wrong (`flagged`); `sent` after the form was sent. Answers null where that is no refusal.
   */
  'report-said': message(
    ['content'],
    v.strictObject({
      entry: id,
      near: lines,
      alerts: lines,
      flagged: v.boolean(),
      sent: v.boolean(),
      rules: fieldRules,
    }),
  ).answering<Reading | null>(),
  /** `offer`: the person wants what was filled on this host on the clipboard. */
  'copy-filled': message(['content'], v.strictObject({ entry: id })).answering<void>(),
  /** `offer`: a click came that the page may have forged; the popup, drawn by the browser, takes over. */
  'open-popup': message(['content'], nothing).answering<void>(),
  /** `offer`: no offers from now on. */
  'stop-offering': message(
    ['content'],
    v.strictObject({ where: v.picklist(['host', 'everywhere']) }),
  ).answering<void>(),

  /** Each password field of the page that was looked at last, and why a password was offered there or not. */
  'explain-page': message(['options'], nothing).answering<ExplainedPage>(),
  generate: message(['popup', 'options'], v.strictObject({ options: generationOptions })).answering<Generated>(),
  /** Generates what the rules that are known of a site allow. */
  'generate-for-site': message(
    ['popup', 'options'],
    v.strictObject({ options: generationOptions, host }),
  ).answering<Generated>(),
  'describe-site': message(
    ['popup', 'options'],
    v.strictObject({ options: generationOptions, host }),
  ).answering<SiteDescription>(),
  'generate-passphrase': message(
    ['popup', 'options'],
    v.strictObject({ options: passphraseOptions }),
  ).answering<Generated>(),
  'generate-pin': message(['popup', 'options'], v.strictObject({ options: pinOptions })).answering<Generated>(),
  'get-opening': message(['popup'], nothing).answering<Opening>(),
  /** Writes to the journal what the person copied in the popup. */
  'record-copied': message(['popup'], issued).answering<void>(),
  /** Fills the password that the popup shows into the page below it. */
  'fill-page': message(['popup'], issued).answering<FillOutcome>(),
  'get-page-state': message(['popup'], nothing).answering<PageState>(),
  'get-recent': message(['popup'], nothing).answering<JournalEntry[]>(),
  'clear-recent': message(['popup'], nothing).answering<void>(),
  /** Takes one entry of the journal away. */
  'delete-recent': message(['popup'], v.strictObject({ entry: id })).answering<void>(),
  /** The person copied this: clears the clipboard when the time is up. Answers when, or null for never. */
  'clear-clipboard-later': message(
    ['popup'],
    v.strictObject({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)) }),
  ).answering<ClearingShown | null>(),
  /** The clearing that is still to come. */
  'get-clearing': message(['popup'], nothing).answering<ClearingShown | null>(),
  /** How the popup is left. */
  'save-draft': message(['popup'], v.strictObject({ draft })).answering<void>(),
  'get-shortcuts': message(['popup', 'options'], nothing).answering<Shortcut[]>(),
  'get-settings': message(['popup', 'options'], nothing).answering<SettingsRead>(),
  'save-options': message(['popup', 'options'], v.strictObject({ options: generationOptions })).answering<void>(),
  'save-passphrase-options': message(
    ['popup', 'options'],
    v.strictObject({ options: passphraseOptions }),
  ).answering<void>(),
  'save-pin-options': message(['popup', 'options'], v.strictObject({ options: pinOptions })).answering<void>(),
  'set-offers': message(
    ['popup', 'options'],
    v.strictObject({ host: v.nullable(host), on: v.boolean() }),
  ).answering<void>(),
  /** The published standard whose minimum holds. */
  'set-preset': message(['options'], v.strictObject({ preset: presetName })).answering<void>(),
  'set-clipboard-time': message(
    ['options'],
    v.strictObject({ seconds: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(600)) }),
  ).answering<void>(),
  /** Everything that a person has chosen, for a file. */
  'export-settings': message(['options'], nothing).answering<SettingsFile>(),
  /** Takes over such a file; answers the parts that could not be read. */
  'import-settings': message(['options'], v.strictObject({ file: v.record(v.string(), v.unknown()) })).answering<
    string[]
  >(),
  /** The person's own rules for sites. */
  'export-own-rules': message(['options'], nothing).answering<CommunityList>(),
  /** Adds rules in the community's format; answers the domains whose rules could not be read. */
  'import-own-rules': message(['options'], v.strictObject({ list: v.record(v.string(), v.unknown()) })).answering<
    string[]
  >(),
  /** What a password would be where this rule holds, with the options as they are saved. */
  'check-rule': message(
    ['options'],
    v.strictObject({ passwordrules: v.pipe(v.string(), v.maxLength(4_096)) }),
  ).answering<Quote>(),
  /** The person's own word lists. */
  'get-word-lists': message(['options'], nothing).answering<Awaited<ReturnType<WordLists['read']>>>(),
  /** Puts these in their place. */
  'save-word-lists': message(
    ['options'],
    v.strictObject({
      lists: v.pipe(
        v.array(v.strictObject({ name: shortText, text: v.pipe(v.string(), v.maxLength(5_000_000)) })),
        v.maxLength(20),
      ),
      used: v.nullable(shortText),
    }),
  ).answering<void>(),
  'get-learnt-rules': message(['options'], nothing).answering<LearntRulesShown>(),
  'delete-learnt-rule': message(['options'], v.strictObject({ domain: host })).answering<void>(),
  /** From now on weak passwords need a new yes on that host. */
  'withdraw-weak': message(['options'], v.strictObject({ host })).answering<void>(),
  'get-own-rules': message(['popup', 'options'], nothing).answering<OwnRule[]>(),
  /** Writes one, or takes it away (null). */
  'save-own-rule': message(
    ['popup', 'options'],
    v.strictObject({ domain: host, passwordrules: v.nullable(v.pipe(v.string(), v.maxLength(4_096))) }),
  ).answering<void>(),
} as const;

type Table = typeof backgroundMessages;
export type BackgroundMessages = {
  [Kind in keyof Table]: Table[Kind] extends Message<infer Request, infer Answer>
    ? { request: Request; answer: Answer }
    : never;
};

/** What travels: the receiver's name keeps other listeners of the same channel out. */
export interface Envelope {
  to: 'background' | 'content' | 'offscreen';
  kind: string;
  request: unknown;
}

/** What travels back. */
export type Reply =
  | { ok: true; answer: unknown }
  | { ok: false; error: { code: string; message: string; detail?: ErrorDetail } };
