import { PolicyError } from '../core/index.ts';
import { cell, type StorageArea } from './store.ts';

/** A person's own list. */
interface OwnWordList {
  readonly name: string;
  /** Its words, one a line. */
  readonly text: string;
}

interface OwnWordLists {
  readonly lists: readonly OwnWordList[];
  /** The name of the one that passphrases are made of, when they are made of an own list. */
  readonly used: string | null;
}

/** The person's own word lists: the options page changes them, the words are checked wherever some are drawn. */
export interface WordLists {
  /** `damaged`: something that was stored could not be read. @throws ServiceError */
  read(): Promise<OwnWordLists & { readonly damaged: boolean }>;
  /** @throws ServiceError */
  save(lists: OwnWordLists): Promise<void>;
  /** The words of the one in use. @throws PolicyError `words-missing`, ServiceError */
  words(): Promise<readonly string[]>;
}

/** @param area where they are kept: not `storage.sync`, which takes 8 kB a value */
export function createWordLists(area: StorageArea): WordLists {
  const stored = cell(area, 'word-lists', parse);
  return {
    read: stored.read,
    save: async ({ lists, used }) => void (await stored.update(() => ({ version: 1, lists, used, damaged: false }))),
    async words() {
      const { lists, used } = await stored.read();
      const found = lists.find(({ name }) => name === used);
      if (found !== undefined) return found.text.split('\n');
      throw new PolicyError('words-missing', { field: 'list', value: used, allowed: 'a list that is here' });
    },
  };
}

interface Stored extends OwnWordLists {
  /** Version of this shape. */
  readonly version: 1;
  readonly damaged: boolean;
}

/** Whatever is stored: a damaged list is left out and said, the others stay. */
function parse(stored: unknown = {}): Stored {
  const { lists = [], used } = Object(stored) as Record<string, unknown>;
  const given: readonly unknown[] = Array.isArray(lists) ? lists : [0];
  const good = given.filter(isSound);
  const damaged = good.length < given.length || stored !== Object(stored);
  return { version: 1, lists: good, used: typeof used === 'string' ? used : null, damaged };
}

function isSound(list: unknown): list is OwnWordList {
  const { name, text } = Object(list) as Record<string, unknown>;
  return typeof name === 'string' && typeof text === 'string' && text.includes('\n');
}
