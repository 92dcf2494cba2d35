import { a as executeRequest, f as feedbackRequest, g as synthesizeRequest, i as clientSecretResponse, m as sessionEndRequest, n as messageOf$1, r as clientSecretRequest, s as explain, t as compileSchema, u as parseRouteList, v as turnRequest } from "./node-json-schema.js";
import { toJSONSchema } from "zod/v4/core";
// src/server/util/lazy-abort.ts
/**
* An AbortController that creates its signal on first use. Most functions never use it, and in Node creating one takes
* longer than all our checks of a request.
*/
var LazyAbort = class {
	#listeners = /* @__PURE__ */ new Set();
	#controller;
	#reason;
	#aborted = false;
	get aborted() {
		return this.#aborted;
	}
	get reason() {
		return this.#reason;
	}
	get signal() {
		if (!this.#controller) {
			this.#controller = new AbortController();
			if (this.#aborted) this.#controller.abort(this.#reason);
		}
		return this.#controller.signal;
	}
	/** Only the first call counts. The reason defaults to that of an AbortController. */
	abort(reason = new DOMException("This operation was aborted", "AbortError")) {
		if (this.#aborted) return;
		this.#aborted = true;
		this.#reason = reason;
		this.#controller?.abort(reason);
		for (const listener of this.#listeners) listener();
		this.#listeners.clear();
	}
	addEventListener(_type, listener) {
		this.#listeners.add(listener);
	}
	removeEventListener(_type, listener) {
		this.#listeners.delete(listener);
	}
};
// src/server/util/deadline.ts
/** Thrown when work exceeds its time limit. */
var DeadlineError = class extends Error {
	constructor(ms) {
		super(`No answer within ${ms} ms.`);
		this.name = "DeadlineError";
	}
};
/**
* Runs the work with a signal that aborts after `ms` or with `outer`. Rejects at that moment, even if the work ignores
* the signal. A later result is dropped.
*/
async function withDeadline(ms, outer, work) {
	const end = new LazyAbort();
	const giveUp = () => end.abort(outer?.reason);
	const timer = setTimeout(() => end.abort(new DeadlineError(ms)), ms);
	outer?.addEventListener("abort", giveUp);
	if (outer?.aborted) giveUp();
	try {
		return await new Promise((resolve, reject) => {
			if (end.aborted) reject(end.reason);
			end.addEventListener("abort", () => reject(end.reason));
			run(work, end).then(resolve, reject);
		});
	} finally {
		clearTimeout(timer);
		outer?.removeEventListener("abort", giveUp);
	}
}
async function run(work, end) {
	return work(end);
}
// src/server/functions/run-hook.ts
/** Rejects with the hook's error, or a DeadlineError after the time limit. The hook continues when the page leaves. */
async function runHook(hook, body, incoming, timeoutMs) {
	if (hook) await withDeadline(timeoutMs, void 0, () => hook(body, incoming.request));
}
// src/server/http/answer.ts
var HEADERS = {
	"Content-Type": "application/json; charset=utf-8",
	"Cache-Control": "no-store",
	"X-Content-Type-Options": "nosniff"
};
/** Creates a JSON answer. A string body is sent unchanged: it is JSON already. */
function jsonAnswer(status, body, headers) {
	const text = typeof body === "string" ? body : JSON.stringify(body);
	return {
		status,
		headers: headers ? {
			...HEADERS,
			...headers
		} : HEADERS,
		body: text
	};
}
/** Has no Content-Length: code that wraps the handler and replaces the body would otherwise send a wrong one. */
function toResponse({ status, headers, body }) {
	return new Response(body, {
		status,
		headers
	});
}
// src/server/http/refusal.ts
/** The status and message of every error code. Codes are stable. */
var REFUSALS = {
	bad_request: [400, "The request could not be read."],
	invalid_json: [400, "The body is not valid JSON."],
	invalid_encoding: [400, "The body is not valid UTF-8."],
	invalid_request: [400, "The body does not have the expected shape."],
	function_name_required: [400, "function_name is required."],
	api_key_missing: [400, "The server has no OpenAI key: set OPENAI_API_KEY or the apiKey option."],
	api_key_not_allowed: [400, "The server has no OpenAI key and does not accept one from the browser."],
	api_key_invalid: [400, "The apiKey holds characters that a key cannot have."],
	text_too_long: [400, "The text is too long to be spoken."],
	unauthorized: [401, "This request is not authorised."],
	origin_not_allowed: [403, "This origin is not allowed."],
	not_found: [404, "There is no such endpoint."],
	speech_not_offered: [404, "This server makes no speech: the call itself has a voice."],
	unknown_function: [404, "Unknown or disallowed function."],
	method_not_allowed: [405, "This endpoint does not answer this method."],
	body_too_large: [413, "The body is too large."],
	unsupported_media_type: [415, "The body must be application/json in UTF-8."],
	rate_limited: [429, "Too many requests."],
	upstream_rate_limited: [429, "The voice service has too many requests at the moment."],
	client_gone: [499, "The client closed the request."],
	internal_error: [500, "The server could not answer."],
	upstream_unauthorized: [502, "The voice service did not accept the server key."],
	upstream_rejected: [502, "The voice service did not accept the settings."],
	upstream_error: [502, "The voice service failed."],
	upstream_unreachable: [502, "The voice service could not be reached."],
	upstream_invalid_response: [502, "The voice service gave an answer that could not be read."],
	store_unavailable: [503, "The server could not keep this at the moment."],
	upstream_timeout: [504, "The voice service did not answer in time."]
};
/** Can be thrown anywhere while answering a request. Becomes `{ error, code }` with the code's status. */
var Refusal = class extends Error {
	#details;
	constructor(code, details = {}) {
		super(details.message ?? REFUSALS[code][1]);
		this.name = "Refusal";
		this.code = code;
		this.#details = details;
	}
	toAnswer() {
		const body = {
			error: this.message,
			code: this.code,
			...this.#details.body
		};
		return jsonAnswer(REFUSALS[this.code][0], body, this.#details.headers);
	}
};
function refuse(code, details) {
	throw new Refusal(code, details);
}
// src/server/http/key-length.ts
/** Ids have 20 to 40 characters, and some backends put a user's e-mail address into a session key. */
var LONGEST = 256;
/** Refuses keys longer than 256 characters, because the store keeps them for minutes or days. */
function checkKeys(keys) {
	for (const [name, key] of Object.entries(keys)) if (key && key.length > LONGEST) refuse("invalid_request", { message: `${name} is longer than ${LONGEST} characters.` });
}
/**
* Whether objects and lists are nested more than 100 levels deep. Code that checks, copies or serialises JSON recurses
* for each level, so a small text could exhaust its stack. This check stops at the limit.
*/
function nestsTooDeep(value, levels = 100) {
	if (typeof value !== "object" || value === null) return false;
	if (levels === 0) return true;
	for (const inner of Object.values(value)) if (nestsTooDeep(inner, levels - 1)) return true;
	return false;
}
// src/server/http/read-json.ts
var TOO_DEEP = `The body is nested deeper than 100 levels.`;
/**
* The request's body as an object; an empty body is `{}`. Refuses what is too large (announced or streamed),
* not JSON, not UTF-8, not an object or nested without end.
*/
async function readJson(incoming, maxBytes) {
	const bytes = await readBytes(incoming, maxBytes);
	if (bytes.length === 0) return {};
	if (!isJson(incoming.header("content-type"))) refuse("unsupported_media_type");
	const value = parse$1(decode(bytes));
	if (nestsTooDeep(value)) refuse("invalid_request", { message: TOO_DEEP });
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	return refuse("invalid_request", { message: "The body must be a JSON object." });
}
/** The request's body in the shape of a contract's schema. Refuses another shape, and what readJson refuses. */
async function readBody(incoming, maxBytes, schema) {
	const body = schema.safeParse(await readJson(incoming, maxBytes));
	return body.success ? body.data : refuse("invalid_request", { message: `${explain(body.error)}.` });
}
async function readBytes(incoming, maxBytes) {
	if (Number(incoming.header("content-length")) > maxBytes) refuseSize(maxBytes);
	return await incoming.bytes(maxBytes).catch(() => refuse("bad_request")) ?? refuseSize(maxBytes);
}
function refuseSize(maxBytes) {
	return refuse("body_too_large", { message: `The body is larger than ${maxBytes} bytes.` });
}
function isJson(contentType) {
	const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
	const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith("charset="));
	return type.trim() === "application/json" && (charset === void 0 || /^charset="?utf-?8"?$/.test(charset));
}
var utf8 = new TextDecoder("utf-8", { fatal: true });
function decode(bytes) {
	try {
		return utf8.decode(bytes);
	} catch {
		return refuse("invalid_encoding");
	}
}
function parse$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return refuse("invalid_json");
	}
}
// src/server/store/once.ts
var CLAIM = "?";
var ANSWER = "=";
var FIRST_PAUSE_MS = 20;
var LONGEST_PAUSE_MS = 250;
/**
* Works across all processes that share the store. Work that rejects is not stored and may run again. Callers in this
* process share the promise.
*/
function createOnce(store) {
	const running = /* @__PURE__ */ new Map();
	let ours;
	return (key, times, work) => {
		ours ??= `${CLAIM}${crypto.randomUUID()}`;
		const answer = running.get(key) ?? runOnce(store, ours, key, times, work).finally(() => running.delete(key));
		running.set(key, answer);
		return answer;
	};
}
async function runOnce(store, ours, key, times, work) {
	let pause = FIRST_PAUSE_MS;
	for (;;) {
		const before = await store.add(key, ours, times.claimMs);
		if (before === ours) await store.set(key, ours, times.claimMs);
		if (before === void 0 || before === ours) return runAndKeep(store, key, times, work);
		if (before.startsWith(ANSWER)) return before.slice(1);
		await new Promise((resolve) => setTimeout(resolve, pause));
		pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
	}
}
async function runAndKeep(store, key, { keepMs }, work) {
	try {
		const answer = await work();
		await store.set(key, `${ANSWER}${answer}`, keepMs);
		return answer;
	} catch (cause) {
		await store.delete(key).catch(() => {});
		throw cause;
	}
}
// src/server/endpoints/turns.ts
var RECORDED$1 = "recorded";
/** Without recording, only the id is stored, for retries. */
var REMEMBER_MS = 864e5;
/**
* `POST turns`: runs the hook, then stores the turn, once for each turn. If either fails, the answer is an error, and
* the page sends the turn again. Only the page that began a session knows its key, and no endpoint reads turns.
*/
function createTurns(settings) {
	const { strictStore: store, onTurn, keepTurnsMs, maxBodyBytes, hookTimes } = settings;
	const once = createOnce(store);
	const times = {
		claimMs: hookTimes.claimMs,
		keepMs: keepTurnsMs ?? REMEMBER_MS
	};
	const record = async (turn, incoming) => {
		await runHook(onTurn, turn, incoming, hookTimes.timeoutMs);
		if (keepTurnsMs !== void 0) await store.append(listOf(turn.session_key), turn.turn.id, JSON.stringify(turn), keepTurnsMs);
		return RECORDED$1;
	};
	return async (incoming) => {
		const turn = await readBody(incoming, maxBodyBytes, turnRequest);
		checkKeys({
			session_key: turn.session_key,
			"turn.id": turn.turn.id
		});
		if (turn.memory_mode === "incognito") return jsonAnswer(200, { recorded: false });
		const key = `turn:${JSON.stringify([turn.session_key, turn.turn.id])}`;
		await once(key, times, () => record(turn, incoming));
		return jsonAnswer(200, { recorded: true });
	};
}
/** Returns the recorded turns of a session in order. For operators; no endpoint exposes them. */
async function recordedTurns(store, sessionKey) {
	return (await store.entries(listOf(sessionKey))).map((entry) => JSON.parse(entry)).sort((a, b) => a.turn.started_at - b.turn.started_at);
}
var listOf = (sessionKey) => `turns:${sessionKey.trim()}`;
// src/server/functions/folders.ts
/**
* Finds modules with functions, sorted by path: JavaScript, and TypeScript for a Node that can load it. Typings,
* `node_modules`, `dist` and hidden paths are left out. If nothing is found: a warning, and the default folder.
*
* The result goes into `functions`. Needs Node's `fs`, which is imported here and not above: `navai-voice/server`
* must load if there is none, and an entry of its own could not serve `createHandler(optionsFromEnv(…))`.
*/
async function functionsFolders(options = {}) {
	const { findModules } = await import("./node-find-modules.js");
	return findModules(options);
}
// src/server/http/client-group.ts
/**
* Clients that share a rate limit: the /64 of an IPv6 address, because one household or server has at least that many
* (RFC 6177), or an IPv4 address, even when written as IPv6. Any other name is its own group.
*/
function clientGroup(client) {
	const [address = ""] = client.split("%");
	if (!address.includes(":") || !URL.canParse(`http://[${address}]`)) return client;
	const groups = expand(new URL(`http://[${address}]`).hostname.slice(1, -1));
	return mappedIpv4(groups) ?? `${groups.slice(0, 4).join(":")}::/64`;
}
function expand(address) {
	const [head = [], tail = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
	return [
		...head,
		...Array(8 - head.length - tail.length).fill("0"),
		...tail
	];
}
function mappedIpv4(groups) {
	if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return void 0;
	return groups.slice(6).map((group) => Number.parseInt(group, 16)).flatMap((number) => [number >> 8, number & 255]).join(".");
}
// src/server/http/cors.ts
/** Adds the headers that let the page read our answers and errors. Without them a 429 looks like a network failure. */
function withCors({ status, headers, body }, incoming) {
	const origin = incoming.header("origin");
	const Vary = headers.Vary ? `${headers.Vary}, Origin` : "Origin";
	if (origin === null) return {
		status,
		headers: {
			...headers,
			Vary
		},
		body
	};
	const allowed = {
		"Access-Control-Allow-Origin": origin,
		"Access-Control-Allow-Credentials": "true",
		"Access-Control-Expose-Headers": "Retry-After"
	};
	return {
		status,
		headers: {
			...headers,
			Vary,
			...allowed
		},
		body
	};
}
function isPreflight(incoming) {
	return incoming.method === "OPTIONS" && incoming.header("access-control-request-method") !== null;
}
/**
* Allows what an allowed page requests. Echoes the requested headers, because pages bring their own (X-WP-Nonce, CSRF)
* and a wildcard is ignored with credentials. Allows unknown paths too, so that the page can read the 404.
*/
function preflightAnswer(incoming) {
	const asked = incoming.header("access-control-request-headers");
	return {
		status: 204,
		headers: {
			"Access-Control-Allow-Methods": "GET, POST",
			"Access-Control-Max-Age": "600",
			Vary: "Access-Control-Request-Headers",
			...asked && { "Access-Control-Allow-Headers": asked }
		},
		body: null
	};
}
// src/server/http/client-address.ts
var addresses = /* @__PURE__ */ new WeakMap();
/** Records the peer's address for the rate limit. Adapters call this before the handler. */
function setClientAddress(request, address) {
	addresses.set(request, address);
}
/** The peer's address from the adapter. Behind a proxy this is the proxy's address. */
function clientAddress(request) {
	return addresses.get(request);
}
// src/server/http/incoming.ts
var answerers = /* @__PURE__ */ new WeakMap();
/** Lets an adapter past the handler's `Request` and `Response`. */
function setAnswerer(handler, answerer) {
	answerers.set(handler, answerer);
}
/** Returns undefined for handlers that are not ours or wrap ours, because they need the `Request`. */
function answererOf(handler) {
	return answerers.get(handler);
}
function fromRequest(request) {
	return {
		method: request.method,
		url: new URL(request.url),
		address: clientAddress(request),
		get leaving() {
			return request.signal;
		},
		get signal() {
			return request.signal;
		},
		request,
		header: (name) => request.headers.get(name),
		bytes: (maxBytes) => bytesOf(request, maxBytes)
	};
}
/** The body of a `Request`; see {@link Incoming.bytes}. */
async function bytesOf({ body }, maxBytes) {
	const chunks = [];
	let size = 0;
	for await (const chunk of body ?? []) {
		size += chunk.length;
		if (size > maxBytes) return void 0;
		chunks.push(chunk);
	}
	return joined(chunks, size);
}
/** Joins the chunks. `size` is their total in bytes. */
function joined(chunks, size) {
	const [first] = chunks;
	if (first && chunks.length === 1) return first;
	const whole = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
// src/server/http/origins.ts
/** Written in place of a port: any. */
var ANY_PORT = ":*";
/**
* The one spelling of an origin: `https://shop.example`, without a path or a default port; `http://localhost:*`
* stays as it is. Throws a TypeError naming what it received.
*/
function normaliseOrigin(value) {
	return /^[^:]+:\/\/(\[[^\]]*\]|[^:[\]]+):\*$/.test(value.trim()) ? normalise(value.trim().slice(0, -2), value) + ANY_PORT : normalise(value);
}
function normalise(value, received = value) {
	const trimmed = value.trim().replace(/\/$/, "").toLowerCase();
	if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/?#*@]+$/.test(trimmed) || !URL.canParse(trimmed)) throw new TypeError(`allowedOrigins: write "https://shop.example" or "http://localhost:*"; received ${JSON.stringify(received)}.`);
	const { origin } = new URL(trimmed);
	return origin === "null" ? trimmed : origin;
}
/** Whether the page that sent the request may use the backend. Requests without an Origin don't come from a page. */
function isAllowedOrigin(incoming, { allowedOrigins: allowed, host }) {
	const origin = incoming.header("origin");
	if (origin === null) return true;
	if (!allowed) return isSameHost(origin, incoming, host);
	return allowed.includes(origin) || allowed.includes(origin.replace(/:\d+$/, "") + ANY_PORT);
}
function isSameHost(origin, incoming, own) {
	const host = incoming.header("host") ?? incoming.url.host;
	if (!URL.canParse(origin)) return false;
	const page = new URL(origin);
	const here = `${page.protocol}//${host}`;
	if (!/^https?:$/.test(page.protocol) || !URL.canParse(here) || new URL(here).host !== page.host) return false;
	return page.protocol === "https:" || isLoopbackName(page.hostname) || page.hostname === own;
}
function isLoopbackName(hostname) {
	return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
/** The one spelling of a host name or address, without a port. Throws a TypeError naming what it received. */
function normaliseHost(value) {
	const address = `http://${value.includes(":") && !value.startsWith("[") ? `[${value}]` : value}`;
	if (/[\s/?#@*]/.test(value) || !URL.canParse(address)) throw new TypeError(`host: write a name or an address without a port; received ${JSON.stringify(value)}.`);
	return new URL(address).hostname;
}
// src/core/errors/call-warnings.ts
/** The warnings of a call and their texts. `add-call-warnings.ts` registers them when the call's code loads. */
var callWarnings = {
	"function-clash": "Two functions have the same name.",
	"function-unusable": "A function can’t be offered to the agent.",
	"function-module-failed": "A module of functions could not be loaded.",
	"route-unusable": "A route can’t be offered to the agent.",
	"frame-invalid": "A message from the voice model can’t be read.",
	"frame-unknown": "The voice model sent a kind of message that is not known.",
	"realtime-warning": "The voice model reported a problem; the call goes on.",
	"response-failed": "The voice model could not answer.",
	"transcription-failed": "Something you said could not be written down.",
	"tool-unknown": "The agent asked for a tool that does not exist.",
	"tool-arguments-invalid": "The agent called a tool with unusable arguments.",
	"tool-failed": "A function failed.",
	"tool-result-invalid": "A function’s result can’t be sent to the agent.",
	"navigation-failed": "A page could not be opened.",
	"not-sent": "A message could not be sent to the voice model.",
	"microphone-lost": "The microphone is gone. Connect one, or type.",
	"microphone-silent": "The system has muted the microphone.",
	"device-unavailable": "The chosen microphone or speaker is unusable.",
	"speech-unavailable": "The agent’s voice is not available.",
	"playback-blocked": "The browser blocked the agent’s voice. Click or press a key to hear it.",
	"not-resumed": "The call can’t go on in the next page.",
	"turns-unavailable": "A turn of the call could not be recorded.",
	"feedback-not-sent": "What was said of the call could not be sent.",
	"setting-invalid": "A setting is unusable.",
	"agent-unusable": "An agent is unusable.",
	"handoff-failed": "Another agent could not take over.",
	"guardrail-failed": "A guardrail is unusable.",
	"image-unusable": "An image can’t be sent.",
	"function-option-invalid": "A function’s option is unusable."
};
/** The texts of all warnings registered so far. */
var words = {
	"functions-unavailable": "The backend’s functions are not available in this call.",
	"routes-unavailable": "The backend’s routes are not available in this call.",
	"attribute-invalid": "An attribute has an unknown value.",
	"not-connected": "No call is connected.",
	"words-unavailable": "The widget’s words are not available in this language."
};
function addWarnings(more) {
	Object.assign(words, more);
}
function makeWarning(code, detail, cause) {
	return {
		code,
		message: detail ? `${words[code]} ${detail}` : words[code] ?? "",
		cause
	};
}
// src/core/errors/add-call-warnings.ts
addWarnings(callWarnings);
// src/core/tools/call-arguments.ts
/**
* Prepares the mapping for a function without a schema. A payload gives its `args` (or `arguments`), else its `value`,
* else itself; an empty payload is an empty object. Of two or more declared parameters the last one receives the
* context. A payload fills it only with a value that can't be mistaken for one, so that visitors can't forge it.
*/
function argumentsFor(run) {
	const parameters = declaredParameters(run);
	const count = parameters?.length ?? run.length;
	const last = parameters?.at(-1) ?? "";
	if (last.startsWith("...")) return (payload) => given(payload, []);
	const forContext = /^(\{|_*(context|ctx)[\d$]*(?![\w$]))/i.test(last);
	const mayHoldContext = count > 1 && (!last.includes("=") || forContext || /=\s*\{/.test(last));
	return (payload, context) => {
		const args = given(payload, [{}]);
		const own = Array.from({ length: count }, (_, index) => args[index]);
		const free = args.length < count || isObject$1(args[count - 1]) && !Array.isArray(args[count - 1]);
		if (mayHoldContext && (forContext || free)) own[count - 1] = context;
		return own;
	};
}
function given(payload, empty) {
	if (!isObject$1(payload)) return payload === void 0 || payload === null ? empty : [payload];
	const { args, arguments: named = args, value } = payload;
	if (Array.isArray(named)) return named;
	if ("value" in payload) return [value];
	return Object.keys(payload).length > 0 ? [payload] : empty;
}
/** The parameters as written, because `length` stops at the first default. Undefined for native and bound functions. */
function declaredParameters(run) {
	const source = Function.prototype.toString.call(run).replace(commentsAndStrings, "");
	if (source.includes("[native code]")) return void 0;
	const [, only] = /^(?:async\b)?\s*([^\s(),=[*]+)\s*=>/.exec(source) ?? [];
	if (only) return [only];
	const parameters = [""];
	let depth = 0;
	for (const character of source.slice(source.indexOf("("))) {
		if (/[)\]}]/.test(character)) depth -= 1;
		if (depth === 0 && character === ")") break;
		if (depth === 1 && character === ",") parameters.push("");
		else if (depth > 0) parameters.push(parameters.pop() + character);
		if (/[([{]/.test(character)) depth += 1;
	}
	return parameters.map((text) => text.trim()).filter(Boolean);
}
var commentsAndStrings = /\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`(?:\\[\s\S]|[^`\\])*`/g;
function isObject$1(value) {
	return typeof value === "object" && value !== null;
}
// src/core/tools/collect-functions.ts
/**
* Converts words to snake_case with ASCII letters and digits only, up to 64 characters (the Realtime API's limit).
* Returns '' if nothing is left.
*/
function toToolName(words) {
	return words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/([a-z\d])([A-Z])/g, "$1_$2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2").replace(/[^A-Za-z\d]+/g, "_").replace(/^_+|_+$/g, "").toLowerCase().slice(0, 64).replace(/_+$/, "");
}
/**
* Collects the functions of a page or a backend. Takes an object of functions, definitions, classes and objects; class
* instances; modules; loaders of modules, as from `import.meta.glob`; or an array of these. A name that is taken gets
* `_2`, `_3`…. Ignores unusable entries and warns.
*/
async function collectFunctions(sources, warn) {
	const found = [];
	const taken = /* @__PURE__ */ new Set();
	const collect = (definition) => {
		const name = freeName(toToolName(definition.name), taken);
		if (!name) return warn("function-unusable", `“${definition.name}” has no letters or digits in its name.`);
		if (name !== toToolName(definition.name)) warn("function-clash", `“${definition.name}” is offered as “${name}”.`);
		taken.add(name);
		found.push({
			...definition,
			name
		});
	};
	for (const source of Array.isArray(sources) ? sources : [sources]) await collectSource(source, collect, warn);
	return found;
}
/** The name itself or, if it is taken, with the first free suffix from `_2` on. */
function freeName(name, taken) {
	if (!taken.has(name)) return name;
	let count = 2;
	while (taken.has(suffixed(name, count))) count += 1;
	return suffixed(name, count);
}
function suffixed(name, count) {
	const suffix = `_${count}`;
	return name.slice(0, 64 - suffix.length) + suffix;
}
async function collectSource(source, collect, warn) {
	if (source === void 0 || source === null) return;
	if (typeof source === "function") return collectExport(source.name, source, "", collect, warn);
	if (typeof source !== "object") return warn("function-unusable", `Functions can’t come from a ${typeof source}.`);
	if (isDefinition(source)) return collect(fromDefinition("", source));
	if (isInstance(source)) return collectMethods(source, collect);
	const entries = Object.entries(source);
	const loaded = await Promise.allSettled(entries.map(async ([key, value]) => looksLikePath(key) ? load$1(value) : value));
	for (const [index, [key]] of entries.entries()) {
		const result = loaded[index];
		if (result.status === "rejected") warn("function-module-failed", `${key}: ${messageOf$1(result.reason)}`, result.reason);
		else if (looksLikePath(key)) collectModule(key, result.value, collect, warn);
		else collectExport(key, result.value, key, collect, warn, source);
	}
}
function load$1(module) {
	return typeof module === "function" ? module() : module;
}
/** Whether a key is the path of a source file, as in `import.meta.glob`. */
function looksLikePath(key) {
	return /^\.{0,2}\/|\.[cm]?[jt]sx?$/.test(key);
}
function collectModule(path, exports, collect, warn) {
	const stem = path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
	for (const [key, value] of Object.entries(Object(exports))) collectExport(key === "default" ? stem : key, value, stem, collect, warn);
}
function collectExport(key, value, stem, collect, warn, self) {
	if (isClass(value)) collectClass(value.name === "default" ? stem : value.name || stem, value, collect);
	else if (typeof value === "function") collect(fromFunction(key, value, self));
	else if (isDefinition(value)) collect(fromDefinition(key, value));
	else if (isObject(value) && isInstance(value)) collectMethods(value, collect);
	else if (isObject(value)) collectMembers(key, value, collect);
	else warn("function-unusable", `“${key}” is not a function.`);
}
function collectMembers(key, value, collect) {
	for (const [member, run] of Object.entries(value)) if (isDefinition(run)) collect(fromDefinition(`${key}_${member}`, run));
	else if (typeof run === "function") collect(fromFunction(`${key}_${member}`, run, value));
}
function collectMethods(instance, collect) {
	const prototype = Object.getPrototypeOf(instance);
	for (const [method, run] of methodsOf(prototype)) collect(fromFunction(`${prototype.constructor.name}_${method}`, run, instance));
}
function collectClass(name, Class, collect) {
	for (const [method, run] of methodsOf(Class.prototype)) collect({
		...fromFunction(`${name}_${method}`, run, void 0),
		run: (payload, context) => callMethod(Class, run, payload, context)
	});
}
/** Calls the method on a new instance, constructed with the payload's `constructorArgs`. */
function callMethod(Class, method, payload, context) {
	const { constructorArgs, methodArgs, ...rest } = Object(payload);
	const instance = new Class(...Array.isArray(constructorArgs) ? constructorArgs : []);
	const args = Array.isArray(methodArgs) ? { args: methodArgs } : rest;
	return caller(method, instance)(args, context);
}
function methodsOf(prototype) {
	return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) => name !== "constructor" && typeof value === "function" ? [[name, value]] : []);
}
function fromDefinition(key, definition) {
	const { name, description, parameters, run } = definition;
	return {
		name: typeof name === "string" ? name : key,
		description: typeof description === "string" ? description : "",
		parameters,
		run: run && ((...args) => run.apply(definition, args)),
		declared: definition
	};
}
/** A function can carry its description for the agent: `add.description = '…'; add.parameters = {…}`. */
function fromFunction(name, run, self) {
	const { description, parameters } = run;
	return {
		name,
		description: typeof description === "string" ? description : "",
		declared: run,
		...isObject(parameters) ? {
			parameters,
			run: (...args) => run.apply(self, args)
		} : { run: caller(run, self) }
	};
}
function caller(run, self) {
	const toArguments = argumentsFor(run);
	return (payload, context) => run.apply(self, toArguments(payload, context));
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
function isDefinition(value) {
	if (!isObject(value)) return false;
	const { run, name, description, parameters } = value;
	return typeof run === "function" || typeof name === "string" && (typeof description === "string" || isObject(parameters)) && run === void 0;
}
/**
* Whether a class of the page has made the object: not a plain object, a module, or a built-in such as an array, date
* or map.
*/
function isInstance(value) {
	const prototype = Object.getPrototypeOf(value);
	return prototype !== null && !/\[native code\]/.test(String(prototype.constructor));
}
function isClass(value) {
	return typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
}
// src/contract/payload-schema.ts
/** Reads `parameters`, which is a zod (v4) schema or JSON Schema of an object. Throws if it is neither. */
function payloadSchema(parameters) {
	return "_zod" in parameters ? fromZod(parameters) : fromJson(parameters);
}
function fromZod(schema) {
	const { $schema: _, ...json } = toJSONSchema(schema, { io: "input" });
	if (json.type !== "object") throw new TypeError("\"type\" must be \"object\"");
	return {
		json,
		check: (payload) => checkWithZod(schema, payload ?? {})
	};
}
function checkWithZod(schema, payload) {
	const result = schema.safeParse(payload);
	if (result.success) return { payload: result.data };
	return { problems: result.error.issues.map(({ path, message }) => ({
		path: path.join("."),
		message
	})) };
}
function fromJson(schema) {
	const check = compileSchema(schema);
	const properties = Object(schema.properties);
	return {
		json: {
			...schema,
			type: "object",
			properties
		},
		check: (given) => {
			const payload = withDefaults(properties, given ?? {});
			const problems = check(payload);
			return problems.length > 0 ? { problems } : { payload };
		}
	};
}
function withDefaults(properties, payload) {
	if (typeof payload !== "object" || Array.isArray(payload)) return payload;
	const defaults = Object.entries(properties).flatMap(([key, property]) => {
		const value = Object(property).default;
		return value === void 0 ? [] : [[key, structuredClone(value)]];
	});
	return {
		...Object.fromEntries(defaults),
		...payload
	};
}
// src/server/functions/functions.ts
/**
* Prepares the collected functions by name. Leaves out, with a warning, functions that can't be run or whose payload
* can't be checked against `parameters`: their author expects checked payloads.
*/
function registerFunctions(found, timeoutMs, warn) {
	const functions = /* @__PURE__ */ new Map();
	for (const given of found) try {
		functions.set(given.name, register(given, timeoutMs));
	} catch (cause) {
		warn("function-unusable", `“${given.name}” is left out: ${messageOf$1(cause)}.`);
	}
	return functions;
}
function register(given, timeoutMs) {
	const { run, parameters } = given;
	if (!run) throw new TypeError("it has no run()");
	const manners = given.declared ?? {};
	const limit = timeLimit(manners.timeoutMs ?? timeoutMs);
	const schema = parameters && readable$1(parameters);
	return {
		item: toItem(given, manners, schema?.json, limit),
		timeoutMs: limit,
		check: schema?.check ?? ((payload) => ({ payload })),
		run
	};
}
var LONGEST_MS = 2 ** 31 - 1;
function timeLimit(timeoutMs) {
	if (timeoutMs > 0 && timeoutMs <= LONGEST_MS) return timeoutMs;
	throw new RangeError(`timeoutMs must be above 0 and at most ${LONGEST_MS}; received ${String(timeoutMs)}`);
}
function readable$1(parameters) {
	try {
		return payloadSchema(parameters);
	} catch (cause) {
		throw new TypeError(`its parameters can’t be checked: ${messageOf$1(cause)}`, { cause });
	}
}
function toItem({ name, description }, { requiresApproval, silent }, parameters, timeoutMs) {
	return {
		name,
		...description && { description },
		...parameters && { parameters: {
			...parameters,
			type: "object"
		} },
		...requiresApproval && { requires_approval: true },
		...silent && { silent: true },
		timeout_ms: timeoutMs
	};
}
// src/server/functions/kept.ts
/**
* Runs the work on the first call and caches its answer. Concurrent calls share the run. If `keep` rejects the answer,
* or the work fails, the waiting calls get it and the next call runs the work again.
*/
function kept(work, worthKeeping) {
	let running;
	const forget = () => {
		running = void 0;
	};
	const run = () => {
		running = work();
		running.then((answer) => worthKeeping(answer) || forget(), forget);
		return running;
	};
	return () => running ?? run();
}
// src/server/functions/function-registry.ts
/**
* Loads the functions on first use, because modules take time and handlers are created synchronously. Caches the result
* if all modules loaded. Emits each warning only once.
*/
function createFunctionRegistry(options, timeoutMs, tell) {
	const emitted = /* @__PURE__ */ new Set();
	const tellOnce = (warning) => {
		if (!emitted.has(warning.message)) tell(warning);
		emitted.add(warning.message);
	};
	return kept(() => load(options, timeoutMs, tellOnce), ({ complete }) => complete);
}
async function load(options, timeoutMs, tell) {
	const warnings = [];
	let complete = true;
	const warn = (code, detail = "", cause) => {
		complete &&= code !== "function-module-failed";
		warnings.push(makeWarning(code, withoutCause(detail, cause)).message);
		tell({
			code: asHandlerCode(code),
			message: makeWarning(code, detail).message
		});
	};
	const onWarning = (warning) => {
		warnings.push(warning.message);
		tell(warning);
	};
	return {
		functions: registerFunctions(await collectFunctions(await sourcesOf({
			...options,
			onWarning
		}), warn), timeoutMs, warn),
		warnings,
		complete
	};
}
/** If two names clash, the function that was registered first keeps its name. */
async function sourcesOf(options) {
	const sources = await Promise.all([options.functions].flat());
	if (!options.functionsFolders?.length && !options.agentsFolders?.length) return sources;
	return [...sources, await functionsFolders(options)];
}
function withoutCause(detail, cause) {
	return cause === void 0 ? detail : detail.replace(`: ${messageOf$1(cause)}`, "");
}
function asHandlerCode(code) {
	return code.replaceAll("-", "_");
}
// src/server/store/store.ts
/** Computes the sum of `raise`, for stores that do it in JavaScript. */
function raised(stored, { by, from }) {
	return Math.max(Number(stored ?? from), from) + by;
}
// src/server/store/memory-store.ts
/** The approximate overhead of an entry, in characters. */
var OVERHEAD = 200;
var SWEEP_MS = 6e4;
var MAX_CHARACTERS = 2 ** 25;
/** A store in the memory of this process. Its size is bounded, so that clients can't exhaust the memory. */
function memoryStore(options = {}) {
	return new MemoryStore(options.maxCharacters, options.now);
}
var MemoryStore = class {
	/** Ordered by last change. */
	#items = /* @__PURE__ */ new Map();
	#max;
	#now;
	#size = 0;
	#nextSweep = 0;
	constructor(max = MAX_CHARACTERS, now = Date.now) {
		this.#max = max;
		this.#now = now;
	}
	/** The value of a key, or undefined if it has none. */
	read(key) {
		return this.#text(key);
	}
	async set(key, value, ttlMs) {
		this.#put(textKey(key), value, OVERHEAD + key.length + value.length, ttlMs);
	}
	async add(key, value, ttlMs) {
		const before = this.#text(key);
		if (before === void 0) await this.set(key, value, ttlMs);
		return before;
	}
	async delete(key) {
		this.#drop(textKey(key));
	}
	async raise(key, step) {
		const sum = raised(this.#text(key), step);
		if (sum <= step.max) await this.set(key, String(sum), step.ttlMs);
		return sum;
	}
	async append(list, id, value, ttlMs) {
		const known = this.#live(listKey$1(list));
		const entries = this.#list(list);
		if (entries.has(id)) return false;
		entries.set(id, value);
		const size = (known?.size ?? OVERHEAD + list.length) + OVERHEAD + id.length + value.length;
		this.#put(listKey$1(list), entries, this.#fit(entries, size), ttlMs);
		return true;
	}
	async entries(list) {
		return [...this.#list(list).values()];
	}
	#text(key) {
		return this.#live(textKey(key))?.value;
	}
	#list(list) {
		return this.#live(listKey$1(list))?.value ?? /* @__PURE__ */ new Map();
	}
	#live(key) {
		const item = this.#items.get(key);
		return item && item.expires > this.#now() ? item : void 0;
	}
	/** Drops the oldest values of a list that would fill the store alone. Returns the remaining size. */
	#fit(entries, size) {
		let left = size;
		for (const [id, value] of entries) {
			if (left <= this.#max) break;
			entries.delete(id);
			left -= OVERHEAD + id.length + value.length;
		}
		return left;
	}
	#put(key, value, size, ttlMs = Number.POSITIVE_INFINITY) {
		this.#sweep();
		this.#drop(key);
		this.#items.set(key, {
			value,
			size,
			expires: this.#now() + ttlMs
		});
		this.#size += size;
		for (const oldest of this.#items.keys()) {
			if (this.#size <= this.#max) return;
			this.#drop(oldest);
		}
	}
	#drop(key) {
		this.#size -= this.#items.get(key)?.size ?? 0;
		this.#items.delete(key);
	}
	#sweep() {
		const now = this.#now();
		if (now < this.#nextSweep) return;
		this.#nextSweep = now + SWEEP_MS;
		for (const [key, { expires }] of this.#items) if (expires <= now) this.#drop(key);
	}
};
var textKey = (key) => `=${key}`;
var listKey$1 = (list) => `[${list}`;
// src/server/store/fallback-store.ts
/**
* Asks the operator's store, and this process's memory while that fails. Afterwards the memory counts first, and is
* written back. Numbers are remembered all the time, so that an outage doesn't begin with full budgets.
*/
var FallbackStore = class {
	#ask;
	#now;
	#memory;
	#unwritten = /* @__PURE__ */ new Map();
	constructor(ask, now) {
		this.#ask = ask;
		this.#now = now;
		this.#memory = new MemoryStore(void 0, now);
	}
	async set(key, value, ttlMs) {
		try {
			await this.#ask((store) => store.set(key, value, ttlMs));
			await this.#forget(key);
		} catch {
			await this.#memory.set(key, value, ttlMs);
			this.#note(key, "set", ttlMs);
		}
	}
	async add(key, value, ttlMs) {
		const known = this.#unwritten.has(key) ? this.#memory.read(key) : void 0;
		if (known !== void 0) return known;
		try {
			return await this.#ask((store) => store.add(key, value, ttlMs));
		} catch {
			const before = await this.#memory.add(key, value, ttlMs);
			if (before === void 0) this.#note(key, "add", ttlMs);
			return before;
		}
	}
	async delete(key) {
		await this.#forget(key);
		await this.#ask((store) => store.delete(key)).catch(() => this.#note(key, "delete"));
	}
	async raise(key, step) {
		try {
			const sum = await this.#ask((store) => store.raise(key, step));
			if (!this.#unwritten.has(key)) await this.#memory.set(key, String(Math.min(sum, step.max)), step.ttlMs);
			return sum;
		} catch {
			const sum = await this.#memory.raise(key, step);
			this.#note(key, "raise", step.ttlMs);
			return sum;
		}
	}
	append(...given) {
		return this.#ask((store) => store.append(...given)).catch(() => this.#memory.append(...given));
	}
	entries(list) {
		return this.#ask((store) => store.entries(list)).catch(() => this.#memory.entries(list));
	}
	/** Writes to the store what an outage kept from it. Stops if the store fails again; the next recovery continues. */
	async writeBack(store) {
		for (const [key, unwritten] of this.#unwritten) {
			try {
				await this.#write(store, key, unwritten);
			} catch {
				return;
			}
			if (this.#unwritten.get(key) !== unwritten) continue;
			this.#unwritten.delete(key);
			if (unwritten.by !== "raise") await this.#memory.delete(key);
		}
	}
	async #write(store, key, { by, expires }) {
		if (by === "delete") return store.delete(key);
		const value = this.#memory.read(key);
		if (value === void 0) return;
		const ttlMs = expires - this.#now();
		const max = Number(value);
		if (by === "raise") return store.raise(key, {
			by: 0,
			from: max,
			max,
			ttlMs
		});
		return store[by](key, value, ttlMs === Number.POSITIVE_INFINITY ? void 0 : ttlMs);
	}
	#note(key, by, ttlMs = Number.POSITIVE_INFINITY) {
		this.#unwritten.set(key, {
			by,
			expires: this.#now() + ttlMs
		});
	}
	async #forget(key) {
		if (this.#unwritten.delete(key)) await this.#memory.delete(key);
	}
};
// src/server/store/store-outage.ts
/** A disconnected client may queue commands and never answer. */
var SILENCE_MS = 1e3;
/** The longest wait for one answer, even while the store answers other requests. */
var ANSWER_MS = 1e4;
/** During an outage, one request per interval tries the store again. The others don't wait. */
var PAUSE_MS = 1e3;
/** Wraps the operator's store. Warns `store_failed` once per outage. */
function guardStore(store, warn, now = Date.now) {
	const ask = createAsk(store, warn, now, () => void lenient.writeBack(store));
	const lenient = new FallbackStore(ask, now);
	return {
		lenient,
		strict: through((work) => ask(work).catch(() => refuse("store_unavailable")))
	};
}
function createAsk(store, warn, now, onRecovery) {
	const untilSilent = createSilenceWatch();
	let failing = false;
	let askAgainAt = 0;
	return async (work) => {
		if (failing && now() < askAgainAt) throw new Error("The store failed a moment ago.");
		askAgainAt = now() + PAUSE_MS;
		try {
			const answer = await untilSilent(async () => work(store));
			if (failing) onRecovery();
			failing = false;
			return answer;
		} catch (cause) {
			if (!failing) warn({
				code: "store_failed",
				message: `The store failed: ${messageOf$1(cause)}`
			});
			failing = true;
			askAgainAt = now() + PAUSE_MS;
			throw cause;
		}
	};
}
/**
* Rejects when the store has been silent for `SILENCE_MS`. A busy process reads answers late: the store is not silent if
* it answered another request meanwhile, or if our own timer was late.
*/
function createSilenceWatch() {
	let lastAnswer = Number.NEGATIVE_INFINITY;
	return async (work) => {
		const started = performance.now();
		const pending = work().then((answer) => () => answer, (cause) => () => {
			throw cause;
		});
		while (performance.now() - started < ANSWER_MS) {
			const before = performance.now();
			const settled = await within(SILENCE_MS, pending) ?? await within(1, pending);
			const after = performance.now();
			if (settled) {
				lastAnswer = after;
				return settled();
			}
			if (lastAnswer < before && after - before < 2 * SILENCE_MS) break;
		}
		throw new DeadlineError(SILENCE_MS);
	};
}
/** The value of the promise, or undefined if it takes longer than `ms`. */
async function within(ms, promise) {
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(resolve, ms, void 0);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
function through(ask) {
	return {
		set: (...given) => ask((store) => store.set(...given)),
		add: (...given) => ask((store) => store.add(...given)),
		delete: (...given) => ask((store) => store.delete(...given)),
		raise: (...given) => ask((store) => store.raise(...given)),
		append: (...given) => ask((store) => store.append(...given)),
		entries: (...given) => ask((store) => store.entries(...given))
	};
}
// src/server/options/bounds.ts
/** Returns an integer within the bounds. Throws a RangeError that names the option, the bounds and the value. */
function whole$1(name, value, min, max, unit = "") {
	if (Number.isInteger(value) && value >= min && value <= max) return value;
	const bounds = `a whole number${unit && ` of ${unit}`} from ${min} to ${max}`;
	throw new RangeError(`${name} must be ${bounds}; received ${shown(value)}.`);
}
/** Returns a number from 0 to 1. Throws as `whole` does. */
function share(name, value) {
	if (typeof value === "number" && value >= 0 && value <= 1) return value;
	throw new RangeError(`${name} must be a number from 0 to 1; received ${shown(value)}.`);
}
/** Returns the URL without a trailing slash. Throws a TypeError that names the option if no path can be appended. */
function httpUrl(name, value) {
	if (URL.canParse(value) && /^https?:\/\/[^?#]+$/.test(value)) return value.replace(/\/+$/, "");
	throw new TypeError(`${name} must be an http(s) URL; received ${shown(value)}.`);
}
/** Whether the key can be sent in a header. A key with a line break would fail every request. */
function isKey(value) {
	return /^[\x21-\x7e]+$/.test(value);
}
/** Returns the trimmed key, or undefined if it is empty. */
function key(name, value) {
	const trimmed = value?.trim();
	if (trimmed && !isKey(trimmed)) throw new TypeError(`${name} holds characters that a key cannot have.`);
	return trimmed || void 0;
}
/** Formats a received value for an error message. Text is quoted, so that "5" and 5 differ. */
function shown(value) {
	return typeof value === "string" ? JSON.stringify(value) : String(value);
}
// src/server/options/routes.ts
/** Checks the option. Throws a TypeError that names the first invalid entry of a list. */
function resolveRoutes(routes) {
	if (!Array.isArray(routes)) return routes;
	const { warnings } = parseRouteList({ items: routes });
	if (warnings.length > 0) throw new TypeError(`routes: ${warnings.join(" ")}`);
	return routes;
}
/** `GET routes`. Leaves out unusable routes that a function returns, with a warning. */
function createRouteList(routes, { warn }) {
	return async ({ request }) => {
		const found = typeof routes === "function" ? await routes(request) : routes;
		const { items, warnings } = parseRouteList({ items: found });
		for (const message of warnings) warn({
			code: "route_unusable",
			message
		});
		return jsonAnswer(200, {
			items,
			count: items.length
		});
	};
}
// src/server/options/output-format.ts
/**
* Formats that the streaming endpoint offers and a page can play, by the first word of the name. Opus comes
* in Ogg, whose type is from RFC 7845, section 9.
*/
var TYPES = {
	mp3: "audio/mpeg",
	opus: "audio/ogg"
};
/** Samples without a header: no browser can play them. */
var RAW = [
	"pcm",
	"ulaw",
	"alaw"
];
/**
* The MIME type of one of ElevenLabs' output formats: `codec_rate` or `codec_rate_bitrate`, as in `mp3_44100_128`
* (https://elevenlabs.io/docs/api-reference/text-to-speech/stream). Throws a TypeError for a raw format or none.
*/
function mimeTypeOf(outputFormat) {
	const [, codec = ""] = /^([a-z0-9]+)_\d{4,5}(?:_\d{2,3})?$/.exec(outputFormat) ?? [];
	const type = Object.hasOwn(TYPES, codec) ? TYPES[codec] : void 0;
	if (type) return type;
	const why = RAW.includes(codec) ? "raw samples, which a page cannot play" : "not one of the streaming endpoint";
	throw new TypeError(`speech.outputFormat must be like mp3_44100_128 or opus_48000_64; received ${shown(outputFormat)}: ${why}.`);
}
// src/server/options/speech-options.ts
/** Checks all options, including those the provider does not use, so that typos show at startup. */
function resolveSpeech(options = {}) {
	const provider = oneOf("speech.provider", options.provider || "openai", ["openai", "elevenlabs"]);
	const { optimizeStreamingLatency: latency } = options;
	const outputFormat = options.outputFormat || "mp3_44100_128";
	const apiKey = key("speech.apiKey", options.apiKey);
	const voiceId = id("speech.voiceId", options.voiceId);
	const checked = {
		baseUrl: httpUrl("speech.baseUrl", options.baseUrl || "https://api.elevenlabs.io"),
		modelId: id("speech.modelId", options.modelId) ?? "eleven_flash_v2_5",
		outputFormat,
		mimeType: mimeTypeOf(outputFormat),
		optimizeStreamingLatency: latency === void 0 ? void 0 : whole$1("speech.optimizeStreamingLatency", latency, 0, 4),
		voiceSettings: voiceSettings(options),
		timeoutMs: whole$1("speech.timeoutMs", options.timeoutMs ?? 15e3, 1, 6e5),
		maxTextLength: whole$1("speech.maxTextLength", options.maxTextLength ?? 5e3, 1, 4e4)
	};
	if (provider === "openai") return { provider };
	return {
		provider,
		apiKey: apiKey ?? missing("speech.apiKey", "ELEVENLABS_API_KEY"),
		voiceId: voiceId ?? missing("speech.voiceId", "ELEVENLABS_VOICE_ID"),
		...checked
	};
}
/** Whether the text can be the id of a voice or model. Also keeps `..` out of the URL. */
function isId(value) {
	return /^[\w-]{1,100}$/.test(value);
}
function id(name, value) {
	if (!value || isId(value)) return value || void 0;
	throw new TypeError(`${name} must be 1 to 100 letters, digits, "_" and "-"; received ${JSON.stringify(value)}.`);
}
/** ElevenLabs' name of each voice setting, and its check. */
var VOICE_SETTINGS = {
	stability: ["stability", share],
	similarityBoost: ["similarity_boost", share],
	style: ["style", share],
	useSpeakerBoost: ["use_speaker_boost", flag]
};
function voiceSettings(options) {
	const rows = Object.entries(VOICE_SETTINGS).flatMap(([option, [name, check]]) => {
		const value = options[option];
		return value === void 0 ? [] : [[name, check(`speech.${option}`, value)]];
	});
	return Object.fromEntries(rows);
}
function flag(name, value) {
	if (typeof value === "boolean") return value;
	throw new TypeError(`${name} must be true or false; received ${shown(value)}.`);
}
function oneOf(name, value, words) {
	if (words.includes(value)) return value;
	const list = words.map(shown).join(" or ");
	throw new TypeError(`${name} must be ${list}; received ${shown(value)}.`);
}
function missing(option, variable) {
	throw new TypeError(`speech.provider "elevenlabs" needs ${option}: set it, or ${variable}.`);
}
// src/server/options/options.ts
var DAY_MS = 864e5;
/** Throws a RangeError or TypeError that names the option, its bounds and what it received. */
function resolveOptions(options) {
	const warn = (warning) => quietly(() => options.onWarning?.(warning));
	const speech = resolveSpeech(options.speech);
	const functionTimeoutMs = whole$1("functionTimeoutMs", options.functionTimeoutMs ?? 3e4, 1, 6e5);
	return {
		apiKey: key("apiKey", options.apiKey),
		basePath: path(options.basePath ?? "/navai"),
		mintUrl: `${httpUrl("realtimeUrl", options.realtimeUrl || "https://api.openai.com/v1/realtime")}/client_secrets`,
		model: options.model || "gpt-realtime-2.1",
		voice: options.voice || "marin",
		instructions: options.instructions || void 0,
		language: options.language || void 0,
		voiceAccent: options.voiceAccent || void 0,
		voiceTone: options.voiceTone || void 0,
		transcriptionModel: options.transcriptionModel ?? "gpt-transcribe",
		speech,
		clientSecretTtl: whole$1("clientSecretTtl", options.clientSecretTtl ?? 600, 10, 7200, "seconds"),
		mintTimeoutMs: whole$1("mintTimeoutMs", options.mintTimeoutMs ?? 15e3, 1, DAY_MS),
		functions: createFunctionRegistry(options, functionTimeoutMs, warn),
		allowedOrigins: options.allowedOrigins?.map(normaliseOrigin),
		host: options.host === void 0 ? void 0 : normaliseHost(options.host),
		allowFrontendApiKey: options.allowFrontendApiKey === true,
		accept: accepted(options.accept ?? {}, speech),
		maxBodyBytes: whole$1("maxBodyBytes", options.maxBodyBytes ?? 65536, 1, Number.MAX_SAFE_INTEGER),
		perMinute: perMinute(options.rateLimit),
		clientKey: options.clientKey,
		authorize: options.authorize,
		routes: resolveRoutes(options.routes),
		takesTurns: Boolean(options.turns || options.onTurn),
		keepTurnsMs: keepTurnsMs(options.turns),
		onTurn: options.onTurn,
		onSessionEnd: options.onSessionEnd,
		onFeedback: options.onFeedback,
		hookTimes: {
			timeoutMs: functionTimeoutMs,
			claimMs: functionTimeoutMs + 5e3,
			keepMs: DAY_MS
		},
		...storesOf(options.store, warn),
		fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
		warn
	};
}
function keepTurnsMs(turns) {
	const { keepMs = 30 * DAY_MS } = Object(turns);
	return turns ? whole$1("turns.keepMs", keepMs, 1, 3650 * DAY_MS, "milliseconds") : void 0;
}
function storesOf(store, warn) {
	const own = memoryStore();
	if (!store) return {
		store: own,
		strictStore: own
	};
	const { lenient, strict } = guardStore(store, warn);
	return {
		store: lenient,
		strictStore: strict
	};
}
function accepted(accept, { provider }) {
	return {
		model: accept.model ?? false,
		voice: provider === "openai" && (accept.voice ?? false),
		instructions: accept.instructions ?? false,
		language: accept.language ?? true,
		voiceAccent: accept.voiceAccent ?? true,
		voiceTone: accept.voiceTone ?? true,
		voiceId: accept.voiceId ?? false,
		modelId: accept.modelId ?? false
	};
}
function perMinute(limit) {
	return limit === false ? false : whole$1("rateLimit.perMinute", limit?.perMinute ?? 120, 1, 1e6);
}
function path(value) {
	const trimmed = value.replace(/\/+$/, "");
	if (trimmed === "" || /^\/[^?#\s]*$/.test(trimmed)) return trimmed;
	throw new TypeError(`basePath must start with "/"; received ${JSON.stringify(value)}.`);
}
function quietly(work) {
	try {
		work();
	} catch {}
}
// src/server/upstream/upstream.ts
/**
* Turns every failure into one of our own refusals. The service's text may quote the key, so only its short error code
* reaches the log, and nothing of it reaches the page. `service` is its name in warnings.
*/
function createUpstream(service, timeoutMs, { fetch, warn }) {
	const fail = (code, note, headers) => {
		warn({
			code: "upstream_failed",
			message: `${code}: ${service} ${note}.`
		});
		return refuse(code, headers && { headers });
	};
	const attempt = async (outer, otherwise, work) => {
		try {
			return await withDeadline(timeoutMs, outer, (end) => work(end.signal));
		} catch (cause) {
			if (cause instanceof Refusal) throw cause;
			if (outer.aborted) refuse("client_gone");
			if (cause instanceof DeadlineError) return fail("upstream_timeout", "did not answer in time");
			return fail(...otherwise);
		}
	};
	return {
		fail,
		attempt,
		async ask({ signal: outer, ...question }, read) {
			const answer = await attempt(outer, ["upstream_unreachable", "could not be reached"], async (signal) => {
				const response = await post(fetch, question, signal);
				if (response.status === 200 || response.status === 201) return { result: await read(response) };
				return {
					refused: response,
					reason: reasonIn(await readJsonOf(response))
				};
			});
			if ("result" in answer) return answer.result;
			const { status, headers } = answer.refused;
			return fail(codeFor(status), `answered ${status}${answer.reason}`, waitIn(status, headers));
		}
	};
}
var MAX_LENGTH = 1e6;
/** Returns the text. Closes the connection and returns '' if the text is too long. */
async function textOf$1(response) {
	let text = "";
	const decoder = new TextDecoder();
	for await (const chunk of response.body ?? []) {
		text += decoder.decode(chunk, { stream: true });
		if (text.length > MAX_LENGTH) return "";
	}
	return text + decoder.decode();
}
/** Parses the answer as JSON; undefined if it is not JSON. */
async function readJsonOf(response) {
	const text = await textOf$1(response);
	try {
		const value = JSON.parse(text);
		return nestsTooDeep(value) ? void 0 : value;
	} catch {
		return;
	}
}
function post(fetch, { url, headers, body }, signal) {
	return fetch(url, {
		method: "POST",
		headers: {
			...headers,
			"Content-Type": "application/json"
		},
		body: JSON.stringify(body),
		redirect: "manual",
		signal
	});
}
function codeFor(status) {
	if (status === 429) return "upstream_rate_limited";
	if (status === 401 || status === 403) return "upstream_unauthorized";
	return status >= 400 && status < 500 ? "upstream_rejected" : "upstream_error";
}
function waitIn(status, headers) {
	const wait = headers.get("retry-after");
	return status === 429 && wait && isWait(wait) ? { "Retry-After": wait } : void 0;
}
/** Accepts seconds or an HTTP date, and nothing else, so that the page always gets a usable wait. */
function isWait(text) {
	return /^\d{1,9}$/.test(text) || /^[a-z]{3}, [\w :]{20,30} GMT$/i.test(text) && Date.parse(text) > 0;
}
function reasonIn(body) {
	const { error, detail } = Object(body);
	const { code, type, status } = Object(error ?? detail);
	const word = String(code ?? status ?? type ?? "");
	return /^[a-z_]{1,60}$/.test(word) ? ` (${word})` : "";
}
// src/server/upstream/mint.ts
/** Asks OpenAI for a client secret. */
async function mint(key, body, signal, settings) {
	const realtime = createUpstream("the Realtime API", settings.mintTimeoutMs, settings);
	const headers = { Authorization: `Bearer ${key}` };
	const answer = await realtime.ask({
		url: settings.mintUrl,
		headers,
		body,
		signal
	}, readJsonOf);
	const secret = clientSecretResponse.safeParse(answer);
	return secret.success ? secret.data : realtime.fail("upstream_invalid_response", "answered without a client secret");
}
// src/core/model/start-options.ts
/**
* The fields that a page may send to the backend's mint, in the page's spelling. Every other list of these fields is
* derived from this one.
*/
var mintFields = [
	"model",
	"voice",
	"instructions",
	"language",
	"voiceAccent",
	"voiceTone"
];
// src/server/endpoints/from-page.ts
/** Returns the page's value if the operator accepts it and it is valid; otherwise warns and returns undefined. */
function fromPage(name, sent, { accept, warn }, fits) {
	const value = sent?.trim();
	if (!value) return void 0;
	const rule = accept[name];
	if ((typeof rule === "boolean" ? rule : rule?.includes(value)) && fits(value)) return value;
	warn({
		code: "setting_ignored",
		message: `The page sent "${name}", which is not accepted; the server's own is used.`
	});
}
// src/server/endpoints/session-config.ts
/** Settings that add a line to the instructions, and the line for each. */
var LINES = [
	["language", (language) => `Speak and write in this language: ${language}.`],
	["voiceAccent", (accent) => `Speak with this accent: ${accent}.`],
	["voiceTone", (tone) => `Keep this tone of voice: ${tone}.`]
];
var LINE_LENGTH = 120;
/** Creates the body of the mint from the operator's settings and the accepted settings of the page. */
function sessionConfig(request, settings) {
	const chosen = choose$1(request, settings);
	const instructions = instructionsOf(chosen);
	const { clientSecretTtl: seconds } = settings;
	const reply = settings.speech.provider === "openai" ? {} : { output_modalities: ["text"] };
	const audio = audioOf(chosen, settings);
	return {
		expires_after: {
			anchor: "created_at",
			seconds
		},
		session: {
			type: "realtime",
			model: chosen.model,
			...instructions && { instructions },
			...reply,
			...Object.keys(audio).length > 0 && { audio }
		}
	};
}
/** Audio output has a voice. If another service speaks, the session is text-only and has none. */
function audioOf({ voice }, { transcriptionModel: model, speech }) {
	return {
		...model && { input: { transcription: { model } } },
		...speech.provider === "openai" && { output: { voice } }
	};
}
function choose$1(request, settings) {
	const chosen = {};
	for (const name of mintFields) {
		const value = fromPage(name, request[name], settings, (text) => fits(name, text)) ?? settings[name];
		if (value) chosen[name] = value;
	}
	return chosen;
}
function fits(name, value) {
	return !LINES.some(([line]) => line === name) || value.length <= LINE_LENGTH && !/[\p{Cc}\u2028\u2029]/u.test(value);
}
function instructionsOf(chosen) {
	const lines = LINES.map(([name, line]) => chosen[name] && line(chosen[name]));
	return [chosen.instructions, ...lines].filter(Boolean).join("\n");
}
// src/server/endpoints/client-secret.ts
/** `POST realtime/client-secret`. */
function createClientSecret(settings) {
	return async (incoming) => {
		const wishes = read$2(await readJson(incoming, settings.maxBodyBytes));
		const { value, expires_at, session } = await mint(chooseKey(wishes.apiKey?.trim(), settings), sessionConfig(wishes, settings), incoming.signal, settings);
		const { provider } = settings.speech;
		return jsonAnswer(200, {
			value,
			expires_at,
			speech: { provider },
			session
		});
	};
}
function read$2(body) {
	const wishes = clientSecretRequest.safeParse(body);
	return wishes.success ? wishes.data : refuse("invalid_request", { message: `${explain(wishes.error)}.` });
}
function chooseKey(sent, { apiKey, allowFrontendApiKey, warn }) {
	if (apiKey) {
		if (sent) warn({
			code: "frontend_key_ignored",
			message: "The page sent a key; the server's own is used."
		});
		return apiKey;
	}
	if (!sent) return refuse("api_key_missing");
	if (!allowFrontendApiKey) return refuse("api_key_not_allowed");
	return isKey(sent) ? sent : refuse("api_key_invalid");
}
// src/server/functions/run-function.ts
/**
* Runs a registered function with a checked payload. Never rejects: errors, timeouts and results that are not JSON
* become answers for the model. Their status is 200, because proxies often replace the body of a 5xx.
*/
async function runFunction({ item, run, timeoutMs }, payload, incoming, outer) {
	try {
		const result = await withDeadline(timeoutMs, outer, (end) => run(payload, contextOf(incoming, end)));
		return written(item.name, result);
	} catch (cause) {
		const code = cause instanceof DeadlineError ? "function_timeout" : "function_failed";
		return failure$1(item.name, messageOf(cause), code);
	}
}
function contextOf(incoming, end) {
	return {
		get request() {
			return incoming.request;
		},
		get signal() {
			return end.signal;
		}
	};
}
function written(name, result) {
	try {
		const json = JSON.stringify(result ?? null);
		if (json !== void 0) return {
			status: 200,
			text: `{"ok":true,"function_name":${JSON.stringify(name)},"result":${json}}`
		};
	} catch {}
	return failure$1(name, "The function gave a result that cannot be written as JSON.", "result_not_json");
}
function failure$1(name, error, code) {
	return {
		status: 200,
		text: JSON.stringify({
			ok: false,
			function_name: name,
			error,
			code
		})
	};
}
function messageOf(cause) {
	const [message = ""] = (cause instanceof Error ? cause.message : typeof cause === "string" ? cause : "").split(/\n[^\S\n]+at /, 1);
	return message.trim().slice(0, 1e3) || "The function failed.";
}
// src/server/endpoints/execute.ts
/** Failures are stored too: the function may have done half of its work, and `call_id` exists to prevent repeats. */
var KEEP_MS = 6e5;
/** Milliseconds between a function's time limit and its answer in the store. */
var GRACE_MS = 5e3;
/** `POST functions/execute`. */
function createExecute({ functions, maxBodyBytes, store }) {
	const once = createOnce(store);
	return async (incoming, client) => {
		const call = readCall(await readJson(incoming, maxBodyBytes));
		const found = find((await functions()).functions, call.function_name);
		const checked = found.check(call.payload ?? {});
		if ("problems" in checked) return jsonAnswer(400, unfit(call.function_name, checked.problems));
		const outer = call.call_id ? void 0 : incoming.leaving;
		const work = () => runFunction(found, checked.payload, incoming, outer);
		if (!call.call_id) return respond(await work());
		const times = {
			claimMs: found.timeoutMs + GRACE_MS,
			keepMs: KEEP_MS
		};
		return respond(parse(await once(onceKey(call, client), times, async () => write(await work()))));
	};
}
var respond = ({ status, text }) => jsonAnswer(status, text);
var write = ({ status, text }) => `${status} ${text}`;
var parse = (written) => ({
	status: Number(written.slice(0, 3)),
	text: written.slice(4)
});
function readCall(body) {
	if (typeof body.function_name !== "string" || body.function_name.trim() === "") refuse("function_name_required");
	const call = executeRequest.safeParse(body);
	if (!call.success) return refuse("invalid_request", { message: `${explain(call.error)}.` });
	const { session_key, call_id } = call.data;
	checkKeys({
		session_key,
		call_id
	});
	return call.data;
}
function find(functions, name) {
	const body = { available_functions: [...functions.keys()] };
	return functions.get(name) ?? refuse("unknown_function", { body });
}
function onceKey({ session_key, call_id }, client) {
	return `call:${JSON.stringify(session_key ? [
		"session",
		session_key,
		call_id
	] : [
		"client",
		client,
		call_id
	])}`;
}
var PROBLEMS = 20;
/** Explains to the model what to change, as text and as a list of the first 20 problems. */
function unfit(function_name, problems) {
	const details = problems.slice(0, PROBLEMS);
	return {
		ok: false,
		function_name,
		error: details.map(({ path, message }) => `${path || "payload"}: ${message}`).join(" "),
		code: "invalid_payload",
		details
	};
}
// src/server/endpoints/feedback.ts
var RECORDED = "recorded";
/**
* `POST feedback`: calls the hook once for each different feedback, because visitors may change theirs and pages may
* send twice. If the hook fails, the answer is an error and the page sends it again.
*/
function createFeedback(onFeedback, settings) {
	const { store, maxBodyBytes, hookTimes } = settings;
	const once = createOnce(store);
	return async (incoming) => {
		const feedback = await readBody(incoming, maxBodyBytes, feedbackRequest);
		checkKeys({ session_key: feedback.session_key });
		const run = async () => {
			await runHook(onFeedback, feedback, incoming, hookTimes.timeoutMs);
			return RECORDED;
		};
		await once(`feedback:${await digest(feedback)}`, hookTimes, run);
		return jsonAnswer(200, { recorded: true });
	};
}
/** A hash: the store keeps no comments, and a visitor can't forge the key of another visitor's feedback. */
async function digest({ session_key, rating, comment }) {
	const bytes = new TextEncoder().encode(JSON.stringify([
		session_key,
		rating,
		comment
	]));
	const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
// src/server/endpoints/session-end.ts
var ENDED = "ended";
/**
* `POST sessions/end`: calls the hook once for each end of a session, even if the page leaves before the answer. A
* session that continued across page loads has one end for each page; only the last is final.
*/
function createSessionEnd(settings) {
	const { store, onSessionEnd, maxBodyBytes, hookTimes } = settings;
	const once = createOnce(store);
	return async (incoming) => {
		const end = await readBody(incoming, maxBodyBytes, sessionEndRequest);
		checkKeys({ session_key: end.session_key });
		const run = async () => {
			await runHook(onSessionEnd, end, incoming, hookTimes.timeoutMs);
			return ENDED;
		};
		if (onSessionEnd) await once(`end:${end.session_key}:${end.finalize || end.ended_at}`, hookTimes, run);
		return jsonAnswer(200, { ended: true });
	};
}
// src/server/upstream/audio-pieces.ts
/** Audio from a service, piece by piece. The first piece is read before the endpoint answers. */
var AudioPieces = class AudioPieces {
	#upstream;
	#signal;
	#reader;
	#first;
	constructor(upstream, signal, reader, first) {
		this.#upstream = upstream;
		this.#signal = signal;
		this.#reader = reader;
		this.#first = first;
		signal.addEventListener("abort", () => this.cancel(), { once: true });
		if (signal.aborted) this.cancel();
	}
	/** Waits for the first piece. Throws a Refusal if the answer is empty or not audio. */
	static async open(response, upstream, signal) {
		const reader = response.body?.getReader();
		const first = reader && isAudio(response) ? await nextOf(reader) : void 0;
		if (reader && first) return new AudioPieces(upstream, signal, reader, first);
		reader?.cancel().catch(() => {});
		return upstream.fail("upstream_invalid_response", "answered without audio");
	}
	/** Returns the next piece, or undefined at the end. Throws a Refusal, with one warning, if the stream fails. */
	async next() {
		const first = this.#first;
		this.#first = void 0;
		if (first) return first;
		try {
			return await this.#upstream.attempt(this.#signal, ["upstream_error", "broke off in the middle"], () => nextOf(this.#reader));
		} catch (refusal) {
			this.cancel();
			throw refusal;
		}
	}
	/** Closes the connection to the service. Can be called repeatedly. */
	cancel() {
		this.#reader.cancel().catch(() => {});
	}
};
async function nextOf(reader) {
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return void 0;
		if (value.length > 0) return value;
	}
}
function isAudio(response) {
	return /^(audio\/|application\/octet-stream\b)/i.test(response.headers.get("content-type") ?? "");
}
// src/server/upstream/elevenlabs.ts
/** Asks ElevenLabs to speak (https://elevenlabs.io/docs/api-reference/text-to-speech/stream). */
function speak({ text, voiceId, modelId }, speech, signal, settings) {
	const elevenLabs = createUpstream("ElevenLabs", speech.timeoutMs, settings);
	const { voiceSettings } = speech;
	const body = {
		text,
		model_id: modelId,
		...Object.keys(voiceSettings).length > 0 && { voice_settings: voiceSettings }
	};
	const url = addressOf(voiceId, speech);
	const headers = {
		"xi-api-key": speech.apiKey,
		Accept: speech.mimeType
	};
	return elevenLabs.ask({
		url,
		headers,
		body,
		signal
	}, (response) => AudioPieces.open(response, elevenLabs, signal));
}
function addressOf(voiceId, { baseUrl, outputFormat, optimizeStreamingLatency: latency }) {
	const query = new URLSearchParams({ output_format: outputFormat });
	if (latency !== void 0) query.set("optimize_streaming_latency", String(latency));
	return `${baseUrl}/v1/text-to-speech/${voiceId}/stream?${query}`;
}
// src/server/util/base64.ts
var STEP = 32768;
/** Encodes the pieces as one base64 text, without Node's Buffer, because the handler runs in every fetch runtime. */
function toBase64(pieces) {
	return btoa(pieces.map(toBinary).join(""));
}
function toBinary(bytes) {
	let text = "";
	for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
	return text;
}
// src/server/endpoints/takes-audio.ts
/**
* Whether an `Accept` header prefers audio of this type to JSON. A wildcard does not: fetch sends it
* by default, and every client of the contract reads JSON.
*/
function takesAudio(accept, mimeType) {
	const weights = new Map((accept ?? "").split(",").map(weighed));
	const audio = weights.get(mimeType) ?? weights.get("audio/*") ?? 0;
	return audio > 0 && audio >= (weights.get("application/json") ?? 0);
}
function weighed(range) {
	const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
	const weight = parameters.find((part) => part.startsWith("q="))?.slice(2);
	return [type, weight === void 0 ? 1 : Number(weight) || 0];
}
// src/server/endpoints/synthesize.ts
var VARY = { Vary: "Accept" };
/** `POST speech/synthesize`. */
function createSynthesize(settings) {
	const { speech, maxBodyBytes } = settings;
	return async (incoming) => {
		if (speech.provider !== "elevenlabs") return refuse("speech_not_offered");
		const pieces = await speak(choose(read$1(await readJson(incoming, maxBodyBytes), speech), speech, settings), speech, incoming.signal, settings);
		const { provider, mimeType } = speech;
		if (takesAudio(incoming.header("accept"), mimeType)) return audioAnswer(pieces, mimeType);
		return jsonAnswer(200, {
			provider,
			mimeType,
			audioBase64: toBase64(await whole(pieces))
		}, VARY);
	};
}
function read$1(body, { maxTextLength }) {
	const wishes = synthesizeRequest.safeParse(body);
	if (!wishes.success) return refuse("invalid_request", { message: `${explain(wishes.error)}.` });
	const { length } = wishes.data.text;
	if (length <= maxTextLength) return wishes.data;
	return refuse("text_too_long", { message: `The text has ${length} characters; at most ${maxTextLength} are spoken at once.` });
}
function choose(wishes, speech, settings) {
	const idFor = (name) => fromPage(name, wishes[name], settings, isId) ?? speech[name];
	return {
		text: wishes.text,
		voiceId: idFor("voiceId"),
		modelId: idFor("modelId")
	};
}
async function whole(pieces) {
	const all = [];
	for (;;) {
		const piece = await pieces.next();
		if (!piece) return all;
		all.push(piece);
	}
}
function audioAnswer(pieces, mimeType) {
	return {
		status: 200,
		headers: {
			"Content-Type": mimeType,
			"Cache-Control": "no-store",
			"X-Content-Type-Options": "nosniff",
			...VARY
		},
		body: toStream$1(pieces)
	};
}
/** Reads a piece only when the page can take one, so that a slow page slows the service down too. */
function toStream$1(pieces) {
	return new ReadableStream({
		async pull(controller) {
			const piece = await pieces.next();
			if (piece) controller.enqueue(piece);
			else controller.close();
		},
		cancel: () => pieces.cancel()
	}, { highWaterMark: 0 });
}
// src/server/router.ts
/** One row for each endpoint of the contract. */
function createRouter(settings) {
	const { routes, onFeedback } = settings;
	const endpoints = new Map([
		["/realtime/client-secret", { POST: createClientSecret(settings) }],
		["/functions", { GET: createFunctionList(settings) }],
		["/functions/execute", { POST: createExecute(settings) }],
		["/speech/synthesize", { POST: createSynthesize(settings) }],
		["/sessions/end", { POST: createSessionEnd(settings) }],
		...offered(routes && ["/routes", { GET: createRouteList(routes, settings) }]),
		...offered(settings.takesTurns && ["/turns", { POST: createTurns(settings) }]),
		...offered(onFeedback && ["/feedback", { POST: createFeedback(onFeedback, settings) }])
	]);
	return ({ url: { pathname }, method }) => {
		const path = pathname.replace(/\/$/, "");
		const methods = path.startsWith(settings.basePath) && endpoints.get(path.slice(settings.basePath.length));
		if (!methods) return refuse("not_found");
		const headers = { Allow: Object.keys(methods).join(", ") };
		return Object.hasOwn(methods, method) && methods[method] ? methods[method] : refuse("method_not_allowed", { headers });
	};
}
function offered(row) {
	return row ? [row] : [];
}
/** `GET functions`. */
function createFunctionList({ functions }) {
	return async () => {
		const { functions: loaded, warnings } = await functions();
		return jsonAnswer(200, {
			items: [...loaded.values()].map(({ item }) => item),
			...warnings.length > 0 && { warnings }
		});
	};
}
// src/server/store/rate-limit.ts
var MINUTE_US = 6e7;
/**
* A token bucket of `perMinute` requests for each client. Refused requests take no token. Stores only the time at which
* the bucket is full again, in microseconds (ATM's generic cell rate algorithm). A counter per minute would be wrong
* around the turn of each minute.
*
* A stored time more than one minute later than possible comes from a clock that was set back since. It counts as a
* full bucket, or its client would be refused until the clock has caught up. Clocks of several processes may differ by
* less than that minute without giving a client a second budget.
*/
function createRateLimiter(store, perMinute, now = Date.now) {
	const by = Math.ceil(MINUTE_US / perMinute);
	const capacity = by * perMinute;
	const ttlMs = Math.ceil(capacity / 1e3);
	return async (client) => {
		const from = now() * 1e3;
		const max = from + capacity;
		const key = `rate:${client}`;
		const raise = () => store.raise(key, {
			by,
			from,
			max,
			ttlMs
		});
		let full = await raise();
		if (full - by > max + MINUTE_US) {
			await store.delete(key);
			full = await raise();
		}
		return full > max ? Math.ceil((full - max) / 1e6) : 0;
	};
}
// src/server/handler.ts
/**
* The reference backend: a function from Request to Response, for Node (with `toNodeListener`) and every runtime with
* fetch. Throws an error that names the option if an option is out of bounds.
*/
function createHandler(options = {}) {
	const answerer = createAnswerer(resolveOptions(options));
	const handler = async (request) => toResponse(await answerer(fromRequest(request)));
	setAnswerer(handler, answerer);
	return handler;
}
function createAnswerer(settings) {
	const answer = createAnswer(settings);
	return async (incoming) => {
		if (!isAllowedOrigin(incoming, settings)) return new Refusal("origin_not_allowed").toAnswer();
		return withCors(await answer(incoming).catch((cause) => failure(cause, settings)), incoming);
	};
}
/** Runs the guards, cheapest first. */
function createAnswer(settings) {
	const route = createRouter(settings);
	const admit = createAdmission(settings);
	return async (incoming) => {
		if (isPreflight(incoming)) return preflightAnswer(incoming);
		const client = await admit(incoming);
		const endpoint = route(incoming);
		if (settings.authorize && await settings.authorize(incoming.request) !== true) refuse("unauthorized");
		return endpoint(incoming, client);
	};
}
/** Identifies the client and applies the rate limit. Unidentified clients share one budget. */
function createAdmission(settings) {
	const { clientKey, perMinute, store, warn } = settings;
	const wait = perMinute === false ? void 0 : createRateLimiter(store, perMinute);
	let warned = perMinute === false;
	return async (incoming) => {
		const known = clientKey ? clientKey(incoming.request) : incoming.address;
		if (!known && !warned) warn({
			code: "client_unknown",
			message: UNKNOWN_CLIENT
		});
		warned ||= !known;
		const seconds = await wait?.(known ? `client ${clientGroup(known)}` : "unknown") ?? 0;
		if (seconds > 0) refuse("rate_limited", { headers: { "Retry-After": String(seconds) } });
		return known ?? "";
	};
}
var UNKNOWN_CLIENT = "No client address is known, so all clients share one rate limit: pass clientKey.";
function failure(cause, { warn }) {
	if (cause instanceof Refusal) return cause.toAnswer();
	warn({
		code: "internal_error",
		message: cause instanceof Error ? cause.message : String(cause)
	});
	return new Refusal("internal_error").toAnswer();
}
// src/server/node/checked-target.ts
/**
* Returns the request target, a path with an optional query, unchanged. Throws a TypeError for every target that URL
* parsers read as another path than routers do: absolute URLs, fragments, backslashes, whitespace, and the segments
* `.` and `..`, plain or percent-encoded. A guard that a router runs for one path could otherwise be bypassed.
*/
function checkedTarget(target) {
	const [path = ""] = target.split("?", 1);
	if (!path.startsWith("/") || UNSAFE.test(target) || AMBIGUOUS.test(path)) throw new TypeError("The request target is ambiguous.");
	return target;
}
var UNSAFE = /[\u0000-\u0020\u007f#]/;
var AMBIGUOUS = /\\|%5c|%2f|\/(?:\.|%2e){1,2}(?=\/|$)/i;
// src/server/node/node-incoming.ts
/** What a `Request` takes without a second look; another method (TRACE) is put to it at once. */
var METHODS = /* @__PURE__ */ new Set([
	"GET",
	"HEAD",
	"POST",
	"PUT",
	"PATCH",
	"DELETE",
	"OPTIONS"
]);
/** A Node request. Avoids web streams and classes until a hook needs the `Request`. */
var NodeIncoming = class {
	#req;
	#request;
	#taken = false;
	/** Throws a TypeError if the host or URL is invalid, and a Refusal if no `Request` can represent this request. */
	constructor(req, leaving) {
		this.#req = req;
		this.method = req.method ?? "GET";
		this.leaving = leaving;
		const target = checkedTarget(req.originalUrl ?? req.url ?? "/");
		this.url = new URL(`http://${hostOf(this.header("host"))}${target}`);
		if (!METHODS.has(this.method)) this.request;
	}
	get address() {
		return this.#req.socket.remoteAddress;
	}
	get signal() {
		return this.leaving.signal;
	}
	get request() {
		this.#request ??= this.#makeRequest();
		return this.#request;
	}
	/** HTTP/2 sends the host as `:authority`, which takes precedence over a `Host` header (RFC 9113, section 8.3.1). */
	header(name) {
		return (name === "host" ? this.#rawHeader(":authority") : null) ?? this.#rawHeader(name);
	}
	#rawHeader(name) {
		const { rawHeaders } = this.#req;
		let found = null;
		for (let at = 0; at < rawHeaders.length; at += 2) {
			const known = rawHeaders[at] ?? "";
			if (known.length !== name.length || known.toLowerCase() !== name) continue;
			const value = (rawHeaders[at + 1] ?? "").trim();
			found = found === null ? value : `${found}, ${value}`;
		}
		return found;
	}
	async bytes(maxBytes) {
		if (this.#request) return bytesOf(this.#request, maxBytes);
		this.#taken = true;
		if (isBodiless(this.method)) return /* @__PURE__ */ new Uint8Array();
		const parsed = parsedBody(this.#req);
		if (parsed === void 0) return read(this.#req, maxBytes);
		const bytes = typeof parsed === "string" ? new TextEncoder().encode(parsed) : parsed;
		return bytes.length > maxBytes ? void 0 : bytes;
	}
	#makeRequest() {
		const request = this.#build();
		if (this.#taken && request.body) request.arrayBuffer();
		if (this.address) setClientAddress(request, this.address);
		return request;
	}
	#build() {
		const { method, signal } = this;
		try {
			const init = {
				method,
				headers: headersOf(this.#req),
				body: this.#body(),
				signal,
				duplex: "half"
			};
			return new Request(this.url, init);
		} catch {
			return refuse("bad_request");
		}
	}
	#body() {
		if (isBodiless(this.method)) return null;
		if (this.#taken) return /* @__PURE__ */ new Uint8Array();
		return parsedBody(this.#req) ?? toStream(this.#req);
	}
};
var isBodiless = (method) => method === "GET" || method === "HEAD";
function hostOf(header) {
	const host = header || "localhost";
	if (/[/\\?#@\s]/.test(host)) throw new TypeError("Host is not a host.");
	return host;
}
function headersOf(req) {
	const headers = new Headers();
	for (let at = 0; at < req.rawHeaders.length; at += 2) {
		const [name = "", value = ""] = req.rawHeaders.slice(at, at + 2);
		if (!name.startsWith(":")) headers.append(name, value);
	}
	return headers;
}
/** The body that an earlier parser left after reading the stream: express.json(), .text() or .raw(). */
function parsedBody(req) {
	const { body } = req;
	if (!req.readableEnded || body === void 0) return void 0;
	if (typeof body === "string") return body;
	return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}
function read(req, maxBytes) {
	return new Promise((resolve, reject) => {
		if (req.readableEnded) return resolve(/* @__PURE__ */ new Uint8Array());
		const chunks = [];
		let size = 0;
		req.on("data", (chunk) => {
			size += chunk.length;
			if (size <= maxBytes) return void chunks.push(chunk);
			chunks.length = 0;
			resolve(void 0);
		});
		req.once("end", () => resolve(joined(chunks, size)));
		req.on("error", reject);
		req.once("close", () => reject(/* @__PURE__ */ new Error("The body broke off.")));
		if (req.destroyed) reject(/* @__PURE__ */ new Error("The body broke off."));
	});
}
function toStream(req) {
	const chunks = req.iterator({ destroyOnReturn: false });
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(new Uint8Array(value));
		},
		cancel: () => void chunks.return?.().then(() => req.resume(), () => {})
	});
}
// src/server/node/node-send.ts
/** Writes one of our answers. `leaving` cancels a stream's source when the client disconnects. */
async function sendAnswer({ status, headers, body }, res, leaving) {
	if (typeof body === "string") {
		res.writeHead(status, {
			...headers,
			"Content-Length": Buffer.byteLength(body)
		}).end(body);
		return;
	}
	res.writeHead(status, headers);
	if (body) await pour(body, res, leaving);
	res.end();
}
/** Writes the answer of a handler that is not ours. */
async function sendResponse(response, res, leaving) {
	res.statusCode = response.status;
	response.headers.forEach((value, name) => {
		if (name !== "set-cookie") res.setHeader(name, value);
	});
	const cookies = response.headers.getSetCookie();
	if (cookies.length > 0) res.setHeader("set-cookie", cookies);
	if (response.body) await pour(response.body, res, leaving);
	res.end();
}
async function pour(body, res, leaving) {
	const reader = body.getReader();
	const cancel = () => void reader.cancel().catch(() => {});
	leaving.addEventListener("abort", cancel);
	if (leaving.aborted) cancel();
	for (;;) {
		const { done, value } = await reader.read();
		if (done || leaving.aborted) return;
		if (!res.write(value)) await drained(res, leaving);
	}
}
function drained(res, leaving) {
	return new Promise((resolve) => {
		const goOn = () => {
			leaving.removeEventListener("abort", goOn);
			resolve();
		};
		res.once("drain", goOn);
		leaving.addEventListener("abort", goOn);
		if (leaving.aborted) goOn();
	});
}
// src/server/node/node.ts
/**
* The handler as a listener for `http.createServer` or Express, with streams both ways. Mounted under a path
* in Express, give that path as `basePath` too: the original URL is used.
*/
function toNodeListener(handler) {
	const answerer = answererOf(handler);
	return (req, res) => {
		const leaving = new LazyAbort();
		res.once("close", () => res.writableFinished || leaving.abort());
		serve(handler, answerer, req, res, leaving).catch(() => res.destroy());
	};
}
async function serve(handler, answerer, req, res, leaving) {
	const incoming = readable(() => new NodeIncoming(req, leaving));
	const request = incoming && !answerer ? readable(() => incoming.request) : void 0;
	if (incoming && answerer) return sendAnswer(await answerer(incoming), res, leaving);
	if (request) return sendResponse(await handler(request), res, leaving);
	return sendAnswer(new Refusal("bad_request").toAnswer(), res, leaving);
}
/** Returns undefined if the request can't be read. */
function readable(make) {
	try {
		return make();
	} catch {
		return;
	}
}
// src/server/options/env.ts
/** Environment variables whose text becomes the option's value. */
var TEXTS = {
	apiKey: "OPENAI_API_KEY",
	model: "OPENAI_REALTIME_MODEL",
	voice: "OPENAI_REALTIME_VOICE",
	instructions: "OPENAI_REALTIME_INSTRUCTIONS",
	language: "OPENAI_REALTIME_LANGUAGE",
	voiceAccent: "OPENAI_REALTIME_VOICE_ACCENT",
	voiceTone: "OPENAI_REALTIME_VOICE_TONE",
	functionsFolders: "NAVAI_FUNCTIONS_FOLDERS",
	agentsFolders: "NAVAI_AGENTS_FOLDERS",
	functionsBaseDir: "NAVAI_FUNCTIONS_BASE_DIR"
};
/** The environment variables of the option `speech`, and a parser for each. */
var SPEECH = {
	provider: ["NAVAI_TTS_PROVIDER", asLowerCase],
	apiKey: ["ELEVENLABS_API_KEY", asText],
	baseUrl: ["ELEVENLABS_BASE_URL", asText],
	voiceId: ["ELEVENLABS_VOICE_ID", asText],
	modelId: ["ELEVENLABS_MODEL_ID", asText],
	outputFormat: ["ELEVENLABS_OUTPUT_FORMAT", asText],
	optimizeStreamingLatency: ["ELEVENLABS_OPTIMIZE_STREAMING_LATENCY", toNumber],
	stability: ["ELEVENLABS_STABILITY", toNumber],
	similarityBoost: ["ELEVENLABS_SIMILARITY_BOOST", toNumber],
	style: ["ELEVENLABS_STYLE", toNumber],
	useSpeakerBoost: ["ELEVENLABS_USE_SPEAKER_BOOST", toFlag]
};
var TTL = "OPENAI_REALTIME_CLIENT_SECRET_TTL";
/**
* Reads options from the environment. Empty variables count as unset. Explicit options win:
* `createHandler({ ...optionsFromEnv(process.env), model: '…' })`, and for a part of
* `speech`: `{ ...env, speech: { ...env.speech, voiceId: '…' } }`. Throws when a number is not one.
*/
function optionsFromEnv(env) {
	const texts = Object.entries(TEXTS).map(([option, variable]) => [option, env[variable]?.trim()]);
	const ttl = env[TTL]?.trim();
	const speech = speechFrom(env);
	return {
		...Object.fromEntries(texts.filter(([, text]) => text)),
		...ttl && { clientSecretTtl: toNumber(TTL, ttl) },
		...Object.keys(speech).length > 0 && { speech },
		...isTrue(env.NAVAI_ALLOW_FRONTEND_API_KEY) && { allowFrontendApiKey: true }
	};
}
function speechFrom(env) {
	const rows = Object.entries(SPEECH).flatMap(([option, [variable, read]]) => {
		const text = env[variable]?.trim();
		return text ? [[option, read(variable, text)]] : [];
	});
	return Object.fromEntries(rows);
}
function asText(_variable, text) {
	return text;
}
function asLowerCase(_variable, text) {
	return text.toLowerCase();
}
function toFlag(variable, text) {
	if (isTrue(text)) return true;
	if ([
		"false",
		"0",
		"no",
		"off"
	].includes(text.toLowerCase())) return false;
	throw new TypeError(`${variable} must be true or false; received ${JSON.stringify(text)}.`);
}
function toNumber(variable, text) {
	const value = Number(text);
	if (Number.isNaN(value)) throw new TypeError(`${variable} must be a number; received ${JSON.stringify(text)}.`);
	return value;
}
function isTrue(text) {
	return [
		"true",
		"1",
		"yes",
		"on"
	].includes(text?.trim().toLowerCase() ?? "");
}
// src/server/store/redis-store.ts
/** Atomic scripts for Redis 2.6 and later and Valkey. Each touches one key, so they work on clusters. */
var SCRIPTS = {
	set: `if ARGV[2] == '' then redis.call('SET', KEYS[1], ARGV[1])
    else redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end`,
	add: `local before = redis.call('GET', KEYS[1])
    if before then return before end
    if ARGV[2] == '' then redis.call('SET', KEYS[1], ARGV[1])
    else redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
    return false`,
	delete: `redis.call('DEL', KEYS[1])`,
	raise: `local from = tonumber(ARGV[2])
    local sum = math.max(tonumber(redis.call('GET', KEYS[1]) or from), from) + tonumber(ARGV[1])
    local text = string.format('%.0f', sum)
    if sum <= tonumber(ARGV[3]) then redis.call('SET', KEYS[1], text, 'PX', ARGV[4]) end
    return text`,
	append: `local place = redis.call('HLEN', KEYS[1])
    if redis.call('HSETNX', KEYS[1], ARGV[1], place .. ':' .. ARGV[2]) == 0 then return 0 end
    if ARGV[3] == '' then redis.call('PERSIST', KEYS[1]) else redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
    return 1`,
	entries: `return redis.call('HVALS', KEYS[1])`
};
/** A store for processes on any number of machines. Rejects with the client's errors. */
function redisStore(client, { prefix = "navai:" } = {}) {
	const send = sender(client);
	const run = (script, key, ...values) => send([
		"EVAL",
		SCRIPTS[script],
		"1",
		`${prefix}${key}`,
		...values
	]);
	return {
		set: async (key, value, ttlMs) => void await run("set", key, value, life(ttlMs)),
		add: async (key, value, ttlMs) => textOf(await run("add", key, value, life(ttlMs))),
		delete: async (key) => void await run("delete", key),
		raise: async (key, { by, from, max, ttlMs }) => Number(await run("raise", key, String(by), String(from), String(max), life(ttlMs))),
		append: async (list, id, value, ttlMs) => Number(await run("append", listKey(list), id, value, life(ttlMs))) === 1,
		entries: async (list) => inOrder(await run("entries", listKey(list)))
	};
}
function sender(client) {
	if (!("call" in client)) return (command) => client.sendCommand(command);
	return ([command = "", ...rest]) => client.call(command, ...rest);
}
/** Redis accepts only whole milliseconds ≥ 1. */
var life = (ttlMs) => ttlMs === void 0 ? "" : String(Math.max(1, Math.ceil(ttlMs)));
var textOf = (reply) => reply === null ? void 0 : String(reply);
var listKey = (list) => `list:${list}`;
function inOrder(replies) {
	return replies.map((reply) => /^(\d+):(.*)$/s.exec(String(reply))).sort((a, b) => Number(a?.[1]) - Number(b?.[1])).map((match) => match?.[2] ?? "");
}
// src/server/store/sqlite-store.ts
var PURGE_MS = 6e4;
/** How long a statement may wait for another process's lock, and how often it tries again. */
var [BUSY_MS, RETRY_MS] = [5e3, 10];
var FOREVER = Number.MAX_SAFE_INTEGER;
var SETUP = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS navai_values (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS navai_values_expires ON navai_values (expires);
  CREATE TABLE IF NOT EXISTS navai_entries (
    place INTEGER PRIMARY KEY AUTOINCREMENT, list TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
    expires INTEGER NOT NULL, UNIQUE (list, id)
  );
  CREATE INDEX IF NOT EXISTS navai_entries_expires ON navai_entries (expires);`;
var WRITE = "INSERT INTO navai_values (key, value, expires) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires";
/** Single atomic statements. A transaction could collide with one of the operator's on the same connection. */
var STATEMENTS = {
	set: WRITE,
	add: `${WRITE} WHERE expires <= ?`,
	read: "SELECT value FROM navai_values WHERE key = ? AND expires > ?",
	change: "UPDATE navai_values SET value = ?, expires = ? WHERE key = ? AND value = ?",
	delete: "DELETE FROM navai_values WHERE key = ?",
	forget: "DELETE FROM navai_entries WHERE list = ? AND expires <= ?",
	append: "INSERT INTO navai_entries (list, id, value, expires) VALUES (?, ?, ?, ?) ON CONFLICT (list, id) DO NOTHING",
	renew: "UPDATE navai_entries SET expires = ? WHERE list = ?",
	entries: "SELECT value FROM navai_entries WHERE list = ? AND expires > ? ORDER BY place",
	purgeValues: "DELETE FROM navai_values WHERE expires <= ?",
	purgeEntries: "DELETE FROM navai_entries WHERE expires <= ?"
};
/**
* A store in a SQLite file, for all processes of one machine. Creates its tables (`navai_…`), switches the file
* to WAL, and deletes what expired about once a minute. Give it a connection of its own. Throws what SQLite throws. A
* lock of another process delays only the statements that need it, up to five seconds, and never the event loop.
*/
function sqliteStore(database) {
	return new SqliteStore(database);
}
/**
* Sets up the file, before anything is served. Afterwards SQLite never waits for a lock, which would stop the event
* loop: statements are tried again. `busy_timeout` does not cover the lock between two processes that switch a new file to WAL at the same
* time.
*/
function setUp(database, attempts = 50) {
	try {
		database.exec(SETUP);
	} catch (error) {
		if (attempts === 0 || !isBusy(error)) throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
		setUp(database, attempts - 1);
	}
}
function isBusy(error) {
	return /busy|locked/i.test(`${Object(error).code} ${Object(error).message}`);
}
/** Tries again while another process holds the lock. Rejects with SQLite's error after `BUSY_MS`. */
async function unlocked(statement) {
	const end = performance.now() + BUSY_MS;
	for (;;) try {
		return statement();
	} catch (error) {
		if (!isBusy(error) || performance.now() > end) throw error;
		await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
	}
}
var SqliteStore = class {
	#sql;
	#nextPurge = 0;
	constructor(database) {
		setUp(database);
		database.exec("PRAGMA busy_timeout = 0");
		const prepared = Object.entries(STATEMENTS).map(([name, sql]) => [name, database.prepare(sql)]);
		this.#sql = Object.fromEntries(prepared);
	}
	async set(key, value, ttlMs) {
		this.#purge();
		await unlocked(() => this.#sql.set.run(key, value, endOf(ttlMs)));
	}
	async add(key, value, ttlMs) {
		this.#purge();
		for (;;) {
			if (await this.#add(key, value, ttlMs)) return void 0;
			const before = await this.#read(key);
			if (before !== void 0) return before;
		}
	}
	async delete(key) {
		await unlocked(() => this.#sql.delete.run(key));
	}
	async raise(key, step) {
		this.#purge();
		for (;;) {
			const before = await this.#read(key);
			const sum = raised(before, step);
			if (sum > step.max) return sum;
			if (before === void 0 ? await this.#add(key, String(sum), step.ttlMs) : changed(await unlocked(() => this.#sql.change.run(String(sum), endOf(step.ttlMs), key, before)))) return sum;
		}
	}
	async append(list, id, value, ttlMs) {
		this.#purge();
		await unlocked(() => this.#sql.forget.run(list, Date.now()));
		const isNew = changed(await unlocked(() => this.#sql.append.run(list, id, value, endOf(ttlMs))));
		if (isNew) await unlocked(() => this.#sql.renew.run(endOf(ttlMs), list));
		return isNew;
	}
	async entries(list) {
		return (await unlocked(() => this.#sql.entries.all(list, Date.now()))).map(toValue);
	}
	async #read(key) {
		return (await unlocked(() => this.#sql.read.all(key, Date.now()))).map(toValue)[0];
	}
	async #add(key, value, ttlMs) {
		return changed(await unlocked(() => this.#sql.add.run(key, value, endOf(ttlMs), Date.now())));
	}
	/** Deletes what expired, once a minute. While another process holds the lock, the next minute is early enough. */
	#purge() {
		const now = Date.now();
		if (now < this.#nextPurge) return;
		this.#nextPurge = now + PURGE_MS;
		try {
			this.#sql.purgeValues.run(now);
			this.#sql.purgeEntries.run(now);
		} catch (error) {
			if (!isBusy(error)) throw error;
		}
	}
};
var endOf = (ttlMs) => ttlMs === void 0 ? FOREVER : Math.ceil(Date.now() + ttlMs);
var changed = ({ changes }) => Number(changes) > 0;
var toValue = (row) => row.value;
export { createHandler as a, setClientAddress as c, toNodeListener as i, functionsFolders as l, redisStore as n, memoryStore as o, optionsFromEnv as r, clientAddress as s, sqliteStore as t, recordedTurns as u };
