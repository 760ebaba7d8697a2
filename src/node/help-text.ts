import { commands } from './commands.ts';
import { exitCodes } from './exit-codes.ts';
import { column, flagLines, helpSections } from './help.ts';

const examples = [
  ['passmint', 'one password of 16 characters'],
  ["passmint --length 20 --no-symbols --exclude '0O'", 'longer, and easier to type'],
  ['passmint --words 6 --copy', 'a passphrase, on the clipboard for 45 seconds'],
  ["passmint --bits 90 --rules 'maxlength: 16; allowed: ascii-printable'", 'the shortest that is enough'],
  ['passmint --count 1000000 --out passwords.txt', 'many, in a file that only you can read'],
] as const;

/** What `passmint --help` prints. */
export function helpText(): string {
  const lines = ['Usage: passmint [flags]', '', 'Prints a password that nobody can guess, or several.'];
  for (const { title, flags } of helpSections) {
    lines.push('', `${title}:`);
    lines.push(...flagLines(flags));
  }
  lines.push('', 'Commands:');
  for (const [name, { summary }] of Object.entries(commands)) lines.push(column(`passmint ${name}`, summary));
  lines.push('', 'Examples:');
  for (const [example, purpose] of examples) lines.push(`  ${example}`, `      ${purpose}`);
  lines.push('', 'It ends with');
  for (const { code, meaning } of Object.values(exitCodes)) lines.push(column(String(code), meaning));
  return lines.join('\n');
}
