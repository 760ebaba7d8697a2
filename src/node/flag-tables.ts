import { exitCodes } from './exit-codes.ts';
import { helpSections, limitsOf, usageOf } from './help.ts';

/** The flags of the plain command as Markdown tables, for docs/api.md. */
export function flagTables(): string {
  return helpSections
    .map(({ title, flags }) => {
      const rows = flags.map(
        (flag) => `| ${cell(`\`${usageOf(flag)}\``)} | ${cell(flag.help)} | ${cell(limitsOf(flag))} |`,
      );
      return [`**${title}**`, '', '| flag | what it does | takes |', '| --- | --- | --- |', ...rows].join('\n');
    })
    .join('\n\n');
}

/** The exit codes as a Markdown table. */
export function exitCodeTable(): string {
  const rows = Object.values(exitCodes).map(({ code, meaning }) => `| ${code} | ${meaning} |`);
  return ['| exit code | meaning |', '| --- | --- |', ...rows].join('\n');
}

/** A bar would end the cell, in code spans too. */
const cell = (text: string) => text.replaceAll('|', '\\|');
