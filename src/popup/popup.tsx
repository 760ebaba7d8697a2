import { useEffect, useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { problemText } from '../texts/problem.ts';
import { Icon } from '../ui/icon.tsx';
import { Shortcuts } from '../ui/shortcuts.tsx';
import { text } from '../ui/text.ts';
import { ask, openOptions } from './background.ts';
import { canUndo } from './history.ts';
import { KindOptions } from './kind-options.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { Recent } from './recent.tsx';
import { SitePanel } from './site-panel.tsx';
import { Tabs } from './tabs.tsx';
import { useHandingOut } from './use-handing-out.ts';
import { useKeys } from './use-keys.ts';
import { type askOpening, usePopup } from './use-popup.ts';

/** The toolbar popup. */
export function Popup({ opening }: { opening: ReturnType<typeof askOpening> }) {
  const popup = usePopup(opening, () => out.say(''));
  const isThere = popup.shown !== null || popup.problem !== null;
  const out = useHandingOut(isThere, popup.markUsed);
  const [shortcuts, setShortcuts] = useState<BackgroundMessages['get-shortcuts']['answer']>([]);
  const { shown, page, options, kind, open } = popup;

  useEffect(() => {
    if (isThere) out.attempt(async () => setShortcuts(await ask('get-shortcuts', {})));
  }, [isThere]);

  const ifShown = (use: (one: NonNullable<typeof shown>) => void) => () => {
    if (shown !== null && popup.problem === null) use(shown);
  };
  const copy = ifShown(out.copy);
  useKeys({ regenerate: popup.regenerate, undo: popup.undo, copy });

  return (
    <>
      <header>
        <Icon name="mark" />
        <h1>{text('name')}</h1>
        <button
          type="button"
          class="icon"
          data-action="options"
          title={text('openOptions')}
          aria-label={text('openOptions')}
          onClick={() => out.attempt(openOptions)}
        >
          <Icon name="sliders" />
        </button>
      </header>
      <main>
        <Tabs kind={kind} onChoose={popup.choose} />
        <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${kind}`}>
          <PasswordPanel
            shown={shown}
            problem={popup.problem === null ? null : problemText(popup.problem)}
            canFill={page !== null && page.access !== 'restricted'}
            canUndo={canUndo(popup.histories[kind])}
            said={out.said}
            clearing={out.clearing}
            crackOpen={open.includes('crack')}
            onCrackOpen={(isOpen) => popup.setOpen('crack', isOpen)}
            onFill={ifShown(out.fill)}
            onCopy={copy}
            onRegenerate={popup.regenerate}
            onUndo={popup.undo}
            onSpell={ifShown(({ password }) => out.say([...password].join(' ')))}
          />
          {options !== null && <KindOptions {...{ popup, options }} />}
        </div>
        {page !== null && options !== null && (
          <SitePanel
            page={page}
            options={options.password}
            count={out.recent.filter(({ site }) => site !== null && site === page.host).length}
            onShowHere={() => {
              popup.setSearch(page.host ?? '');
              popup.setOpen('recent', true);
              // Once it is drawn: it stands open below.
              requestAnimationFrame(() => document.querySelector('#recent')?.scrollIntoView());
            }}
            onChanged={popup.readPage}
            attempt={out.attempt}
          />
        )}
        <Recent
          entries={out.recent}
          open={open.includes('recent')}
          search={popup.search}
          onToggle={(isOpen) => popup.setOpen('recent', isOpen)}
          onSearch={popup.setSearch}
          onCopy={out.copyAgain}
          onDelete={out.forget}
          onClear={out.forgetAll}
        />
        <Shortcuts shortcuts={shortcuts} />
      </main>
    </>
  );
}
