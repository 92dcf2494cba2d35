import { a as columns, i as WrongUsage } from "./node-say.js";
import { parseArgs } from "node:util";
// src/cli/usage.ts
/** The usage line of each command. */
var usage = {
	serve: "navai-voice serve [options]",
	check: "navai-voice check <base URL> [options]"
};
// src/cli/flags.ts
/** The option that every command has. */
var help = { help: {
	type: "boolean",
	short: "h",
	says: "prints this"
} };
/** Parses a command line. Throws WrongUsage for options that are not in the table. */
function readFlags(command, options, args) {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options,
			allowPositionals: true
		});
		return {
			values,
			positionals
		};
	} catch (cause) {
		const [message = ""] = cause.message.split(". ");
		throw wrong(command, message.replace(/\.?$/, "."));
	}
}
/** Creates a WrongUsage error with the usage of the command. */
function wrong(command, message) {
	return new WrongUsage(`${message}\nUsage: ${usage[command]} (--help lists them)`);
}
/** Formats options as the rows of a help text. */
function describeFlags(flags) {
	return columns(Object.entries(flags).map(([name, { short, value, says }]) => {
		return [`--${name}${short ? `, -${short}` : ""}${value ? ` ${value}` : ""}`, says];
	}));
}
/** Parses a whole number from `min` to `max`. Throws WrongUsage with the option, the bounds and the received text. */
function wholeNumber(command, name, text, min, max) {
	const value = /^\d+$/.test(text) ? Number(text) : NaN;
	if (value >= min && value <= max) return value;
	throw wrong(command, `--${name} must be a whole number from ${min} to ${max}; received “${text}”.`);
}
export { wrong as a, wholeNumber as i, help as n, usage as o, readFlags as r, describeFlags as t };
