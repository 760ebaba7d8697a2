import * as v from 'valibot';
import { RequestError } from './errors.ts';
import { cell, type StorageArea } from './store.ts';

/** What the popup can make. */
const kinds = ['password', 'passphrase', 'pin'] as const;

/** How many of each kind can be brought back. */
export const draftLimit = 20;

/** A password that the popup made. */
const madeSchema = v.object({
  password: v.pipe(v.string(), v.maxLength(1_000)),
  bits: v.number(),
  /** Whether it was filled or copied. */
  used: v.boolean(),
  /** The host whose rules it was made for; null where none were asked. */
  site: v.nullable(v.string()),
  /** The options it was made with, as text: with other options it is not what the popup would show. */
  options: v.pipe(v.string(), v.maxLength(4_000)),
});

/** What was made of one kind, and which of it is shown. */
const historySchema = v.object({
  /** Oldest first. */
  made: v.pipe(v.array(madeSchema), v.maxLength(draftLimit)),
  /** Which one is shown. */
  at: v.number(),
});

const draftSchema = v.object({
  kind: v.picklist(kinds),
  histories: v.object({ password: historySchema, passphrase: historySchema, pin: historySchema }),
  /** Host of the page that the popup was last open over. */
  host: v.nullable(v.string()),
  /** Parts that stood open. */
  open: v.pipe(v.array(v.string()), v.maxLength(10)),
  /** What Recent was searched for. */
  search: v.pipe(v.string(), v.maxLength(255)),
});
/** How the popup was left, so that it comes back as it was. */
export type Draft = v.InferOutput<typeof draftSchema>;

export interface DraftService {
  /** null where there is none, or a damaged one. @throws ServiceError */
  read(): Promise<Draft | null>;
  /** @throws RequestError when it is none, ServiceError */
  save(draft: unknown): Promise<void>;
}

/** @param area `storage.session` in the browser: passwords are never written to the disk */
export function createDraft(area: StorageArea): DraftService {
  const stored = cell<Draft | null>(area, 'draft', (value) => {
    const parsed = v.safeParse(draftSchema, value);
    return parsed.success ? parsed.output : null;
  });
  return {
    read: () => stored.read(),
    async save(draft) {
      const parsed = v.safeParse(draftSchema, draft);
      if (!parsed.success) {
        const [issue] = parsed.issues;
        const field = v.getDotPath(issue) ?? 'draft';
        throw new RequestError('value-invalid', { field, value: undefined, allowed: issue.expected ?? 'a draft' });
      }
      await stored.update(() => parsed.output);
    },
  };
}
