import { useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { PasswordText } from '../ui/password-text.tsx';
import { language, shownBits, text } from '../ui/text.ts';

type Entry = BackgroundMessages['get-recent']['answer'][number];

interface Props {
  entries: readonly Entry[];
  onClear(): void;
  onSaid(said: string): void;
  attempt(action: () => Promise<void>): Promise<void>;
}

/** What was filled or copied until the browser closes. */
export function Recent({ entries, onClear, onSaid, attempt }: Props) {
  return (
    <details class="recent" data-part="recent">
      <summary>{text('recentTitle', entries.length)}</summary>
      <p class="hint">{text(entries.length === 0 ? 'recentEmpty' : 'recentHint')}</p>
      <ul>
        {entries.map((entry) => (
          <Row key={entry.id} {...{ entry, onSaid, attempt }} />
        ))}
      </ul>
      {entries.length > 0 && (
        <button type="button" class="quiet" data-action="clear-recent" onClick={onClear}>
          {text('recentClear')}
        </button>
      )}
    </details>
  );
}

function Row({ entry, onSaid, attempt }: { entry: Entry } & Pick<Props, 'onSaid' | 'attempt'>) {
  const [shown, setShown] = useState(false);
  const site = entry.site ?? text('recentNoSite');
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(entry.password);
      onSaid(text('saidCopied'));
    });
  return (
    <li data-part="entry">
      <p class="what">
        <strong>{site}</strong>
        <span>
          {text(entry.how === 'filled' ? 'recentFilled' : 'recentCopied', timeOf(entry.time), shownBits(entry.bits))}
        </span>
      </p>
      <div class="row-actions">
        <button
          type="button"
          class="quiet"
          data-action="show-entry"
          aria-expanded={shown}
          aria-label={text(shown ? 'recentHideFor' : 'recentShowFor', site)}
          onClick={() => setShown(!shown)}
        >
          {text(shown ? 'recentHide' : 'recentShow')}
        </button>
        <button
          type="button"
          class="quiet"
          data-action="copy-entry"
          aria-label={text('recentCopyFor', site)}
          onClick={copy}
        >
          {text('actionCopy')}
        </button>
      </div>
      {shown && (
        <p class="entry-password" data-part="entry-password" dir="ltr" translate={false}>
          <PasswordText password={entry.password} />
        </p>
      )}
    </li>
  );
}

const timeOf = (time: number) => new Date(time).toLocaleTimeString(language(), { timeStyle: 'short' });
