// src/cli/columns.ts
/** Formats pairs as two columns, for help and summaries. */
function columns(pairs) {
	const width = Math.max(...pairs.map(([left]) => left.length));
	return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd()).join("\n");
}
// src/cli/failure.ts
/** An error for the user of a command, shown without a stack. */
var Failure = class extends Error {
	constructor(message, exitCode = 1) {
		super(message);
		this.name = "Failure";
		this.exitCode = exitCode;
	}
};
/** The command line, or a file that it names, is invalid. Exit code 2. */
var WrongUsage = class extends Failure {
	constructor(message) {
		super(message, 2);
		this.name = "WrongUsage";
	}
};
// src/cli/say.ts
/** Prints the result of a command to standard output, which may be piped. */
function say(text) {
	process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}
/** Prints a message for the operator to standard error. */
function complain(text) {
	process.stderr.write(`navai-voice: ${text}\n`);
}
export { columns as a, WrongUsage as i, say as n, Failure as r, complain as t };
