// src/cli/columns.ts
/** Pairs as two columns, for help and summaries. */
function columns(pairs) {
	const width = Math.max(...pairs.map(([left]) => left.length));
	return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd()).join("\n");
}
// src/cli/failure.ts
/** What a command could not do, in words for its user; no stack is shown. */
var Failure = class extends Error {
	constructor(message, exitCode = 1) {
		super(message);
		this.name = "Failure";
		this.exitCode = exitCode;
	}
};
/** The command line, or what it names, is not as it has to be. */
var WrongUsage = class extends Failure {
	constructor(message) {
		super(message, 2);
		this.name = "WrongUsage";
	}
};
// src/cli/say.ts
/** What was asked for: standard output, which may be piped on. */
function say(text) {
	process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}
/** What the operator should know beside it. */
function complain(text) {
	process.stderr.write(`navai-voice: ${text}\n`);
}
export { columns as a, WrongUsage as i, say as n, Failure as r, complain as t };
