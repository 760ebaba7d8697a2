/** The command line tool. Passwords go to standard output, everything else to standard error. */
import { nearMiss } from '../service/index.ts';
import { clearCommand, runClearCommand } from './clear-later.ts';
import { commands } from './commands.ts';
import { CommandError, exitCodes } from './exit-codes.ts';
import { generate } from './generate.ts';
import { OutputClosed } from './output.ts';

async function run([name, ...rest]: readonly string[]): Promise<void> {
  if (name === undefined || name.startsWith('-')) return generate(name === undefined ? [] : [name, ...rest]);
  if (name === clearCommand) return runClearCommand();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return (await command.load()).run(rest);
  const suggestion = nearMiss(name, Object.keys(commands));
  const hint = suggestion === undefined ? 'see passmint --help' : `did you mean ${suggestion}?`;
  throw new CommandError('usage', `there is no command ${JSON.stringify(name)}; ${hint}`);
}

/** The exit code and the words for an error; undefined where there is nothing to say. */
function endOf(error: unknown): { code: number; message?: string } {
  if (error instanceof OutputClosed) return { code: exitCodes.done.code };
  if (error instanceof CommandError) return { code: exitCodes[error.code].code, message: error.message };
  return { code: exitCodes.failed.code, message: error instanceof Error ? error.message : String(error) };
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const { code, message } = endOf(error);
  if (message !== undefined) process.stderr.write(`passmint: ${message}\n`);
  process.exitCode = code;
});
