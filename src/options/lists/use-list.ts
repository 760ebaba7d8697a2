import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListRequest, ListToCome } from '../../messaging/lists.ts';
import { askForList } from '../background.ts';
import type { ListRow } from './list-file.ts';

/** A list that is being made or is there. */
export interface ListState {
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly running: boolean;
}

/** Makes one list at a time. Its rows are in this page's memory alone, and go with it. */
export function useList(attempt: (action: () => Promise<void>) => Promise<void>) {
  const [state, setState] = useState<ListState | null>(null);
  const coming = useRef<ListToCome | null>(null);
  const frame = useRef(0);
  useEffect(() => () => coming.current?.cancel(), []);

  const make = (request: ListRequest) =>
    attempt(async () => {
      coming.current?.cancel();
      const { sites } = request;
      const total = sites.length === 0 ? request.count : sites.length;
      const rows: ListRow[] = [];
      setState({ rows, total, running: true });
      const list = askForList(request, (batch) => {
        for (const row of batch) rows.push(sites.length === 0 ? row : { ...row, site: sites[rows.length] });
        // As often as the screen can show it.
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => setState({ rows, total, running: true }));
      });
      coming.current = list;
      try {
        await list.ended;
      } finally {
        // Another one may have begun since.
        if (coming.current === list) {
          cancelAnimationFrame(frame.current);
          coming.current = null;
          setState(rows.length === 0 ? null : { rows, total, running: false });
        }
      }
    });

  return { list: state, make, cancel: () => coming.current?.cancel() };
}
