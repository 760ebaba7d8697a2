/**
 * Every message of Passmint: who may send it, what it carries, what comes back.
 *
 * A surface asks the background with `BackgroundMessages`; the background tells a content script with
 * `ContentMessages` and its clipboard page with `OffscreenMessages`. The request schemas run where messages are
 * received, so that a compromised page process gets nothing past them; the senders use the types alone.
 */
import * as v from 'valibot';
import type { FormSnapshot, Verdict } from '../detection/index.ts';
import type {
  Clearing,
  CommunityList,
  Draft,
  FieldRules,
  FoundRule,
  Generated,
  GenerationOptions,
  IssuedPassword,
  JournalEntry,
  Kept,
  LearntRule,
  OwnRule,
  PassphraseOptions,
  PinOptions,
  PresetName,
  Quote,
  Requirements,
  Settings,
  SettingsRead,
  WordLists,
} from '../service/index.ts';
import type { ErrorDetail } from './errors.ts';

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

const nothing = v.strictObject({});
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const id = v.pipe(v.string(), v.maxLength(64));

/**
 * Options of one of the core's tables. Here they are only small and plain: which there are and what they may be is
 * written in the table alone, and the service refuses, by that, what is missing or out of range.
 */
const plainOptions = v.record(
  v.pipe(v.string(), v.maxLength(64)),
  v.union([v.number(), v.boolean(), v.pipe(v.string(), v.maxLength(1_000))]),
);
const optionsLike = <Options extends v.InferOutput<typeof plainOptions>>(): v.GenericSchema<unknown, Options> =>
  v.pipe(
    plainOptions,
    v.transform((options) => options as Options),
  );
const generationOptions = optionsLike<GenerationOptions>();
const passphraseOptions = optionsLike<PassphraseOptions>();
const pinOptions = optionsLike<PinOptions>();
/** Which there are is written in the service's table alone; it takes an unknown one for none. */
const presetName: v.GenericSchema<unknown, PresetName> = v.pipe(
  v.string(),
  v.maxLength(64),
  v.transform((name) => name as PresetName),
);
const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const host = shortText;

/** A field's rules as a page gives them: what it says in words is read by the background. */
export interface StatedRules extends Pick<FieldRules, 'minlength' | 'maxlength' | 'passwordrules' | 'pattern'> {
  readonly requirementText?: string;
}

const fieldRules: v.GenericSchema<unknown, StatedRules> = v.strictObject({
  minlength: v.exactOptional(v.number()),
  maxlength: v.exactOptional(v.number()),
  passwordrules: v.exactOptional(v.pipe(v.string(), v.maxLength(100_000))),
  pattern: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
  requirementText: v.exactOptional(v.pipe(v.string(), v.maxLength(2_000))),
});

const words = v.pipe(v.string(), v.maxLength(700));
/** Characters that the parts of a form may have together. */
const mostCharacters = 20_000;
/**
 * What a form looks like to a person; never a value. Its sizes are bounded where it is taken, and here a little above
 * that: a page that has taken over its process could bring the whole extension down with a form of many megabytes.
 */
const form: v.GenericSchema<unknown, FormSnapshot> = v.strictObject({
  title: words,
  language: words,
  identity: words,
  above: v.pipe(v.array(words), v.maxLength(10)),
  parts: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['field', 'submit', 'button', 'link', 'heading', 'label', 'text']),
        text: words,
        field: v.exactOptional(count),
        outside: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(5_000),
    v.check((parts) => parts.reduce((sum, { text }) => sum + text.length, 0) <= mostCharacters),
  ),
  fields: v.pipe(
    v.array(
      v.strictObject({
        type: words,
        name: words,
        id: words,
        autocomplete: words,
        label: words,
        placeholder: words,
        hint: words,
        visible: v.boolean(),
        maxLength: v.pipe(v.number(), v.safeInteger()),
      }),
    ),
    v.maxLength(120),
  ),
});

/** What the field beside the password says whose account it is; null where there is none. */
const account = v.nullable(v.pipe(v.string(), v.maxLength(320)));

/** What fields hold after a fill; null where that is what was filled. */
const held = v.pipe(v.array(v.nullable(v.pipe(v.string(), v.maxLength(1_000)))), v.minLength(1), v.maxLength(20));

const lines = v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(40));

const issued: v.GenericSchema<unknown, IssuedPassword> = v.strictObject({
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)),
  bits: v.pipe(v.number(), v.minValue(0)),
});

/** How the popup was left: what is in it is the service's business, which refuses what is no draft. */
const draft: v.GenericSchema<unknown, Draft> = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((value) => value as unknown as Draft),
);

/** What `fill` and `copy` hand out: the password with its entry in the journal. */
export interface HandedOut extends Generated {
  entry: string;
}

/** What a site takes, and what a password for it would be. */
export interface SiteDescription {
  /** The rule that is known beside what its pages say; null where there is none. */
  rule: FoundRule | null;
  quote: Quote;
}

/** What was learnt from sites, as the options page lists it. */
export interface LearntRulesShown {
  /** `bits` and `length`: of a password by that rule alone, with the options as they are saved. */
  rules: (Omit<LearntRule, 'rules'> & Pick<Generated, 'bits' | 'length'>)[];
  /** So many more could not be read. */
  damaged: number;
  /** Hosts on which the person has said yes to weak passwords. */
  weak: string[];
}

/** What a file of exported settings holds. */
export interface SettingsFile {
  settings: Settings;
  /** In the community's format. */
  ownRules: CommunityList;
}

