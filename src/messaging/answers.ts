/** What the background answers, where the service has no name for it. */
import type {
  Clearing,
  CommunityList,
  Draft,
  FoundRule,
  Generated,
  IssuedPassword,
  Kept,
  LearntRule,
  Quote,
  Requirements,
  Settings,
  SettingsRead,
} from '../service/index.ts';

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
interface Previewed extends IssuedPassword {
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
