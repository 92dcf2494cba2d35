#!/usr/bin/env node
import { a as columns, i as WrongUsage, n as say, r as Failure, t as complain } from "./chunks/node-say.js";
import { t as manifest } from "./chunks/node-manifest.js";
// src/cli/commands.ts
/** Loaded on demand: neither a check nor the version needs the server. */
var commands = {
	serve: {
		says: "starts the backend for pages with <navai-voice>, with OpenAI or the simulator behind it",
		load: async () => (await import("./chunks/node-serve.js")).serve
	},
	check: {
		says: "asks any backend what a page would ask, and reports which rules of the contract it keeps",
		load: async () => (await import("./chunks/node-check2.js")).check
	}
};
/** Returns the help for all commands. */
function overview() {
	const lines = Object.entries(commands).map(([name, { says }]) => [name, says]);
	return `Usage: navai-voice <command> [options]

${columns([
		...lines,
		["--help, -h", "prints this, or the options of a command: navai-voice serve --help"],
		["--version, -v", "prints the version"]
	])}`;
}
// src/cli/run.ts
/** Options that stand in place of a command. */
var answers = {
	"--help": overview,
	"-h": overview,
	"--version": () => manifest().version,
	"-v": () => manifest().version
};
/**
* Runs one command line and resolves to the exit code. Rejects with unexpected errors, so that Node shows their stack.
*/
async function run([name = "--help", ...args]) {
	try {
		const answer = Object.hasOwn(answers, name) ? answers[name] : void 0;
		if (!answer) return await runCommand(name, args);
		say(answer());
		return 0;
	} catch (cause) {
		if (!(cause instanceof Failure)) throw cause;
		complain(cause.message);
		return cause.exitCode;
	}
}
async function runCommand(name, args) {
	const command = Object.hasOwn(commands, name) ? commands[name] : void 0;
	if (command) return (await command.load())(args);
	const what = name.startsWith("-") ? "option" : "command";
	throw new WrongUsage(`There is no ${what} “${name}”.\n\n${overview()}`);
}
// src/cli/index.ts
process.exitCode = await run(process.argv.slice(2));
export {};