/** What the popup knows of the tab it was opened over. */
export interface PageState {
  /** Host of the tab's page; null where the browser does not say or the page has none. */
  host: string | null;
  /**
   * `restricted`: a page of the browser's own, where no extension may act. `withheld`: the person or the browser lets
   * Passmint act here only when its button is pressed, so nothing is offered.
   */
  access: 'granted' | 'withheld' | 'restricted';
  /** Whether Passmint offers by itself on this host. */
  offers: boolean;
  /** The rule for passwords that is known of this host; null where there is none. */
  rule: FoundRule | null;
}

/** Everything that the popup needs for its first password, in one answer: its worker may have to be woken first. */
export interface Opening extends SettingsRead {
  page: PageState;
  /** How the popup was left; null where it was not open before. */
  draft: Draft | null;
  /** What was previewed in the tab below the popup, if anything. */
  previewed: Previewed | null;
  /** A new password by the stored options and what is known of the site; null where none is needed or allowed. */
  fresh: Generated | null;
}

/** A clipboard that will be cleared. */
export interface ClearingShown extends Pick<Clearing, 'at'> {
  /** Whether it is cleared only if it still holds what was copied: that takes a permission. */
  checked: boolean;
}

/** A password that was filled on this site a short while ago, which its next page may ask for again. */
export interface FilledBefore {
  entry: string;
  length: number;
  bits: number;
}

/** What the offer says of the password that it would fill. */
export interface Offer {
  quote: Quote;
  /** Host of the document; null where none is known. */
  host: string | null;
  /** Only where the field repeats a password. */
  before: FilledBefore | null;
}

/** A password that the person wanted to see before it is filled. */
export interface Previewed extends IssuedPassword {
  /** Host of the document that it is for. */
  host: string | null;
}

export interface FillOutcome {
  /** Fields that took the password. */
  filled: number;
  /** Characters the site kept, by its own field, where that is fewer than were filled; else null. */
  kept: number | null;
}

/** What a password that fits what the site has shown or said would be. */
export interface Fit extends Pick<Quote, 'length' | 'bits'> {
  /** Whether it has so few bits that it is made only if the person says yes to that. */
  weak: boolean;
}

/** What a site made of a fill. */
export interface Reading extends FillOutcome {
  /** `confirmation`: only what repeats the password holds something else. `refused`: the page says no. */
  change: Kept['change'] | 'confirmation' | 'refused';
  /** The characters that the site took out, each once. */
  lost: string;
  /** What was understood of the reasons that the page gives; null where it gives none. */
  understood: Requirements | null;
  /** null where there is nothing to mend, or nothing left to try. */
  fit: Fit | null;
}

export interface Shortcut {
  name: string;
  description: string;
  /** As the browser spells it, for example `Alt+Shift+G`; empty when none is set. */
  keys: string;
}

/** One form of a page as detection sees it. */
export interface ExplainedForm {
  host: string;
  fields: { label: string; offer: boolean; score: number; reasons: { signal: string; weight: number }[] }[];
  /** What detection saw, as JSON for a bug report: no value, no address beyond the host. */
  snapshot: string;
}

/** The page that was looked at last, or why there is nothing to say of it. */
export type ExplainedPage = { forms: ExplainedForm[] } | { nothing: WhyNothing };

/**
 * `no-page`: none of a website is open. `withheld`: there may be one, but the browser shows Passmint none.
 * `not-allowed`: no extension may look at it. `no-answer`: nothing of it answered.
 */
export type WhyNothing = 'no-page' | 'withheld' | 'not-allowed' | 'no-answer' | 'no-field';

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

/** Where in the page a commanded fill goes. */
export type FillTarget = 'context-menu' | 'focus' | 'page';

/** What a frame holds that a commanded fill could mean. */
export interface FieldsFound {
  /** Whether a text or password field is the active element, and whether the frame itself has the focus. */
  active: 'none' | 'field' | 'field-with-focus';
  /** How many of its fields ask for a new password and are empty. */
  fresh: number;
}

/** A form that was sent with a password from the journal, and what its page said beside the field. */
export interface SentForm {
  entry: string;
  before: string;
}

/** What the background tells a content script. */
export interface ContentMessages {
  /** The page that this one came after sent a form: does it ask for the password again, and say why? */
  'came-back': { request: SentForm; answer: void };
  /** What could be filled in this frame? */
  'find-fields': { request: Record<string, never>; answer: FieldsFound };
  /** Fill by a person's command: the given password, or one that fits the field if none is given. */
  'fill-field': {
    request: { target: FillTarget; handedOut: HandedOut | null };
    /** `filled` is 0 where the frame has no such field. */
    answer: FillOutcome;
  };
  /** What does detection make of the password fields of this frame, and why? */
  explain: { request: Record<string, never>; answer: ExplainedForm[] };
  /** Offers were switched on: fields that were left in peace get offers again. */
  'offer-again': { request: Record<string, never>; answer: void };
  /** Tell the person, in the page, what happened. */
  'show-notice': { request: { text: string }; answer: void };
}

/** What the background tells its clipboard page (Chromium; a service worker has no clipboard). */
export interface OffscreenMessages {
  /** An empty text clears it. */
  'write-clipboard': { request: { text: string }; answer: void };
  /** Only where the person granted `clipboardRead`. */
  'read-clipboard': { request: Record<string, never>; answer: string };
}

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
