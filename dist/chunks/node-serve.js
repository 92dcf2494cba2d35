import { a as columns, n as say, r as Failure, t as complain } from "./node-say.js";
import { a as wrong, i as wholeNumber, n as help, o as usage, r as readFlags, t as describeFlags } from "./node-flags.js";
import { a as createHandler, i as toNodeListener, r as optionsFromEnv } from "./node-server.js";
import { _ as parseRouteList } from "./node-cut-text.js";
import { t as manifest } from "./node-manifest.js";
import { createServer } from "node:http";
import { isIPv4 } from "node:net";
import process$1 from "node:process";
import { readFileSync } from "node:fs";
// src/cli/addresses.ts
/** Whether only this machine can reach the host. */
function isLoopback(host) {
	return host === "localhost" || host === "::1" || isIPv4(host) && host.startsWith("127.");
}
/** Whether the host means every address of this machine. */
function isEveryAddress(host) {
	return host === "0.0.0.0" || host === "::";
}
/** Returns an http origin that reaches the host from this machine. */
function originOf(host, port) {
	const reachable = isEveryAddress(host) ? "127.0.0.1" : host;
	return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
// src/cli/env-file.ts
/**
* Loads a file's variables into the environment, where functions can read them too. Variables that are already set
* stay. Node 20 also reads `--env-file` from our command line, which has the same result.
*/
function loadEnvFile(file) {
	if (typeof process$1.loadEnvFile !== "function") throw wrong("serve", `--env-file needs Node 20.12 or newer; this is ${process$1.versions.node}.`);
	try {
		process$1.loadEnvFile(file);
	} catch (cause) {
		throw wrong("serve", `--env-file: “${file}” can't be read (${cause.code}).`);
	}
}
// src/cli/serve-flags.ts
/** The options of `navai-voice serve`. */
var serveFlags = {
	port: {
		type: "string",
		value: "<n>",
		says: "default: 3000; 0 takes any that is free"
	},
	host: {
		type: "string",
		value: "<address>",
		says: "default: 127.0.0.1, which only this machine reaches"
	},
	base: {
		type: "string",
		value: "<path>",
		says: "where the endpoints live; default: /navai"
	},
	origin: {
		type: "string",
		multiple: true,
		value: "<origin>",
		says: "a page that may use it, such as https://shop.example; may be repeated (default: below)"
	},
	functions: {
		type: "string",
		value: "<folders>",
		says: "where its functions are: src/voice, src/ai/..., src/*/voice, a file; separated by commas"
	},
	routes: {
		type: "string",
		value: "<file>",
		says: "JSON: an array of { name, path, description?, synonyms? }"
	},
	model: {
		type: "string",
		value: "<name>",
		says: "the Realtime model"
	},
	voice: {
		type: "string",
		value: "<name>",
		says: "the agent's voice"
	},
	instructions: {
		type: "string",
		value: "<text>",
		says: "the agent’s instructions"
	},
	"instructions-file": {
		type: "string",
		value: "<file>",
		says: "the same from a file"
	},
	"env-file": {
		type: "string",
		value: "<file>",
		says: "variables, such as OPENAI_API_KEY; those that are set already stay"
	},
	simulator: {
		type: "boolean",
		says: "the simulator in place of OpenAI, also where there is a key"
	},
	...help
};
// src/cli/read-text.ts
/** Reads the file that an option names. Throws WrongUsage if that fails. */
function readText(name, file) {
	try {
		return readFileSync(file, "utf8");
	} catch (cause) {
		throw wrong("serve", `--${name}: “${file}” can't be read (${cause.code}).`);
	}
}
// src/cli/routes-file.ts
/**
* Reads routes from a JSON file: an array, or an answer of `GET routes`. Throws WrongUsage with every invalid route.
*/
function readRoutes(file) {
	const json = parse(file, readText("routes", file));
	const { items, warnings } = parseRouteList(Array.isArray(json) ? { items: json } : json);
	if (warnings.length > 0) throw wrong("serve", `--routes: ${warnings.join(" ")}`);
	return items;
}
function parse(file, text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw wrong("serve", `--routes: “${file}” is not JSON: ${cause.message}.`);
	}
}
// src/cli/serve-settings.ts
/** In development, a page runs on another port than its backend, and the port is often random. */
var PAGES_HERE = [
	"http://localhost:*",
	"http://127.0.0.1:*",
	"http://[::1]:*"
];
/** Combines options and environment variables; options win. Throws WrongUsage if any is invalid. */
function readSettings(flags, env) {
	const { port = "3000", base, routes, functions, model, voice } = flags;
	const host = (flags.host ?? "127.0.0.1").replace(/^\[(.*)\]$/, "$1");
	const fromEnv = readEnv(env);
	const instructions = readInstructions(flags);
	return {
		port: wholeNumber("serve", "port", port, 0, 65535),
		host,
		simulator: flags.simulator ?? !(fromEnv.apiKey || fromEnv.allowFrontendApiKey),
		handler: {
			...fromEnv,
			...set({
				model,
				voice,
				instructions,
				basePath: base,
				functionsFolders: functions
			}),
			...routes !== void 0 && { routes: readRoutes(routes) },
			allowedOrigins: flags.origin ?? (isLoopback(host) ? PAGES_HERE : void 0),
			...!isEveryAddress(host) && { host }
		}
	};
}
function set(options) {
	return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== void 0));
}
function readEnv(env) {
	try {
		return optionsFromEnv(env);
	} catch (cause) {
		throw wrong("serve", cause.message);
	}
}
function readInstructions(flags) {
	const file = flags["instructions-file"];
	if (file === void 0) return flags.instructions;
	if (flags.instructions === void 0) return readText("instructions-file", file).trim();
	throw wrong("serve", "Give --instructions or --instructions-file, not both.");
}
// src/cli/listen.ts
/** Why a server can't listen, and what to do. */
var REASONS = {
	EADDRINUSE: (host, port) => `Port ${port} of ${host} is taken. Stop what uses it, or choose another with --port (0 takes any that is free).`,
	EACCES: (_, port) => `Port ${port} needs rights that you don't have; those from 1024 on don't.`,
	EADDRNOTAVAIL: (host) => `${host} is not an address of this machine; --host takes one of its own.`,
	ENOTFOUND: (host) => `${host} can't be found; --host takes an address of this machine.`
};
/** Starts a server. Rejects with a Failure that says why it can't listen. */
async function listen(listener, port, host) {
	let closing = false;
	const pending = /* @__PURE__ */ new Map();
	const server = createServer((request, response) => {
		pending.set(response, `${request.method} ${request.url?.split("?", 1)}`);
		response.once("close", () => pending.delete(response));
		response.once("close", () => setImmediate(() => closing && server.closeIdleConnections()));
		listener(request, response);
	});
	await started(server, port, host);
	const list = () => [...pending.values()];
	const close = (timeoutMs) => {
		closing = true;
		return closed(server, timeoutMs, list);
	};
	return {
		address: server.address(),
		pending: list,
		close
	};
}
function started(server, port, host) {
	return new Promise((resolve, reject) => {
		server.once("error", (cause) => reject(explain(cause, host, port)));
		server.listen(port, host, () => {
			server.removeAllListeners("error");
			resolve();
		});
	});
}
function explain(cause, host, port) {
	const reason = REASONS[cause.code ?? ""];
	return new Failure(reason ? reason(host, port) : `The server can't listen: ${cause.message}.`);
}
function closed(server, timeoutMs, pending) {
	return new Promise((resolve) => {
		let cut = [];
		const timer = setTimeout(() => {
			cut = pending();
			server.closeAllConnections();
		}, timeoutMs);
		server.close(() => {
			clearTimeout(timer);
			resolve(cut);
		});
		server.closeIdleConnections();
	});
}
// src/cli/simulator.ts
/** The simulator's API key. Not a secret, because it gives access to nothing. */
var SIMULATOR_KEY = "sk-simulator";
/** The optional dependencies that calls need, and the module to import from each. */
var NEEDED = {
	werift: "werift",
	"@evan/opus": "@evan/opus/wasm/index.mjs"
};
/**
* Creates the simulator. Loads it on demand, because users of OpenAI need not have its optional dependencies. Rejects
* with a Failure if they are missing.
*/
async function createSimulator(host) {
	await assertInstalled();
	const simulator = await import("../simulator.js");
	const reachable = isIPv4(host) && !isEveryAddress(host) ? host : "127.0.0.1";
	return simulator.createSimulator({
		apiKey: SIMULATOR_KEY,
		host: reachable
	});
}
/** Checks the dependencies at startup; otherwise they would be missed only in the first call. */
async function assertInstalled() {
	const missing = [];
	for (const [name, module] of Object.entries(NEEDED)) await import(
		/* @vite-ignore */
		module
).catch((cause) => {
		if (cause?.code !== "ERR_MODULE_NOT_FOUND") throw cause;
		missing.push(name);
	});
	if (missing.length === 0) return;
	const { optionalDependencies } = manifest();
	const wanted = missing.map((name) => `"${name}@${optionalDependencies[name]}"`).join(" ");
	throw new Failure(`The simulator needs ${missing.join(" and ")}, not installed here. Install: npm install ${wanted}\nOr set OPENAI_API_KEY, and OpenAI answers.`);
}
/** Matches only the simulator's own endpoints, so that a base of /v1 keeps its realtime/client-secret. */
function isForSimulator(url = "/") {
	return /^\/v1\/realtime\/(client_secrets|calls)(?=[/?]|$)/.test(url);
}
// src/cli/start-backend.ts
/** Defaults of the handler's `mintTimeoutMs` and `functionTimeoutMs`, and a second to write the answer. */
var [MINT_MS, FUNCTION_MS, WRITING_MS] = [
	15e3,
	3e4,
	1e3
];
/** Starts the backend, with the simulator on the same port so that its address stays the same between runs. */
async function startBackend(settings) {
	const { host, port } = settings;
	const simulator = settings.simulator ? await createSimulator(host) : void 0;
	let answer = (_, response) => response.writeHead(503).end();
	const server = await listen((request, response) => answer(request, response), port, host);
	const { handler } = settings;
	let longestMs = Math.max(handler.mintTimeoutMs ?? MINT_MS, handler.functionTimeoutMs ?? FUNCTION_MS);
	const close = async () => {
		const [cut] = await Promise.all([server.close(longestMs + WRITING_MS), simulator?.close()]);
		return cut;
	};
	try {
		const here = originOf(server.address.address, server.address.port);
		const backend = toNodeListener(makeHandler(settings, here));
		answer = (request, response) => (simulator && isForSimulator(request.url) ? simulator.listener : backend)(request, response);
		const base = (handler.basePath ?? "/navai").replace(/\/+$/, "");
		const shown = originOf(host, server.address.port);
		const functions = await listFunctions(here + base);
		longestMs = Math.max(longestMs, ...functions.map(({ timeout_ms = 0 }) => timeout_ms));
		return {
			url: shown + base,
			callUrl: simulator && `${shown}/v1/realtime/calls`,
			functions: functions.map(({ name }) => name),
			longestMs,
			pending: server.pending,
			close
		};
	} catch (cause) {
		await close();
		throw cause;
	}
}
function makeHandler({ handler, simulator }, here) {
	const otherSide = simulator ? {
		apiKey: SIMULATOR_KEY,
		realtimeUrl: `${here}/v1/realtime`
	} : {};
	try {
		return createHandler({
			...handler,
			...otherSide,
			onWarning: warn
		});
	} catch (cause) {
		throw wrong("serve", asFlags(cause.message));
	}
}
/** Replaces the handler's option names in a message with the flags of the command. */
function asFlags(message) {
	return message.replace(/^allowedOrigins\b/, "--origin").replace(/^basePath\b/, "--base");
}
function warn({ code, message }) {
	complain(`warning (${code}): ${message}`);
}
/**
* Lists the functions over HTTP, as a page does. This loads their modules at startup, while the operator is watching.
*/
async function listFunctions(base) {
	const { items = [] } = await (await fetch(`${base}/functions`, { headers: { connection: "close" } })).json();
	return items;
}
// src/cli/stop.ts
var SIGNALS = ["SIGINT", "SIGTERM"];
var EXIT_DELAY_MS = 2e3;
/** Resolves at the first signal to stop. A second signal ends the process at once, as Node does by default. */
function stopAsked() {
	return new Promise((resolve) => {
		const stop = () => {
			for (const signal of SIGNALS) process.off(signal, stop);
			resolve();
		};
		for (const signal of SIGNALS) process.on(signal, stop);
	});
}
/** Ends the process if something else keeps it running after two seconds, such as a function's database connection. */
function endEvenSo(exitCode) {
	const end = () => {
		complain("Something that the functions opened is still open; ending without it.");
		process.exit(exitCode);
	};
	setTimeout(end, EXIT_DELAY_MS).unref();
}
// src/cli/serve.ts
var HELP = `Usage: ${usage.serve}

Starts the reference backend for pages with <navai-voice>. It reads the OPENAI_… and NAVAI_… variables of the
environment; options win. Without OPENAI_API_KEY the simulator is on the other side: it understands what is
typed, and costs nothing.

${describeFlags(serveFlags)}

Pages that may use it, where no --origin is given: those on localhost, any port, while --host is an address
that only this machine reaches; else those on the backend's own host.

Exit code: 0 when it was stopped (Ctrl+C, SIGTERM) and all requests were answered, 1 if it can't start or cut
requests off, 2 if the command line is wrong. A stop waits for running functions up to their own time limits; a
second Ctrl+C ends it at once.`;
/** Runs `navai-voice serve`; resolves to the exit code after a signal to stop. */
async function serve(args) {
	const { values, positionals } = readFlags("serve", serveFlags, args);
	if (values.help) {
		say(HELP);
		return 0;
	}
	if (positionals.length > 0) throw wrong("serve", `“${positionals[0]}” is not an option.`);
	if (values["env-file"] !== void 0) loadEnvFile(values["env-file"]);
	const settings = readSettings(values, process.env);
	const stop = stopAsked();
	const backend = await startBackend(settings);
	caution(settings, values.simulator === true);
	say(describe(backend, settings));
	await stop;
	announceWait(backend);
	const cut = await backend.close();
	if (cut.length > 0) complain(`Cut off without an answer: ${cut.join(", ")}.`);
	const exitCode = cut.length > 0 ? 1 : 0;
	endEvenSo(exitCode);
	return exitCode;
}
function announceWait({ pending, longestMs }) {
	const running = pending();
	if (running.length === 0) return;
	const seconds = Math.ceil(longestMs / 1e3);
	complain(`Waiting up to ${seconds} s for ${running.join(", ")}. Stop again (Ctrl+C) to end without the answers.`);
}
function caution({ simulator, host, handler }, asked) {
	if (simulator && !asked) complain("NO KEY: OPENAI_API_KEY is not set, so the SIMULATOR answers, and not OpenAI. Not for visitors.");
	if (isEveryAddress(host) && simulator) complain("The simulator takes calls from this machine only.");
	if (!isLoopback(host) && !simulator) complain(`${host} can be reached from other machines: anyone who does so starts calls that you pay for.`);
	if (handler.allowFrontendApiKey && !simulator) complain("Pages may send a key of their own: for local trials only.");
}
function describe({ url, callUrl, functions }, { handler, simulator }) {
	const given = [
		["Backend", url],
		["Calls", callUrl],
		["Other side", simulator ? "the simulator (understands what is typed, not speech)" : "OpenAI"],
		["Functions", functions.join(", ") || "none"],
		["Pages", handler.allowedOrigins?.join(", ") ?? "on the backend's own host"]
	].filter((row) => row[1] !== void 0);
	return `${columns(given)}\n\nFor your page:\n\n  ${tag({
		backend: url,
		"call-url": callUrl
	})}\n`;
}
function tag(attributes) {
	return `<navai-voice${Object.entries(attributes).flatMap(([name, value]) => value === void 0 ? [] : ` ${name}="${value.replaceAll("&", "&amp;").replaceAll("\"", "&quot;")}"`).join("")}></navai-voice>`;
}
export { serve };
