/** Lists for the options page, made by the options that are saved. */
import type { ListRequest } from '../messaging/lists.ts';
import type { List } from '../messaging/receive-lists.ts';
import {
  type FieldRules,
  hostOfSite,
  type Listed,
  RequestError,
  raisedPassphrase,
  raisedPin,
} from '../service/index.ts';
import { generator, settings, siteRules, wordsFor } from './service.ts';

/** @throws RequestError when a line is no site, PolicyError when the options allow no such list */
export async function beginList({ kind, count, different, sites }: ListRequest): Promise<List> {
  const { settings: current, minimum } = await settings.read();
  const { options } = current;
  if (kind === 'pin') return generator.list({ kind, options: raisedPin(current.pin, minimum) }, count, different);
  if (kind === 'passphrase') {
    const list = await wordsFor(current.passphrase);
    const raised = raisedPassphrase(current.passphrase, list, minimum);
    return generator.list({ kind, options: raised, words: list }, count, different);
  }
  if (sites.length === 0) return generator.list({ kind, options }, count, different);
  return forSites(sites.map(hostOfLine), generator.listForSites(options, different, minimum));
}

async function* forSites(hosts: readonly string[], next: (rules: FieldRules) => Listed): AsyncGenerator<Listed, void> {
  for (const host of hosts) yield next(await siteRules.rulesFor(host));
}

function hostOfLine(line: string): string {
  const host = hostOfSite(line);
  if (host !== undefined) return host;
  throw new RequestError('value-invalid', { field: 'domain', value: line, allowed: 'a name such as example.com' });
}
