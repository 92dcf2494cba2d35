import { columns } from './columns.js';

/** Takes the arguments after the command's name; resolves to the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

/** Loaded on demand: neither a check nor the version needs the server. */
export const commands: Readonly<Record<string, { says: string; load(): Promise<Command> }>> = {
  serve: {
    says: 'starts the backend for pages with <navai-voice>, with OpenAI or the simulator behind it',
    load: async () => (await import('./serve.js')).serve,
  },
  check: {
    says: 'asks any backend what a page would ask, and reports which rules of the contract it keeps',
    load: async () => (await import('./check.js')).check,
  },
};

/** Returns the help for all commands. */
export function overview(): string {
  const lines = Object.entries(commands).map(([name, { says }]): [string, string] => [name, says]);
  return `Usage: navai-voice <command> [options]

${columns([...lines, ['--help, -h', 'prints this, or the options of a command: navai-voice serve --help'], ['--version, -v', 'prints the version']])}`;
}
