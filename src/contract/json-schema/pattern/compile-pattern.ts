import { shortened } from '../problem.js';
import { Matcher } from './match.js';
import { parse } from './parse.js';
import { Program } from './program.js';

/** Whether a text contains a match. `spend` counts the steps, and may throw. */
export type Matches = (text: string, spend: (steps: number) => void) => boolean;

/**
 * Compiles a regular expression of a schema for matching in linear time: the platform's own engine takes exponential
 * time for patterns like `^(a+)+$`. Throws a TypeError, which names `at`, for a pattern that is invalid or unsupported.
 */
export function compilePattern(source: string, at: string): Matches {
  try {
    const flags = flagsFor(source);
    const program = new Program();
    parse(source, flags)(program, false);
    program.add({ op: 'done' });
    return (text, spend) => new Matcher(program.instructions, text, flags === 'u', spend).search();
  } catch (cause) {
    const reason = cause instanceof TypeError ? cause.message : 'it is not a regular expression';
    throw new TypeError(`"${at}" has the unusable pattern ${shortened(source)}: ${reason}`, { cause });
  }
}

/** JSON Schema asks for Unicode patterns, but many in use, such as `[\w-.]`, are valid only without. */
function flagsFor(source: string): string {
  try {
    new RegExp(source, 'u');
    return 'u';
  } catch {
    new RegExp(source);
    return '';
  }
}
