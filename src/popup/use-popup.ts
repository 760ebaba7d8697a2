/** Everything that the popup shows and that it keeps when it closes. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemText } from '../texts/problem.ts';
import { createLater } from '../ui/later.ts';
import { ask, onAccessChanged, onSettingsChanged } from './background.ts';
import { added, shownIn, undone, used } from './history.ts';
import { type AllOptions, type Draft, generate, type History, type Kind, saveOptions } from './kinds.ts';
import {
  nothingYet,
  type Opening,
  openedAs,
  optionsIn,
  type State,
  showsWhatHolds,
  siteFor,
  withHistory,
} from './opened.ts';

/** The background's answer, or why there is none. */
export type Opened = Opening | { problem: unknown };

export interface PopupModel extends State {
  /** What is shown of the kind that is chosen. */
  shown: History['made'][number] | null;
  choose(kind: Kind): void;
  change<K extends Kind>(kind: K, options: AllOptions[K]): void;
  regenerate(): void;
  undo(): void;
  markUsed(): void;
  /** Opens or closes a part of the popup by name. */
  setOpen(part: string, open: boolean): void;
  setSearch(search: string): void;
  readPage(): Promise<void>;
}

/** `storage.sync` takes 120 writes a minute at most. In milliseconds. */
const saveLater: Record<Kind, ReturnType<typeof createLater>> = {
  password: createLater(600),
  passphrase: createLater(600),
  pin: createLater(600),
};
const keepLater = createLater(200);
/** Changes that follow each other faster are one movement of a slider, in milliseconds. */
const oneMovement = 1_000;

/**
 * @param opened what the background said when the page began
 * @param say tells the person something; an empty text when what was told holds no longer
 */
export function usePopup(opened: Opened, say: (words: string) => void): PopupModel {
  const [state, setState] = useState<State>(() =>
    'problem' in opened ? { ...nothingYet, ...opened } : openedAs(opened),
  );
  // What an answer that comes late adds to: the state then, not the one at the time of the question.
  const now = useRef(state);
  const turn = useRef(0);
  const lastChange = useRef(Number.NEGATIVE_INFINITY);
  /** Kinds whose options were changed here and are not stored yet: they are newer than anything that is read. */
  const unsaved = useRef(new Set<Kind>());

  const set = (changes: Partial<State>) => {
    now.current = { ...now.current, ...changes };
    setState(now.current);
  };

  /** Keeps how the popup is left. A draft that cannot be kept is no reason to disturb anyone. */
  const keep = () =>
    keepLater(() => {
      const { kind, histories, open, search, page } = now.current;
      const draft: Draft = { kind, histories, open, search, host: page?.host ?? null };
      ask('save-draft', { draft }).catch(() => undefined);
    });

  const setHistory = (kind: Kind, change: (history: History) => History) => {
    set({ ...withHistory(now.current, kind, change), problem: null });
    keep();
  };

  const make = async (instead: boolean) => {
    const { kind, options, page } = now.current;
    if (options === null) return;
    const mine = ++turn.current;
    try {
      const site = siteFor(kind, page);
      const { password, bits } = await generate(kind, options, site);
      // A slider asks faster than answers come: only the last one counts.
      if (mine !== turn.current) return;
      const made = { password, bits, used: false, site, options: JSON.stringify(options[kind]) };
      setHistory(kind, (history) => added(history, made, instead));
    } catch (problem) {
      if (mine === turn.current) set({ problem });
    }
  };

  /** Shows what was shown before if that still holds, else something new. */
  const show = async () => {
    if (!showsWhatHolds(now.current)) return make(false);
    ++turn.current;
    set({ problem: null });
  };

  /** Takes over what another window changed. */
  const follow = async () => {
    const { options } = now.current;
    if (options === null) return;
    const { settings, locked } = await ask('get-settings', {});
    const stored = optionsIn(settings);
    if (JSON.stringify(locked) !== JSON.stringify(now.current.locked)) set({ locked });
    const own = Object.fromEntries([...unsaved.current].map((kind) => [kind, now.current.options?.[kind]]));
    const next: AllOptions = { ...stored, ...own };
    if (JSON.stringify(next) === JSON.stringify(now.current.options)) return;
    set({ options: next });
    await show();
  };

  /** Stores the options as they are once they rest. */
  const save = (kind: Kind) => {
    unsaved.current.add(kind);
    saveLater[kind](async () => {
      const { options } = now.current;
      if (options === null) return;
      try {
        await saveOptions(kind, options);
        // What was changed meanwhile is saved by its own turn.
        if (now.current.options?.[kind] === options[kind]) unsaved.current.delete(kind);
        await follow();
      } catch (error) {
        // Options that allow nothing are refused; that is said where the password would stand.
        if (now.current.problem === null) say(problemText(error));
      }
    });
  };

  const readPage = async () => {
    const page = await ask('get-page-state', {});
    if (JSON.stringify(page) !== JSON.stringify(now.current.page)) set({ page });
  };

  /** @param previewed is what the offer in the page will fill, whatever else would come back */
  const begin = ({ previewed }: Opening) => {
    if (previewed === null) show();
    keep();
  };

  const openAgain = async () => {
    set({ problem: null });
    try {
      const answer = await ask('get-opening', {});
      set(openedAs(answer));
      begin(answer);
    } catch (problem) {
      set({ problem });
    }
  };

  useLayoutEffect(() => {
    if (!('problem' in opened)) begin(opened);
  }, []);
  useEffect(() => {
    const again = () => void Promise.all([follow(), readPage()]).catch(() => undefined);
    // A popup in a tab of its own: what has no event of its own may have changed meanwhile.
    addEventListener('focus', again);
    const ends = [onSettingsChanged(again), onAccessChanged(again)];
    return () => {
      removeEventListener('focus', again);
      for (const end of ends) end();
    };
  }, []);

  return {
    ...state,
    shown: shownIn(state.histories[state.kind]),
    choose(kind) {
      say('');
      set({ kind });
      show();
      keep();
    },
    change(kind, changed) {
      const { options } = now.current;
      if (options === null) return;
      say('');
      set({ options: { ...options, [kind]: changed } });
      save(kind);
      const instead = performance.now() - lastChange.current < oneMovement;
      lastChange.current = performance.now();
      make(instead);
    },
    regenerate() {
      say('');
      lastChange.current = Number.NEGATIVE_INFINITY;
      if (now.current.options === null) openAgain();
      else make(false);
    },
    undo() {
      say('');
      setHistory(now.current.kind, undone);
    },
    markUsed: () => setHistory(now.current.kind, used),
    setOpen(part, isOpen) {
      const others = now.current.open.filter((name) => name !== part);
      set({ open: isOpen ? [...others, part] : others });
      keep();
    },
    setSearch(search) {
      set({ search });
      keep();
    },
    readPage,
  };
}
