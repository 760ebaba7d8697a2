/** Where labelled forms are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Pages of invented sites, part of the repository. */
export const ownForms = 'tests/forms';
/** Pages of real sites, which are their owners' and no part of it. */
export const realForms = '../shared/data/forms';

/**
 * The folders of those that are there; which are not is said.
 * @param named what somebody asked for, instead of what there usually is
 * @throws Error when a folder that was named, or every folder, is not there
 */
export function foldersOf(named: readonly string[] | undefined, usual: readonly string[]): string[] {
  const wanted = named ?? usual;
  const absent = wanted.filter((folder) => !existsSync(join(folder, 'truth.json')));
  if (absent.length === wanted.length || (named !== undefined && absent.length > 0))
    throw new Error(`there is no truth.json with labels in ${absent.join(' nor in ')}`);
  for (const folder of absent) console.error(`${folder} is not there: without the forms of real sites.`);
  return wanted.filter((folder) => !absent.includes(folder));
}
