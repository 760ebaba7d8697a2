import { useEffect, useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { Icon } from '../ui/icon.tsx';
import { PassphraseControls, PasswordOptions, PinControls } from '../ui/option-controls.tsx';
import { problemText } from '../ui/problem.ts';
import { Shortcuts } from '../ui/shortcuts.tsx';
import { text } from '../ui/text.ts';
import { ask, openOptions } from './background.ts';
import { canUndo } from './history.ts';
import { PasswordPanel } from './password-panel.tsx';
import { type Entry, Recent } from './recent.tsx';
import { SitePanel } from './site-panel.tsx';
import { Tabs } from './tabs.tsx';
import { useKeys } from './use-keys.ts';
import { type PopupModel, usePopup } from './use-popup.ts';

type AllShortcuts = BackgroundMessages['get-shortcuts']['answer'];
type Outcome = BackgroundMessages['fill-page']['answer'];

/** The toolbar popup. */
export function Popup() {
  const popup = usePopup();
  const [recent, setRecent] = useState<Entry[]>([]);
  const [shortcuts, setShortcuts] = useState<AllShortcuts>([]);
  const [said, setSaid] = useState('');
  const { shown, page, options, kind, open } = popup;

  /** Does something that a person asked for; what goes wrong is said in plain words. */
  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      setSaid(problemText(error));
    }
  };
  const readRecent = async () => setRecent(await ask('get-recent', {}));
  useEffect(() => {
    attempt(readRecent);
    attempt(async () => setShortcuts(await ask('get-shortcuts', {})));
  }, []);

  /** The journal first: a password that went out and was not written down could be lost. */
  const copy = () =>
    attempt(async () => {
      if (shown === null) return;
      const { password, bits } = shown;
      await ask('record-copied', { password, bits });
      await navigator.clipboard.writeText(password);
      setSaid(text('saidCopied'));
      popup.markUsed();
      await readRecent();
    });
  const fill = () =>
    attempt(async () => {
      if (shown === null) return;
      const { password, bits } = shown;
      const outcome = await ask('fill-page', { password, bits });
      setSaid(outcomeText(outcome, password.length));
      if (outcome.filled > 0) popup.markUsed();
      await readRecent();
    });
  const quietly = (action: () => void) => () => {
    setSaid('');
    action();
  };
  const regenerate = quietly(popup.regenerate);
  const undo = quietly(popup.undo);
  useKeys({ regenerate, undo, copy });

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
          onClick={() => attempt(openOptions)}
        >
          <Icon name="sliders" />
        </button>
      </header>
      <main>
        <Tabs kind={kind} onChoose={(next) => quietly(() => popup.choose(next))()} />
        <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${kind}`}>
          <PasswordPanel
            shown={shown}
            problem={popup.problem === null ? null : problemText(popup.problem)}
            canFill={page !== null && page.access !== 'restricted'}
            canUndo={canUndo(popup.histories[kind])}
            said={said}
            crackOpen={open.includes('crack')}
            onCrackOpen={(isOpen) => popup.setOpen('crack', isOpen)}
            onFill={fill}
            onCopy={copy}
            onRegenerate={regenerate}
            onUndo={undo}
            onSpell={() => setSaid(shown === null ? '' : [...shown.password].join(' '))}
          />
          {options !== null && <KindOptions {...{ popup, options }} onChange={() => setSaid('')} />}
        </div>
        {page !== null && options !== null && (
          <SitePanel
            page={page}
            options={options.password}
            count={recent.filter(({ site }) => site !== null && site === page.host).length}
            onShowHere={() => {
              popup.setSearch(page.host ?? '');
              popup.setOpen('recent', true);
              // Once it is drawn: it stands open below.
              requestAnimationFrame(() => document.querySelector('#recent summary')?.scrollIntoView());
            }}
            onChanged={popup.readPage}
            attempt={attempt}
          />
        )}
        <Recent
          entries={recent}
          open={open.includes('recent')}
          search={popup.search}
          onToggle={(isOpen) => popup.setOpen('recent', isOpen)}
          onSearch={popup.setSearch}
          onCopy={({ password }) =>
            attempt(async () => {
              await navigator.clipboard.writeText(password);
              setSaid(text('saidCopied'));
            })
          }
          onDelete={({ id }) =>
            attempt(async () => {
              await ask('delete-recent', { entry: id });
              await readRecent();
            })
          }
          onClear={() =>
            attempt(async () => {
              await ask('clear-recent', {});
              await readRecent();
            })
          }
        />
        <Shortcuts shortcuts={shortcuts} />
      </main>
    </>
  );
}

interface KindOptionsProps {
  popup: PopupModel;
  options: NonNullable<PopupModel['options']>;
  onChange(): void;
}

/** The options of the kind that is chosen. */
function KindOptions({ popup, options, onChange }: KindOptionsProps) {
  const { kind, shown, open } = popup;
  if (kind === 'passphrase')
    return (
      <PassphraseControls
        options={options.passphrase}
        onChange={(next) => {
          onChange();
          popup.change('passphrase', next);
        }}
      />
    );
  if (kind === 'pin')
    return (
      <PinControls
        options={options.pin}
        onChange={(next) => {
          onChange();
          popup.change('pin', next);
        }}
      />
    );
  return (
    <PasswordOptions
      options={options.password}
      shown={shown === null ? null : { length: shown.password.length, bits: shown.bits }}
      open={open.includes('more')}
      onToggle={(isOpen) => popup.setOpen('more', isOpen)}
      onChange={(next) => {
        onChange();
        popup.change('password', next);
      }}
    />
  );
}

function outcomeText({ filled, kept }: Outcome, length: number): string {
  if (filled === 0) return text('saidNothingFilled');
  if (kept !== null) return text('receiptCut', kept, length);
  return filled === 1 ? text('saidFilledOne') : text('saidFilledMany', filled);
}
