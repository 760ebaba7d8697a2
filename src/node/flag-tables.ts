import { exitCodes } from './exit-codes.ts';
import type { Flag } from './flags.ts';
import { helpSections, limitsOf, usageOf } from './help.ts';

/** The flags of the plain command as Markdown tables, for docs/api.md. */
export function flagTables(): string {
  return helpSections.map(({ title, flags }) => `**${title}**\n\n${flagTable(flags)}`).join('\n\n');
}

/** Flags as a Markdown table. */
export function flagTable(flags: readonly Flag[]): string {
  const rows = flags.map((flag) => [`\`${usageOf(flag)}\``, flag.help, limitsOf(flag)]);
  return markdownTable(['flag', 'what it does', 'takes'], rows);
}

/** The exit codes as a Markdown table. */
export function exitCodeTable(): string {
  const rows = Object.values(exitCodes).map(({ code, meaning }) => [String(code), meaning]);
  return markdownTable(['exit code', 'meaning'], rows);
}

export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A bar would end the cell, in code spans too. */
const cell = (text: string) => text.replaceAll('|', '\\|');
