import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { problemText } from '../texts/problem.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { LockedKeys } from '../ui/locked.tsx';
import { memo, useSteady } from '../ui/memo.tsx';
import { Shortcuts } from '../ui/shortcuts.tsx';
import { text } from '../ui/text.ts';
import { useSaid } from '../ui/use-said.ts';
import { ask, openOptions } from './background.ts';
import { canUndo } from './history.ts';
import { KindOptions } from './kind-options.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { Recent } from './recent.tsx';
import { SitePanel } from './site-panel.tsx';
import { Tabs } from './tabs.tsx';
import { useHandingOut } from './use-handing-out.ts';
import { useKeys } from './use-keys.ts';
import { type Opened, usePopup } from './use-popup.ts';

/** The toolbar popup. */
export function Popup({ opened }: { opened: Opened }) {
  const saying = useSaid();
  const { said, say, attempt } = saying;
  const popup = usePopup(opened, say);
  const { shown, problem, page, options, kind, open } = popup;
  const isThere = shown !== null || problem !== null;
  // Until one of another kind is made the one before stands there: to clear the place first would be one drawing more.
  const last = useRef({ shown, words: false });
  if (shown !== null) last.current = { shown, words: kind === 'passphrase' };
  const out = useHandingOut(isThere, saying, popup.markUsed);
  const [shortcuts, setShortcuts] = useState<BackgroundMessages['get-shortcuts']['answer']>([]);

  useEffect(() => {
    if (isThere) attempt(async () => setShortcuts(await ask('get-shortcuts', {})));
  }, [isThere]);

  const ifShown = (use: (one: NonNullable<typeof shown>) => void) => () => {
    if (shown !== null && problem === null) use(shown);
  };
  const on = useSteady({
    attempt,
    choose: popup.choose,
    fill: ifShown(out.fill),
    copy: ifShown(out.copy),
    regenerate: popup.regenerate,
    undo: popup.undo,
    large: ifShown(out.large),
    spell: ifShown(({ password }) => say([...password].join(' '))),
    crack: (isOpen: boolean) => popup.setOpen('crack', isOpen),
    more: (isOpen: boolean) => popup.setOpen('more', isOpen),
    aim: () => (shown === null ? null : { length: shown.password.length, bits: shown.bits }),
    password: (next: NonNullable<typeof options>['password']) => popup.change('password', next),
    passphrase: (next: NonNullable<typeof options>['passphrase']) => popup.change('passphrase', next),
    pin: (next: NonNullable<typeof options>['pin']) => popup.change('pin', next),
    readPage: popup.readPage,
    showHere: () => {
      popup.setSearch(page?.host ?? '');
      popup.setOpen('recent', true);
      // Once it is drawn: it stands open below.
      requestAnimationFrame(() => document.querySelector('#recent')?.scrollIntoView());
    },
    recent: (isOpen: boolean) => popup.setOpen('recent', isOpen),
    search: popup.setSearch,
    copyAgain: out.copyAgain,
    forget: out.forget,
    forgetAll: out.forgetAll,
    options: () => void attempt(openOptions),
  });
  useKeys(on);

  return (
    <LockedKeys.Provider value={popup.locked}>
      <Header onOptions={on.options} />
      <main>
        <Tabs kind={kind} onChoose={on.choose} />
        <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${kind}`}>
          <PasswordPanel
            {...last.current}
            problem={problem === null ? null : problemText(problem)}
            canFill={page !== null && page.access !== 'restricted'}
            canUndo={canUndo(popup.histories[kind])}
            said={said}
            clearing={out.clearing}
            crackOpen={open.includes('crack')}
            onCrackOpen={on.crack}
            onFill={on.fill}
            onCopy={on.copy}
            onRegenerate={on.regenerate}
            onUndo={on.undo}
            onSpell={on.spell}
            onLarge={on.large}
          />
          {options !== null && (
            <KindOptions
              {...{ kind, options }}
              moreOpen={open.includes('more')}
              onMore={on.more}
              onAim={on.aim}
              onPassword={on.password}
              onPassphrase={on.passphrase}
              onPin={on.pin}
            />
          )}
        </div>
        {page !== null && options !== null && (
          <SitePanel
            page={page}
            options={options.password}
            count={out.recent.filter(({ site }) => site !== null && site === page.host).length}
            onShowHere={on.showHere}
            onChanged={on.readPage}
            attempt={on.attempt}
          />
        )}
        <Recent
          entries={out.recent}
          open={open.includes('recent')}
          search={popup.search}
          onToggle={on.recent}
          onSearch={on.search}
          onCopy={on.copyAgain}
          onDelete={on.forget}
          onClear={on.forgetAll}
        />
        <SteadyShortcuts shortcuts={shortcuts} />
      </main>
    </LockedKeys.Provider>
  );
}

const SteadyShortcuts = memo(Shortcuts);

const Header = memo(({ onOptions }: { onOptions(): void }) => (
  <header>
    <Icon name="mark" />
    <h1>{text('name')}</h1>
    <IconButton icon="sliders" action="options" label={text('openOptions')} onClick={onOptions} />
  </header>
));
