import { shortened } from '../problem.js';
import { Matcher } from './match.js';
import { parse } from './parse.js';
import { Program } from './program.js';
export function compilePattern(source, at) {
    try {
        const flags = flagsFor(source);
        const program = new Program();
        parse(source, flags)(program, false);
        program.add({ op: 'done' });
        return (text, spend) => new Matcher(program.instructions, text, flags === 'u', spend).search();
    }
    catch (cause) {
        const reason = cause instanceof TypeError ? cause.message : 'it is not a regular expression';
        throw new TypeError(`"${at}" has the unusable pattern ${shortened(source)}: ${reason}`, { cause });
    }
}
function flagsFor(source) {
    try {
        new RegExp(source, 'u');
        return 'u';
    }
    catch {
        new RegExp(source);
        return '';
    }
}
