import { a as columns, i as WrongUsage } from "./node-say.js";
import { parseArgs } from "node:util";
// src/cli/usage.ts
/** How each command is written. */
var usage = {
	serve: "navai-voice serve [options]",
	check: "navai-voice check <base URL> [options]"
};
// src/cli/flags.ts
/** Every command has it. */
var help = { help: {
	type: "boolean",
	short: "h",
	says: "prints this"
} };
/** Throws WrongUsage for what is not in the table. */
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
/** WrongUsage with how the command is written. */
function wrong(command, message) {
	return new WrongUsage(`${message}\nUsage: ${usage[command]} (--help lists them)`);
}
/** The rows of a help text. */
function describeFlags(flags) {
	return columns(Object.entries(flags).map(([name, { short, value, says }]) => {
		return [`--${name}${short ? `, -${short}` : ""}${value ? ` ${value}` : ""}`, says];
	}));
}
/** A whole number within its bounds; throws WrongUsage naming the option, the bounds and what it received. */
function wholeNumber(command, name, text, min, max) {
	const value = /^\d+$/.test(text) ? Number(text) : NaN;
	if (value >= min && value <= max) return value;
	throw wrong(command, `--${name} must be a whole number from ${min} to ${max}; received “${text}”.`);
}
export { wrong as a, wholeNumber as i, help as n, usage as o, readFlags as r, describeFlags as t };
