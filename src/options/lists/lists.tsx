import { useState } from 'preact/hooks';
import type { ListRequest } from '../../messaging/lists.ts';
import { Choice, Integer, Switch } from '../../ui/controls.tsx';
import { shownNumber, text } from '../../ui/text.ts';
import { download } from '../files.ts';
import { Section } from '../section.tsx';
import { type ListRow, listFormats } from './list-file.ts';
import { ListTable } from './list-table.tsx';
import { useList } from './use-list.ts';

interface Props {
  say(said: string): void;
  attempt(action: () => Promise<void>): Promise<void>;
}

const kinds = [
  { value: 'password', label: 'kindPassword' },
  { value: 'passphrase', label: 'kindPassphrase' },
  { value: 'pin', label: 'kindPin' },
] as const;

/** The most that the background makes at once: `longestList` of the service. */
const mostAtOnce = 100_000;

/** Many at once, by the defaults. */
export function Lists({ say, attempt }: Props) {
  const [request, setRequest] = useState<ListRequest>({ kind: 'password', count: 100, different: false, sites: [] });
  const [lines, setLines] = useState('');
  const { list, make, cancel } = useList(attempt);
  const change = (changed: Partial<ListRequest>) => setRequest({ ...request, ...changed });
  const sites =
    request.kind === 'password'
      ? lines
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
      : [];

  const copy = (rows: readonly ListRow[]) =>
    attempt(async () => {
      await navigator.clipboard.writeText(listFormats[0]?.write(rows) ?? '');
      say(text('listCopied'));
    });

  return (
    <Section id="lists" title="listTitle" hint="listHint">
      <form
        class="options"
        onSubmit={(event) => {
          event.preventDefault();
          void make({ ...request, sites });
        }}
      >
        <Choice
          label={text('listKind')}
          name="list-kind"
          value={request.kind}
          choices={kinds.map(({ value, label }) => ({ value, label: text(label) }))}
          onChange={(kind) => change({ kind: kind as ListRequest['kind'] })}
        />
        {sites.length === 0 && (
          <Integer
            label={text('listCount')}
            name="list-count"
            value={request.count}
            min={1}
            max={mostAtOnce}
            outOfRange={text('optionOutOfRange', 1, mostAtOnce)}
            onChange={(count) => change({ count })}
          />
        )}
        <Switch
          label={text('listAlike')}
          name="list-different"
          checked={request.different}
          onChange={(different) => change({ different })}
        />
        {request.kind === 'password' && (
          <details>
            <summary>{text('listSites')}</summary>
            <label class="editor">
              <span class="hint">{text('listSitesHint')}</span>
              <textarea
                name="list-sites"
                rows={4}
                value={lines}
                spellcheck={false}
                onInput={(event) => setLines(event.currentTarget.value)}
              />
            </label>
          </details>
        )}
        <div class="buttons">
          <button type="submit" class="primary" data-action="make-list" disabled={list?.running === true}>
            {text('listMake')}
          </button>
          {list?.running === true && (
            <button type="button" data-action="cancel-list" onClick={cancel}>
              {text('actionCancel')}
            </button>
          )}
        </div>
      </form>
      {list !== null && (
        <>
          <div class="list-progress">
            {list.running && <progress aria-label={text('listTitle')} max={list.total} value={list.rows.length} />}
            <p role={list.running ? undefined : 'status'} data-part="list-made">
              {text('listMade', shownNumber(list.rows.length), shownNumber(list.total))}
            </p>
          </div>
          <ListTable rows={list.rows} />
          {!list.running && (
            <div class="buttons">
              <button type="button" data-action="copy-list" onClick={() => copy(list.rows)}>
                {text('listCopy')}
              </button>
              {listFormats.map(({ name, extension, type, write }) => (
                <button
                  key={name}
                  type="button"
                  data-action={`save-${extension}`}
                  onClick={() => download(`passmint-list.${extension}`, write(list.rows), type)}
                >
                  {text('listSave', name)}
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </Section>
  );
}
