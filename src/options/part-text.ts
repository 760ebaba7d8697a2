import { type MessageKey, optionText, shownList, text } from '../ui/text.ts';

/** The settings that are no table of options. */
const others = new Map<string, MessageKey>([
  ['offers', 'optionsOffers'],
  ['hostsOff', 'optionsHostsOff'],
  ['clipboardSeconds', 'clipboardTime'],
]);
const tables = new Map([
  ['options', 'option'],
  ['passphrase', 'passphrase'],
  ['pin', 'pin'],
]);

/** Parts of the settings, such as `options.length`, as this page calls them. */
export function partsText(parts: readonly string[]): string {
  const names = parts.map((part) => {
    const [first = '', key = ''] = part.split('.');
    const other = others.get(first);
    if (other !== undefined) return text(other);
    const table = tables.get(first);
    return table === undefined ? part : optionText(table, key, '', part);
  });
  return shownList(names);
}
