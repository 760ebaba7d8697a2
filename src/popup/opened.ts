/** What the popup shows when it opens: pure, so that what comes back can be tested. */
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { added, comesBack, noHistory, overAnotherSite, shownIn } from './history.ts';
import type { AllOptions, Draft, History, Kind } from './kinds.ts';

export type PageState = BackgroundMessages['get-page-state']['answer'];
export type Opening = BackgroundMessages['get-opening']['answer'];

/** What the popup shows, and what it keeps when it closes. */
export interface State extends Omit<Draft, 'host'> {
  /** null until they were read. */
  options: AllOptions | null;
  /** What an organisation prescribes. */
  locked: readonly string[];
  page: PageState | null;
  /** Why nothing could be made, as it was thrown; null when it could. */
  problem: unknown;
}

export const nothingYet: State = {
  kind: 'password',
  histories: { password: noHistory, passphrase: noHistory, pin: noHistory },
  open: [],
  search: '',
  options: null,
  locked: [],
  page: null,
  problem: null,
};

/** The options in the settings. */
export const optionsIn = (settings: BackgroundMessages['get-settings']['answer']['settings']): AllOptions => ({
  password: settings.options,
  passphrase: settings.passphrase,
  pin: settings.pin,
});

/** The popup as it was left, with what the offer in the page will fill, or else with a new password if one is needed. */
export function openedAs({ settings, locked, page, draft, previewed, fresh }: Opening): State {
  const options = optionsIn(settings);
  const left = draft === null ? nothingYet : { ...nothingYet, ...leftOver(draft, page.host) };
  const state: State = { ...left, options, locked, page };
  if (previewed !== null) return withPreviewed(state, previewed);
  if (fresh === null || state.kind !== 'password' || showsWhatHolds(state)) return state;
  const { password, bits } = fresh;
  const made = { password, bits, used: false, site: siteFor('password', page), options: optionsText(state) };
  return withHistory(state, 'password', (history) => added(history, made, false));
}

/** Whether what is shown may stay. */
export const showsWhatHolds = (state: State): boolean =>
  comesBack(shownIn(state.histories[state.kind]), optionsText(state), siteFor(state.kind, state.page));

/** The options of the kind that is shown, as the history keeps them. */
const optionsText = ({ options, kind }: State): string => JSON.stringify(options?.[kind]);

/** The host whose rules are followed: passphrases and PINs are not for sites that have any. */
export const siteFor = (kind: Kind, page: PageState | null) =>
  kind === 'password' && page !== null && page.rule !== null ? page.host : null;

/** The same with another history of that kind. */
export const withHistory = (state: State, kind: Kind, change: (history: History) => History): State => ({
  ...state,
  histories: { ...state.histories, [kind]: change(state.histories[kind]) },
});

/** Shows what the offer in the page will fill. */
function withPreviewed(state: State, { password, bits, host }: NonNullable<Opening['previewed']>): State {
  const shown: State = { ...state, kind: 'password' };
  const made = { password, bits, used: false, site: host, options: optionsText(shown) };
  return withHistory(shown, 'password', (history) =>
    shownIn(history)?.password === password ? history : added(history, made, false),
  );
}

/** How the popup was left, as far as it holds over that host. */
function leftOver({ host, ...left }: Draft, over: string | null): Omit<Draft, 'host'> {
  if (host === over) return left;
  const { password, passphrase, pin } = left.histories;
  const histories = {
    password: overAnotherSite(password),
    passphrase: overAnotherSite(passphrase),
    pin: overAnotherSite(pin),
  };
  return { ...left, histories };
}
