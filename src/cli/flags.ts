import { parseArgs } from 'node:util';
import { columns } from './columns.js';
import { WrongUsage } from './failure.js';
import { type CommandName, usage } from './usage.js';

/** One option of a command, for its help and for `parseArgs`. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** Placeholder for the value in the help. */
  readonly value?: string;
  readonly says: string;
}

export type Flags = Readonly<Record<string, Flag>>;

type ValueOf<F extends Flag> = F extends { type: 'boolean' }
  ? boolean
  : F extends { multiple: true }
    ? string[]
    : string;

/** The given options by name; undefined for those that were not given. */
export type Values<F extends Flags> = { readonly [Name in keyof F]?: ValueOf<F[Name]> | undefined };

/** The option that every command has. */
export const help = { help: { type: 'boolean', short: 'h', says: 'prints this' } } as const satisfies Flags;

/** Parses a command line. Throws WrongUsage for options that are not in the table. */
export function readFlags<F extends Flags>(
  command: CommandName,
  options: F,
  args: readonly string[],
): { values: Values<F>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Values<F>, positionals };
  } catch (cause) {
    // Drops the second sentence, which explains positionals that start with a dash: ours never do.
    const [message = ''] = (cause as Error).message.split('. ');
    throw wrong(command, message.replace(/\.?$/, '.'));
  }
}

/** Creates a WrongUsage error with the usage of the command. */
export function wrong(command: CommandName, message: string): WrongUsage {
  return new WrongUsage(`${message}\nUsage: ${usage[command]} (--help lists them)`);
}

/** Formats options as the rows of a help text. */
export function describeFlags(flags: Flags): string {
  return columns(
    Object.entries(flags).map(([name, { short, value, says }]) => {
      return [`--${name}${short ? `, -${short}` : ''}${value ? ` ${value}` : ''}`, says];
    }),
  );
}

/** Parses a whole number from `min` to `max`. Throws WrongUsage with the option, the bounds and the received text. */
export function wholeNumber(
  command: CommandName,
  name: string,
  text: string,
  min: number,
  max: number,
): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw wrong(command, `--${name} must be a whole number from ${min} to ${max}; received “${text}”.`);
}
