import { n as formatReport, t as checkBackend } from "./node-check.js";
import { n as say, r as Failure } from "./node-say.js";
import { a as wrong, i as wholeNumber, n as help, o as usage, r as readFlags, t as describeFlags } from "./node-flags.js";
// src/cli/check.ts
var COMMAND = "check";
var UNREACHABLE = 2;
var flags = {
	header: {
		type: "string",
		multiple: true,
		value: "'Name: value'",
		says: "sent with every request, as your page would; may be repeated"
	},
	origin: {
		type: "string",
		value: "<origin>",
		says: "the page's origin; default: the backend's own"
	},
	run: {
		type: "string",
		value: "<function>",
		says: "a function that may be run; without it none is"
	},
	payload: {
		type: "string",
		value: "'{…}'",
		says: "its payload, as JSON; default: null"
	},
	"rate-limit": {
		type: "string",
		value: "<n>",
		says: "asks so often, at most, until it is refused: more than it allows in a minute"
	},
	timeout: {
		type: "string",
		value: "<ms>",
		says: "for each request; default: the widget's own limits"
	},
	json: {
		type: "boolean",
		says: "prints the report as JSON, and nothing else"
	},
	...help
};
var HELP = `Usage: ${usage.check}

Asks a backend what a page with <navai-voice> would ask, and prints which rules of the contract it keeps.
That mints one client secret (which costs nothing as long as no call is made with it) and records one turn of a
session whose key starts with navai-check-.

${describeFlags(flags)}

Exit code: 0 where every must of the contract is kept, 1 where one is not, 2 where the command line
is wrong or no server answers.

  npx navai-voice check https://shop.example/navai --run is_shop_open --payload '{"shop":"Lisbon"}'`;
/** Runs `navai-voice check`; resolves to the exit code. */
async function check(args) {
	const { values, positionals } = readFlags(COMMAND, flags, args);
	if (values.help) {
		say(HELP);
		return 0;
	}
	const report = await ask(baseUrl(positionals), readOptions(values));
	say(values.json ? JSON.stringify(report, null, 2) : formatReport(report));
	return report.ok ? 0 : 1;
}
function baseUrl([base, ...others]) {
	if (base === void 0) throw wrong(COMMAND, "Which backend? Give its base URL, such as http://127.0.0.1:3000/navai.");
	if (others.length > 0) throw wrong(COMMAND, `One base URL at a time; “${others[0]}” is one too many.`);
	if (URL.canParse(base) && /^https?:$/.test(new URL(base).protocol)) return base.replace(/\/+$/, "");
	throw wrong(COMMAND, `The base URL must start with http:// or https://; received “${base}”.`);
}
function readOptions(values) {
	const { timeout, "rate-limit": limit, origin } = values;
	return {
		headers: readHeaders(values.header ?? []),
		origin: origin && readOrigin(origin),
		run: readRun(values.run, values.payload),
		timeoutMs: timeout === void 0 ? void 0 : wholeNumber(COMMAND, "timeout", timeout, 1, 6e5),
		probeRateLimit: limit === void 0 ? void 0 : wholeNumber(COMMAND, "rate-limit", limit, 1, 1e6)
	};
}
function readHeaders(lines) {
	const headers = new Headers();
	for (const line of lines) {
		const [, name = "", value = ""] = /^([^:]*):(.*)$/s.exec(line) ?? [];
		try {
			headers.append(name.trim(), value.trim());
		} catch {
			throw wrong(COMMAND, "--header must be 'Name: value', with a name and characters that headers can have.");
		}
	}
	return Object.fromEntries(headers);
}
function readOrigin(text) {
	if (/^[a-z][a-z\d+.-]*:\/\/[^\s/?#@]+\/?$/i.test(text) && URL.canParse(text)) return text.replace(/\/$/, "");
	throw wrong(COMMAND, `--origin must be like https://shop.example; received “${text}”.`);
}
function readRun(name, payload) {
	if (name === "") throw wrong(COMMAND, "--run: which function?");
	if (name !== void 0) return {
		name,
		payload: payload === void 0 ? null : readPayload(payload)
	};
	if (payload === void 0) return void 0;
	throw wrong(COMMAND, "--payload is for a function: say which with --run.");
}
function readPayload(text) {
	const payload = tryParse(text);
	if (payload !== void 0 && typeof payload === "object" && !Array.isArray(payload)) return payload;
	throw wrong(COMMAND, "--payload must be a JSON object, or null.");
}
function tryParse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** Throws a Failure if no request was answered: a backend that breaks rules has answered at least one. */
async function ask(base, options) {
	let answered = false;
	let last;
	const fetch = async (input, init) => {
		try {
			const response = await globalThis.fetch(input, init);
			answered = true;
			return response;
		} catch (cause) {
			last = cause;
			throw cause;
		}
	};
	const report = await checkBackend(base, {
		...options,
		fetch
	}).catch((cause) => {
		if (answered || !last) throw cause;
	});
	if (report && (answered || !last)) return report;
	throw new Failure(`No server answers at ${base}: ${reasonOf(last)}.`, UNREACHABLE);
}
/** Returns why fetch failed. Its own message is only "fetch failed"; the cause has the reason. */
function reasonOf(error) {
	const { cause, message } = Object(error);
	return cause?.code ?? cause?.message ?? message ?? String(error);
}
export { check };
