import { commands, overview } from './commands.js';
import { Failure, WrongUsage } from './failure.js';
import { manifest } from './manifest.js';
import { complain, say } from './say.js';

/** Options that stand in place of a command. */
const answers: Readonly<Record<string, () => string>> = {
  '--help': overview,
  '-h': overview,
  '--version': () => manifest().version,
  '-v': () => manifest().version,
};

/**
 * Runs one command line and resolves to the exit code. Rejects with unexpected errors, so that Node shows their stack.
 */
export async function run([name = '--help', ...args]: readonly string[]): Promise<number> {
  try {
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (!answer) return await runCommand(name, args);
    say(answer());
    return 0;
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    complain(cause.message);
    return cause.exitCode;
  }
}

async function runCommand(name: string, args: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return (await command.load())(args);
  const what = name.startsWith('-') ? 'option' : 'command';
  throw new WrongUsage(`There is no ${what} “${name}”.\n\n${overview()}`);
}
