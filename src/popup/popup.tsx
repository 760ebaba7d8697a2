import { useEffect, useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { Icon } from '../ui/icon.tsx';
import { OptionControls } from '../ui/option-controls.tsx';
import { problemText } from '../ui/problem.ts';
import { Shortcuts } from '../ui/shortcuts.tsx';
import { text } from '../ui/text.ts';
import { ask, openOptions } from './background.ts';
import { PagePanel } from './page-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { Recent } from './recent.tsx';
import { usePassword } from './use-password.ts';

type PageState = BackgroundMessages['get-page-state']['answer'];
type Entries = BackgroundMessages['get-recent']['answer'];
type AllShortcuts = BackgroundMessages['get-shortcuts']['answer'];

/** The toolbar popup. */
export function Popup() {
  const password = usePassword();
  const [page, setPage] = useState<PageState | null>(null);
  const [recent, setRecent] = useState<Entries>([]);
  const [shortcuts, setShortcuts] = useState<AllShortcuts>([]);
  const [said, setSaid] = useState('');

  /** Does something that a person asked for; what goes wrong is said in plain words. */
  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      setSaid(problemText(error));
    }
  };
  const readPage = async () => setPage(await ask('get-page-state', {}));
  const readRecent = async () => setRecent(await ask('get-recent', {}));

  useEffect(() => {
    attempt(readPage);
    attempt(readRecent);
    attempt(async () => setShortcuts(await ask('get-shortcuts', {})));
  }, []);

  const { options, generated, problem } = password;
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
          <Icon name="gear" />
        </button>
      </header>
      <main>
        <PasswordPanel
          {...{ generated, page, said }}
          problem={problem === null ? null : problemText(problem)}
          onRegenerate={() => {
            setSaid('');
            password.regenerate();
          }}
          onSaid={setSaid}
          onHandedOut={() => attempt(readRecent)}
          attempt={attempt}
        />
        {options !== null && (
          <OptionControls
            options={options}
            onChange={(next) => {
              setSaid('');
              password.change(next);
            }}
          />
        )}
        {page !== null && (
          <PagePanel
            page={page}
            onOffers={(host, on) =>
              attempt(async () => {
                await ask('set-offers', { host, on });
                await readPage();
              })
            }
          />
        )}
        <Recent
          entries={recent}
          onClear={() =>
            attempt(async () => {
              await ask('clear-recent', {});
              await readRecent();
            })
          }
          onSaid={setSaid}
          attempt={attempt}
        />
        <Shortcuts shortcuts={shortcuts} />
      </main>
    </>
  );
}
