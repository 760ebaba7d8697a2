/**
 * The pseudo-language: the English texts with accents, 40 % longer and in brackets. What overflows in it would overflow
 * in some language, and what is readable in it without brackets is written into the code. It is never packed.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { distribution } from './chromium.ts';
import { type Message, type Messages, messagesOf, packaged, source } from './locales.ts';

const growth = 0.4;
const plain = 'ACDEGIKLNORSTUYZacdegiklnorstuyz';
const accented = 'ÀÇĐÉĜÎĶĻÑÕŔŠŢÛÝŽàçđéĝîķļñõŕšţûýž';

/** A text in the pseudo-language: letters with accents, every few of them twice. Placeholders stay. */
export function pseudoText(text: string): string {
  // The brackets count.
  let owed = -2;
  const grown = text.split(/(\$\w+\$)/).map((part, index) => {
    // Every other part is a placeholder.
    if (index % 2 === 1) return part;
    return [...part].map((letter) => {
      owed += growth;
      const at = plain.indexOf(letter);
      const shown = accented[at] ?? letter;
      if (owed < 1 || at < 0) return shown;
      const times = Math.floor(owed);
      owed -= times;
      return shown.repeat(1 + times);
    });
  });
  return `[${grown.flat().join('')}]`;
}

/** Not words: they say which language and direction the rest has. */
const told = new Set(['languageTag', 'languageDirection']);

const pseudo = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]): [string, Message] => [
      key,
      told.has(key) ? message : { ...message, message: pseudoText(message.message) },
    ]),
  );

/** Makes an unpacked extension in a folder: what was built last, with the pseudo-language in place of English. */
export function pseudoExtension(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(distribution, folder, { recursive: true });
  const english = messagesOf(source);
  writeFileSync(`${folder}/_locales/${source}/messages.json`, packaged(source, pseudo(english), english));
}
