import { useEffect, useState } from 'preact/hooks';
import type { GenerationOptions } from '../core/options.ts';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { Switch } from '../ui/controls.tsx';
import { Icon } from '../ui/icon.tsx';
import { PasswordOptions } from '../ui/option-controls.tsx';
import { problemText } from '../ui/problem.ts';
import { Shortcuts } from '../ui/shortcuts.tsx';
import { text } from '../ui/text.ts';
import { ask, version } from './background.ts';

type Read = BackgroundMessages['get-settings']['answer'];
type AllShortcuts = BackgroundMessages['get-shortcuts']['answer'];

/** The options page. */
export function Options() {
  const [read, setRead] = useState<Read | null>(null);
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
  const refresh = async () => {
    setRead(await ask('get-settings', {}));
    setShortcuts(await ask('get-shortcuts', {}));
  };
  const setOffers = (host: string | null, on: boolean) =>
    attempt(async () => {
      await ask('set-offers', { host, on });
      await refresh();
      setSaid(text('optionsSaved'));
    });

  useEffect(() => {
    const again = () => void attempt(refresh);
    again();
    // The browser's page for shortcuts and the popup change what is shown here.
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, []);

  return (
    <>
      <header>
        <Icon name="mark" />
        <h1>{text('optionsTitle')}</h1>
        <p role="status" data-part="said">
          {said}
        </p>
      </header>
      <main>
        {read !== null && (
          <>
            {read.problems.length > 0 && (
              <p class="wrong" role="alert" data-part="damaged">
                {text('settingsDamaged', read.problems.join(', '))}
              </p>
            )}
            <Defaults
              options={read.settings.options}
              onChange={(options) =>
                attempt(async () => {
                  setRead({ ...read, settings: { ...read.settings, options } });
                  await ask('save-options', { options });
                  setSaid(text('optionsSaved'));
                })
              }
            />
            <Offers on={read.settings.offers} hostsOff={read.settings.hostsOff} onChange={setOffers} />
          </>
        )}
        <Shortcuts shortcuts={shortcuts} />
        <section aria-labelledby="about-title">
          <h2 id="about-title">{text('optionsAbout')}</h2>
          <p>{text('optionsAboutText', version())}</p>
        </section>
      </main>
    </>
  );
}

interface DefaultsProps {
  options: GenerationOptions;
  onChange(options: GenerationOptions): void;
}

function Defaults(props: DefaultsProps) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="defaults-title">
      <h2 id="defaults-title">{text('optionsDefaults')}</h2>
      <p class="hint">{text('optionsDefaultsHint')}</p>
      <PasswordOptions {...props} open={open} onToggle={setOpen} />
    </section>
  );
}

interface OffersProps {
  on: boolean;
  hostsOff: readonly string[];
  onChange(host: string | null, on: boolean): void;
}

function Offers({ on, hostsOff, onChange }: OffersProps) {
  return (
    <section aria-labelledby="offers-title">
      <h2 id="offers-title">{text('optionsOffers')}</h2>
      <Switch name="offers" label={text('optionsOffersAll')} checked={on} onChange={(next) => onChange(null, next)} />
      <h3>{text('optionsHostsOff')}</h3>
      {hostsOff.length === 0 && <p class="hint">{text('optionsHostsOffNone')}</p>}
      <ul>
        {hostsOff.map((host) => (
          <li key={host} data-part="host-off">
            <span>{host}</span>
            <button
              type="button"
              class="quiet"
              data-action="offer-again"
              aria-label={text('optionsHostOnFor', host)}
              onClick={() => onChange(host, true)}
            >
              {text('optionsHostOn')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
