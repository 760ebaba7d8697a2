import { useMemo, useState } from 'preact/hooks';
import { IconButton } from '../ui/icon-button.tsx';
import { memo } from '../ui/memo.tsx';
import { PasswordText } from '../ui/password-text.tsx';
import { counted, shownBits, shownTime, text } from '../ui/text.ts';
import type { Entry } from './use-handing-out.ts';

interface Props {
  entries: readonly Entry[];
  open: boolean;
  search: string;
  onToggle(open: boolean): void;
  onSearch(search: string): void;
  onCopy(entry: Entry): void;
  onDelete(entry: Entry): void;
  onClear(): void;
}

/** So many at once, about what a popup has room for: 500 rows would take longer to draw than anyone looks at them. */
const pageSize = 8;

/** What was filled or copied until the browser closes. */
export const Recent = memo(RecentList);
function RecentList({ entries, open, search, onToggle, onSearch, onCopy, onDelete, onClear }: Props) {
  const [most, setMost] = useState(pageSize);
  const wanted = search.trim().toLowerCase();
  const names = useMemo(
    () => entries.map(({ site, account }) => `${site ?? ''} ${account ?? ''}`.toLowerCase()),
    [entries],
  );
  const found = entries.filter((_, index) => names[index]?.includes(wanted));
  return (
    <details
      class="recent"
      data-part="recent"
      id="recent"
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>{text('recentTitle', entries.length)}</summary>
      {open && (
        <>
          <p class="hint">{text(entries.length === 0 ? 'recentEmpty' : 'recentHint')}</p>
          {(entries.length > 1 || search !== '') && (
            <input
              type="search"
              name="search"
              value={search}
              placeholder={text('recentSearch')}
              aria-label={text('recentSearch')}
              onInput={(event) => {
                setMost(pageSize);
                onSearch(event.currentTarget.value);
              }}
            />
          )}
          <ul>
            {/* By place: another search changes the rows that are there, and the focus stays when one is deleted. */}
            {found.slice(0, most).map((entry, place) => (
              <Row key={place} {...{ entry, onCopy, onDelete }} />
            ))}
          </ul>
          {found.length === 0 && entries.length > 0 && <p data-part="none-found">{text('recentNoneFound')}</p>}
          <div class="below">
            {found.length > most && (
              <button type="button" class="quiet" data-action="more-recent" onClick={() => setMost(most + pageSize)}>
                {text('recentMore', found.length - most)}
              </button>
            )}
            {entries.length > 0 && (
              <button type="button" class="quiet" data-action="clear-recent" onClick={onClear}>
                {text('recentClear')}
              </button>
            )}
          </div>
        </>
      )}
    </details>
  );
}

const Row = memo(EntryRow);
function EntryRow({ entry, onCopy, onDelete }: { entry: Entry } & Pick<Props, 'onCopy' | 'onDelete'>) {
  const [opened, setOpened] = useState<string | null>(null);
  const shown = opened === entry.id;
  const site = entry.site ?? text('recentNoSite');
  const what = text(
    entry.how === 'filled' ? 'recentFilled' : 'recentCopied',
    shownTime(entry.time),
    shownBits(entry.bits),
  );
  return (
    <li data-part="entry">
      <p class="what">
        <strong>{site}</strong>
        {entry.account !== null && <span data-part="account">{entry.account}</span>}
        <span>{what}</span>
        {entry.kept !== null && <span class="warn">{counted('recentKept', entry.kept)}</span>}
      </p>
      <div class="row-actions">
        <IconButton
          icon={shown ? 'hide' : 'show'}
          action="show-entry"
          label={text(shown ? 'recentHideFor' : 'recentShowFor', site)}
          expanded={shown}
          onClick={() => setOpened(shown ? null : entry.id)}
        />
        <IconButton icon="copy" action="copy-entry" label={text('recentCopyFor', site)} onClick={() => onCopy(entry)} />
        <IconButton
          icon="remove"
          action="delete-entry"
          label={text('recentDeleteFor', site)}
          onClick={() => onDelete(entry)}
        />
      </div>
      {shown && (
        <p class="entry-password" data-part="entry-password" dir="ltr" translate={false}>
          <PasswordText password={entry.password} />
        </p>
      )}
    </li>
  );
}
