/** The texts of a language as a browser hands them out, from what the build puts into a package. */
import { languages, messagesOf, packaged, source } from '../scripts/locales.ts';

type Packaged = Record<string, { message: string } | undefined>;

const packageOf = (language: string): Packaged =>
  JSON.parse(packaged(language, messagesOf(language), messagesOf(source)));

/** `chrome.i18n` of a browser in that language: what the language lacks is in that of the manifest. */
export function i18nOf(language: string): { getMessage: (key: string, values?: readonly string[]) => string } {
  if (![source, ...languages].includes(language)) throw new Error(`No such language: ${language}`);
  const [own, fallback] = [packageOf(language), packageOf(source)];
  return {
    getMessage: (key, values = []) =>
      ((own[key] ?? fallback[key])?.message ?? '').replace(/\$([1-9])|\$\$/g, (whole, place?: string) =>
        place === undefined ? whole.slice(1) : (values[Number(place) - 1] ?? ''),
      ),
  };
}
