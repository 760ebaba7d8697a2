/** A command of its own beside the plain one. */
export interface Command {
  /** For help texts. */
  readonly summary: string;
  /** Loads what it needs only when it is asked for: the plain command must not wait for it. */
  readonly load: () => Promise<{ run(args: readonly string[]): Promise<void> }>;
}

/** The commands by name. To add one, add a row; its module throws a CommandError for what the person did wrong. */
export const commands: Readonly<Record<string, Command>> = {
  serve: { summary: 'Answer the HTTP API and its tools on this machine.', load: () => import('./serve-command.ts') },
  mcp: { summary: 'Answer the tools of agents on standard input and output.', load: () => import('./mcp-command.ts') },
  key: { summary: 'Make a key for the HTTP API, with the word new.', load: () => import('./key-command.ts') },
};
