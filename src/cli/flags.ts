import { parseArgs } from 'node:util';
import { columns } from './columns.js';
import { WrongUsage } from './failure.js';
import { type CommandName, usage } from './usage.js';

/** One option of a command: a row of its help, and what `parseArgs` needs to read it. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly says: string;
}

export type Flags = Readonly<Record<string, Flag>>;

type ValueOf<F extends Flag> = F extends { type: 'boolean' }
  ? boolean
  : F extends { multiple: true }
    ? string[]
    : string;

/** What was given, by name; what was not is undefined. */
export type Values<F extends Flags> = { readonly [Name in keyof F]?: ValueOf<F[Name]> | undefined };

/** Every command has it. */
export const help = { help: { type: 'boolean', short: 'h', says: 'prints this' } } as const satisfies Flags;

/** Throws WrongUsage for what is not in the table. */
export function readFlags<F extends Flags>(
  command: CommandName,
  options: F,
  args: readonly string[],
): { values: Values<F>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Values<F>, positionals };
  } catch (cause) {
    // The second sentence explains how to write a positional that starts with a dash: none of ours does.
    const [message = ''] = (cause as Error).message.split('. ');
    throw wrong(command, message.replace(/\.?$/, '.'));
  }
}

/** WrongUsage with how the command is written. */
export function wrong(command: CommandName, message: string): WrongUsage {
  return new WrongUsage(`${message}\nUsage: ${usage[command]} (--help lists them)`);
}

/** The rows of a help text. */
export function describeFlags(flags: Flags): string {
  return columns(
    Object.entries(flags).map(([name, { short, value, says }]) => {
      return [`--${name}${short ? `, -${short}` : ''}${value ? ` ${value}` : ''}`, says];
    }),
  );
}

/** A whole number within its bounds; throws WrongUsage naming the option, the bounds and what it received. */
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
