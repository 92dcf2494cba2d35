import { C as synthesizeRequest, T as turnRequest, _ as parseRouteList, c as indexed, d as clientSecretResponse, f as executeRequest, i as compilePayload, l as messageOf, m as explain, n as maxOutputLength, o as isKeyword, r as iceServersProblem, s as shortened$1, t as cutText, u as clientSecretRequest, x as sessionEndRequest, y as feedbackRequest } from "./node-cut-text.js";
import "node:module";
import { toJSONSchema } from "zod/v4/core";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
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
	session_full: [413, "The session has no room for another turn."],
	unsupported_media_type: [415, "The body must be application/json in UTF-8."],
	rate_limited: [429, "Too many requests."],
	quota_exceeded: [429, "The server keeps no more of this client for now."],
	upstream_rate_limited: [429, "The voice service has too many requests at the moment."],
	client_gone: [499, "The client closed the request."],
	body_already_read: [500, "Something on the server has read the body before the handler."],
	internal_error: [500, "The server could not answer."],
	upstream_unauthorized: [502, "The voice service did not accept the server key."],
	upstream_rejected: [502, "The voice service did not accept the settings."],
	upstream_error: [502, "The voice service failed."],
	upstream_unreachable: [502, "The voice service could not be reached."],
	upstream_invalid_response: [502, "The voice service gave an answer that could not be read."],
	overloaded: [503, "The server is too busy at the moment."],
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
var TOO_DEEP$1 = `The body is nested deeper than 100 levels.`;
/**
* The request's body as an object; an empty body is `{}`. Refuses what is too large (announced or streamed),
* not JSON, not UTF-8, not an object or nested without end.
*/
async function readJson(incoming, maxBytes) {
	const bytes = await readBytes(incoming, maxBytes);
	if (bytes.length === 0) return {};
	if (!isJson(incoming.header("content-type"))) refuse("unsupported_media_type");
	const value = parse$1(decode(bytes));
	if (nestsTooDeep(value)) refuse("invalid_request", { message: TOO_DEEP$1 });
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
	return await incoming.bytes(maxBytes).catch((cause) => {
		throw cause instanceof Refusal ? cause : new Refusal("bad_request");
	}) ?? refuseSize(maxBytes);
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
// src/server/store/claims.ts
/** How often a process says that it is alive while it runs something. */
var BEAT_MS = 1e3;
/** A process that is silent for this long counts as dead. */
var DEAD_MS = 5e3;
/** Says in the store that this process is alive while it runs something. */
var Heartbeat = class {
	#store;
	#claim;
	#next = 0;
	constructor(store, claim) {
		this.#store = store;
		this.#claim = claim;
	}
	/** Each run has its own timer, because some runtimes end timers with the request that set them. */
	async during(work) {
		const timer = setInterval(() => this.#beat(), BEAT_MS);
		Object(timer).unref?.();
		try {
			return await work();
		} finally {
			clearInterval(timer);
		}
	}
	#beat() {
		const now = performance.now();
		if (now < this.#next) return;
		this.#next = now + BEAT_MS / 2;
		const step = {
			by: 1,
			from: 0,
			max: Number.MAX_SAFE_INTEGER,
			ttlMs: 2 * DEAD_MS
		};
		this.#store.raise(beatsOf(this.#claim), step).catch(() => {});
	}
};
/**
* Watches a claim until it is certain that no process works on it: its process did not beat for five seconds, or the
* claim is older than the longest run. Measures by this process's monotonic clock only, so that clocks may be set and
* may differ.
*/
var ClaimWatch = class {
	#store;
	#claimMs;
	#claim;
	#first = 0;
	#since = 0;
	#last = 0;
	#beats = 0;
	constructor(store, claimMs) {
		this.#store = store;
		this.#claimMs = claimMs;
	}
	async isDead(claim) {
		const now = performance.now();
		if (claim !== this.#claim) return this.#begin(claim, now);
		if (now - this.#last > BEAT_MS) this.#since = now;
		this.#last = now;
		if (now - this.#first >= this.#claimMs) return true;
		if (now - this.#since < DEAD_MS) return false;
		const beats = await this.#read(claim);
		if (beats === 0 || beats === this.#beats) return true;
		this.#beats = beats;
		this.#since = now;
		return false;
	}
	async #begin(claim, now) {
		this.#claim = claim;
		this.#first = now;
		this.#since = now;
		this.#last = now;
		this.#beats = await this.#read(claim);
		return false;
	}
	#read(claim) {
		return this.#store.raise(beatsOf(claim), {
			by: 0,
			from: 0,
			max: -1,
			ttlMs: DEAD_MS
		});
	}
};
var beatsOf = (claim) => `alive:${claim}`;
// src/server/store/once.ts
var CLAIM = "?";
var ANSWER = "=";
var FIRST_PAUSE_MS = 20;
var LONGEST_PAUSE_MS = 250;
/**
* Works across all processes that share the store. Work that rejects is not stored and may run again. Callers in this
* process share the promise. Claims outlive their runs, so that a process that died in the middle of one is noticed.
*/
function createOnce(store) {
	const running = /* @__PURE__ */ new Map();
	let claims;
	return (key, times, work, manners) => {
		claims ??= claimsOn(store);
		const job = {
			...times,
			...manners,
			key,
			work
		};
		const answer = running.get(key) ?? runOnce(claims, job).finally(() => running.delete(key));
		running.set(key, answer);
		return answer;
	};
}
function claimsOn(store) {
	const ours = `${CLAIM}${crypto.randomUUID()}`;
	return {
		store,
		ours,
		heartbeat: new Heartbeat(store, ours)
	};
}
async function runOnce(claims, job) {
	const { store, ours } = claims;
	const { key, claimMs, keepMs, lost } = job;
	const watch = new ClaimWatch(store, claimMs);
	let pause = FIRST_PAUSE_MS;
	for (;;) {
		const before = await store.add(key, ours, claimMs + keepMs);
		if (before === void 0) return runAndKeep(claims, job);
		if (before === ours) return renewAndRun(claims, job);
		if (before.startsWith(ANSWER)) return before.slice(1);
		if (await watch.isDead(before)) {
			if (lost !== void 0) return keep(store, job, lost);
			if (await takesOver(claims, job, before)) return renewAndRun(claims, job);
		}
		await new Promise((resolve) => setTimeout(resolve, pause));
		pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
	}
}
/** Of several processes that find the same dead claim, one runs the work again. */
async function takesOver({ store, ours }, { key, claimMs }, dead) {
	return await store.add(`again:${dead}:${key}`, ours, claimMs) === void 0;
}
async function renewAndRun(claims, job) {
	await claims.store.set(job.key, claims.ours, job.claimMs + job.keepMs);
	return runAndKeep(claims, job);
}
async function runAndKeep({ store, heartbeat }, job) {
	try {
		const answer = await heartbeat.during(job.work);
		await keep(store, job, await job.shorten?.(answer) ?? answer);
		return answer;
	} catch (cause) {
		await store.delete(job.key).catch(() => {});
		throw cause;
	}
}
async function keep(store, { key, keepMs }, answer) {
	await store.set(key, `${ANSWER}${answer}`, keepMs);
	return answer;
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
// src/server/store/rate-limit.ts
var SECOND_US = 1e6;
var MINUTE_MS$1 = 6e4;
/** A budget of `perMinute` requests for each client. */
function createRateLimiter(store, perMinute, now) {
	return createBudget(store, "rate", {
		amount: perMinute,
		periodMs: MINUTE_MS$1
	}, now);
}
/**
* A token bucket for each client. Refused amounts take nothing. Stores only the time at which the bucket is full again,
* in microseconds (ATM's generic cell rate algorithm). A counter per period would be wrong around the turn of each
* period. `name` is the start of the keys.
*
* A stored time more than one minute later than possible comes from a clock that was set back since. It counts as a
* full bucket, or its client would be refused until the clock has caught up. Clocks of several processes may differ by
* less than that minute without giving a client a second budget.
*/
function createBudget(store, name, { amount: full, periodMs }, now = Date.now) {
	const each = Math.ceil(periodMs * 1e3 / full);
	const capacity = each * full;
	const ttlMs = Math.ceil(capacity / 1e3);
	return async (client, amount = 1) => {
		const by = each * amount;
		const from = now() * 1e3;
		const max = from + capacity;
		const key = `${name}:${client}`;
		const raise = () => store.raise(key, {
			by,
			from,
			max,
			ttlMs
		});
		let end = await raise();
		if (end - by > max + MINUTE_MS$1 * 1e3) {
			await store.delete(key);
			end = await raise();
		}
		return end > max ? Math.ceil((end - max) / SECOND_US) : 0;
	};
}
var MINUTE_MS = 6e4;
var DAY_MS$1 = 864e5;
/**
* Counts characters above the store, so that the quotas hold for every store. Budgets refill evenly: what a client has
* in the store at a time is at most twice its budget, if that is kept as long as the budget takes to refill.
*/
function createQuotas(store, sizes) {
	if (!sizes) return {
		result: free,
		fitsResult: async () => true,
		turn: free,
		sessionTurn: free,
		marker: free
	};
	const results = createBudget(store, "quota:results", {
		amount: sizes.results,
		periodMs: 10 * MINUTE_MS
	});
	const turns = createBudget(store, "quota:turns", {
		amount: sizes.turns,
		periodMs: DAY_MS$1
	});
	const markers = createBudget(store, "quota:markers", {
		amount: sizes.markers,
		periodMs: DAY_MS$1
	});
	return {
		result: async (client) => admit(await results(clientGroup(client), 512)),
		async fitsResult(client, length) {
			const more = length - 512;
			return more <= 0 || await results(clientGroup(client), more) === 0;
		},
		turn: async (client, length) => admit(await turns(clientGroup(client), 512 + length)),
		async sessionTurn(list, length, keepMs) {
			const step = {
				by: 512 + length,
				from: 0,
				max: sizes.sessionTurns,
				ttlMs: keepMs
			};
			if (await store.raise(`quota:${list}`, step) > step.max) refuse("session_full");
		},
		marker: async (client) => admit(await markers(clientGroup(client), 512))
	};
}
async function free() {}
function admit(seconds) {
	if (seconds > 0) refuse("quota_exceeded", { headers: { "Retry-After": String(seconds) } });
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
	const quotas = createQuotas(store, settings.quotas);
	const times = {
		claimMs: hookTimes.claimMs,
		keepMs: keepTurnsMs ?? REMEMBER_MS
	};
	const record = async (turn, incoming, client) => {
		const text = keepTurnsMs === void 0 ? "" : JSON.stringify(turn);
		await quotas.turn(client, text.length);
		await runHook(onTurn, turn, incoming, hookTimes.timeoutMs);
		if (keepTurnsMs === void 0) return RECORDED$1;
		const list = listOf$1(turn.session_key);
		await quotas.sessionTurn(list, text.length, keepTurnsMs);
		await store.append(list, turn.turn.id, text, keepTurnsMs);
		return RECORDED$1;
	};
	return async (incoming, client) => {
		const turn = await readBody(incoming, maxBodyBytes, turnRequest);
		checkKeys({
			session_key: turn.session_key,
			"turn.id": turn.turn.id
		});
		if (turn.memory_mode === "incognito") return jsonAnswer(200, { recorded: false });
		const key = `turn:${JSON.stringify([turn.session_key, turn.turn.id])}`;
		await once(key, times, () => record(turn, incoming, client));
		return jsonAnswer(200, { recorded: true });
	};
}
/** Returns the recorded turns of a session in order. For operators; no endpoint exposes them. */
async function recordedTurns(store, sessionKey) {
	return (await store.entries(listOf$1(sessionKey))).map((entry) => JSON.parse(entry)).sort((a, b) => a.turn.started_at - b.turn.started_at);
}
var listOf$1 = (sessionKey) => `turns:${sessionKey.trim()}`;
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
/** Records the peer's address for the rate limit. Adapters call this before the handler; undefined is ignored. */
function setClientAddress(request, address) {
	if (address) addresses.set(request, address);
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
async function bytesOf(request, maxBytes) {
	const { body, bodyUsed } = request;
	if (bodyUsed || body?.locked) refuse("body_already_read");
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
	const host = hostOf$1(incoming);
	if (!URL.canParse(origin)) return false;
	const page = new URL(origin);
	const here = `${page.protocol}//${host}`;
	if (!/^https?:$/.test(page.protocol) || !URL.canParse(here) || new URL(here).host !== page.host) return false;
	return page.protocol === "https:" || isLoopbackName(page.hostname) || page.hostname === own;
}
/** The host that the request names, with its port. */
function hostOf$1(incoming) {
	return incoming.header("host") ?? incoming.url.host;
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
// src/server/util/first-times.ts
/**
* Returns a function that is true the first time it gets a key. Remembers up to `max` keys and is false for every
* further one, so that clients can't fill the operator's log or the memory.
*/
function firstTimes(max) {
	const seen = /* @__PURE__ */ new Set();
	return (key) => {
		if (seen.has(key) || seen.size >= max) return false;
		seen.add(key);
		return true;
	};
}
// src/server/http/refused-origin.ts
/** Pages send few origins; the rest is noise that must not fill the log. */
var MAX_ORIGINS = 100;
/** Characters of a header that a warning quotes. */
var MAX_QUOTED = 200;
/** Headers in which proxies pass on the host that the browser asked for. Visitors can send them too. */
var FORWARDED = ["x-forwarded-host", "forwarded"];
/** Returns a function that tells the operator, once for each origin, why it was refused and what to set. */
function createOriginWarning({ allowedOrigins, warn }) {
	const isNew = firstTimes(MAX_ORIGINS);
	return (incoming) => {
		const origin = incoming.header("origin") ?? "";
		if (!isNew(origin)) return;
		const why = reasonFor(origin, incoming, allowedOrigins !== void 0);
		warn({
			code: "origin_refused",
			message: `Refused a page: its Origin is ${quoted(origin)}${why}`
		});
	};
}
function reasonFor(origin, incoming, isListed) {
	if (origin === "null" || !URL.canParse(origin)) return ", which no option allows: serve the page over https, and not from a file or a sandboxed frame.";
	if (isListed) return ", which is not in allowedOrigins. Add it if the page is yours.";
	const host = hostOf$1(incoming);
	const page = new URL(origin);
	if (page.host === host && page.protocol === "http:") return `, over http. If the page is yours, serve it over https, or set host: ${quoted(page.hostname)}.`;
	const set = `set allowedOrigins: [${quoted(origin)}], or let the proxy pass on the Host that the browser sent`;
	return ` and the request's Host is ${quoted(host)}. If the page is yours, and a proxy changes Host or the page has another host, ${set}.${forwarded(incoming)}`;
}
function forwarded(incoming) {
	const sent = FORWARDED.flatMap((name) => {
		const value = incoming.header(name);
		return value === null ? [] : [`${name} is ${quoted(value)}`];
	});
	if (sent.length === 0) return "";
	return ` Not trusted, because visitors can send it too: ${sent.join(", ")}.`;
}
/** Quotes a header. Any client can send one: long ones are cut, and control characters escaped. */
function quoted(value) {
	return JSON.stringify(value.length > MAX_QUOTED ? `${value.slice(0, MAX_QUOTED)}…` : value);
}
// src/core/errors/call-warnings.ts
/** The warnings of a call and their texts. `add-call-warnings.ts` registers them when the call's code loads. */
var callWarnings = {
	"function-clash": "Two functions have the same name.",
	"function-unusable": "A function can’t be offered to the agent.",
	"function-module-failed": "A module of functions could not be loaded.",
	"route-unusable": "A route can’t be offered to the agent.",
	"routes-not-found": "No link of the page is a route.",
	"frame-invalid": "A message from the voice model can’t be read.",
	"frame-unknown": "The voice model sent a kind of message that is not known.",
	"realtime-warning": "The voice model reported a problem; the call goes on.",
	"response-failed": "The voice model could not answer.",
	"response-incomplete": "The answer of the voice model was cut off.",
	"transcription-failed": "Something you said could not be written down.",
	"tool-unknown": "The agent asked for a tool that does not exist.",
	"tool-server-unavailable": "The tools of a server can’t be offered to the agent.",
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
	"attribute-invalid": "An attribute has an unknown value.",
	"not-connected": "No call is connected.",
	"words-unavailable": "The widget’s words are not available in this language."
};
function addWarnings(more) {
	Object.assign(words, more);
}
function makeWarning(code, detail = "", cause) {
	return {
		code,
		message: `${words[code]} ${detail}`.trim(),
		detail,
		cause
	};
}
// src/core/errors/add-call-warnings.ts
addWarnings(callWarnings);
// src/core/util/is-object.ts
function isObject(value) {
	return typeof value === "object" && value !== null;
}
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
		const free = args.length < count || isObject(args[count - 1]) && !Array.isArray(args[count - 1]);
		if (mayHoldContext && (forContext || free)) own[count - 1] = context;
		return own;
	};
}
function given(payload, empty) {
	if (!isObject(payload)) return payload === void 0 || payload === null ? empty : [payload];
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
// src/core/tools/methods-of.ts
/** What the language or the platform calls. */
var called = /^(constructor|toString|toLocaleString|toJSON|valueOf|then|handleEvent|(connected|connectedMove|disconnected|adopted|attributeChanged|form(Associated|Disabled|Reset|StateRestore))Callback)$/;
/** Whether a method is for others: not private by its name, and not called by the language or the platform. */
function isOffered(name) {
	return !/^[_#]/.test(name) && !called.test(name);
}
/**
* The methods of an instance or a prototype, and those that it inherits from classes that are not built in. Fields with
* functions count, accessors don't. The most derived one wins, even if it is no method.
*/
function methodsOf(target) {
	const members = /* @__PURE__ */ new Map();
	for (const level of levelsOf(target)) for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) if (!members.has(name)) members.set(name, value);
	return [...members].filter((member) => isOffered(member[0]) && typeof member[1] === "function" && !isClassSource(member[1]));
}
/** Also of a class behind a proxy, and of one compiled to a function with a prototype. */
function isClass(value) {
	if (typeof value !== "function") return false;
	const { prototype } = value;
	return isClassSource(value) || isObject(prototype) && Object.hasOwn(prototype, "constructor") && methodsOf(prototype).length > 0;
}
/** Whether the object was made by a class of the app: not a plain object, a module, or a built-in such as a date. */
function isInstance(value) {
	return classOf$1(value) !== void 0;
}
/** The name of a class, or of an instance's class. '' if a static member hides it. */
function classNameOf(value) {
	const { name } = Object(isClass(value) ? value : classOf$1(value));
	return typeof name === "string" ? name : "";
}
function classOf$1(value) {
	return levelsOf(value).find((level) => level !== value && Object.hasOwn(level, "constructor"))?.constructor;
}
/** An object and its prototypes, up to the first that is built in. */
function levelsOf(target) {
	const levels = [];
	for (let level = target; level && !isBuiltIn(level); level = Object.getPrototypeOf(level)) levels.push(level);
	return levels;
}
function isBuiltIn(prototype) {
	if (!Object.hasOwn(prototype, "constructor")) return false;
	const owner = prototype.constructor;
	if (typeof owner !== "function") return true;
	if (/\[native code\]/.test(Function.prototype.toString.call(owner))) return true;
	const { value, enumerable } = Object.getOwnPropertyDescriptor(globalThis, owner.name) ?? {};
	return value === owner && !enumerable || isEmitter(prototype);
}
/** Of Node, or of one of the packages with the same methods. */
function isEmitter(prototype) {
	return Object.hasOwn(prototype, "removeAllListeners") && Object.hasOwn(prototype, "listenerCount");
}
function isClassSource(value) {
	return /^class\b/.test(Function.prototype.toString.call(value));
}
// src/core/tools/found-function.ts
/** An instance with no more than a method `run` is not a definition: the method is one of several. */
function isDefinition(value) {
	if (!isObject(value)) return false;
	const { run, name, description, parameters } = value;
	const isDescribed = typeof description === "string" || isSchema(parameters);
	if (typeof run === "function") return isDescribed || name !== void 0 || !isInstance(value);
	return run === void 0 && typeof name === "string" && isDescribed;
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
/** Also functions: ArkType's schemas are. */
function isSchema(value) {
	return isObject(value) || typeof value === "function" && "~standard" in value;
}
/** A function can carry its description for the agent: `add.description = '…'; add.parameters = {…}`. */
function fromFunction(name, run, self) {
	const { description, parameters } = run;
	return {
		name,
		description: typeof description === "string" ? description : "",
		declared: run,
		...isSchema(parameters) ? {
			parameters,
			run: (...args) => run.apply(self, args)
		} : { run: caller(run, self) }
	};
}
/** Runs the method on a new instance, constructed with the payload's `constructorArgs`. */
function fromClass(name, method, Class) {
	return {
		...fromFunction(name, method, void 0),
		run: (payload, context) => {
			const { constructorArgs, methodArgs, ...rest } = Object(payload);
			const instance = new Class(...Array.isArray(constructorArgs) ? constructorArgs : []);
			const args = Array.isArray(methodArgs) ? { args: methodArgs } : rest;
			return caller(method, instance)(args, context);
		}
	};
}
function caller(run, self) {
	const toArguments = argumentsFor(run);
	return (payload, context) => run.apply(self, toArguments(payload, context));
}
// src/core/tools/tool-name.ts
/** The Realtime API's limit, in characters. */
var maxLength$2 = 64;
/** Converts words to snake_case with up to 64 ASCII letters and digits. Returns '' if nothing is left. */
function toToolName(words) {
	return words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/([a-z\d])([A-Z])/g, "$1_$2").replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, "_").replace(/[^A-Za-z\d]+/g, "_").replace(/^_+|_+$/g, "").toLowerCase().slice(0, maxLength$2).replace(/_+$/, "");
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
	return name.slice(0, maxLength$2 - suffix.length) + suffix;
}
// src/core/tools/owner-name.ts
/**
* Names each owner by its class, or by its key if several owners have the same class or if a minifier has renamed it.
* The order of the owners does not count, so that a tool keeps its name.
*/
function ownerNames(owners) {
	const counts = /* @__PURE__ */ new Map();
	for (const owner of owners) {
		const name = classOf(owner);
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return new Map(owners.map((owner) => {
		const name = classOf(owner);
		const key = toToolName(owner.key);
		return [owner, name && (counts.get(name) === 1 || !key) ? name : key];
	}));
}
/** '' if the name was made by a bundler: minified, that is up to two characters, or of an anonymous default export. */
function classOf({ className }) {
	const name = toToolName(className.replace(/\$\d+$/, ""));
	return name.length > 2 && className !== "default" ? name : "";
}
// src/core/tools/collect-functions.ts
/**
* Collects the functions of a page or a backend. Takes an object of functions, definitions, classes and objects; class
* instances; modules; loaders of modules, as from `import.meta.glob`; or an array of these. A name that is taken gets
* `_2`, `_3`…. Ignores unusable entries and warns.
*/
async function collectFunctions(sources, warn) {
	const collector = new Collector(warn);
	for (const source of Array.isArray(sources) ? sources : [sources]) await collector.addSource(source);
	return collector.named();
}
/** Collects all functions before it names them, because a method's name depends on the other owners. */
var Collector = class {
	#warn;
	#all = [];
	constructor(warn) {
		this.#warn = warn;
	}
	async addSource(source) {
		if (source === void 0 || source === null) return;
		if (isClass(source)) return this.#addClass(source, "");
		if (typeof source === "function") return this.#addExport(source.name.replace(/^(bound )+/, ""), source);
		if (typeof source !== "object") return this.#warn("function-unusable", `Functions can’t come from a ${typeof source}.`);
		if (isDefinition(source)) return this.#add(fromDefinition("", source));
		if (isInstance(source)) return this.#addInstance(source, "");
		const entries = Object.entries(source);
		const loaded = await Promise.allSettled(entries.map(async ([key, value]) => looksLikePath(key) ? load$1(value) : value));
		for (const [index, [key]] of indexed(entries)) {
			const result = loaded[index];
			if (result.status === "rejected") this.#warn("function-module-failed", `${key}: ${messageOf(result.reason)}`, result.reason);
			else if (looksLikePath(key)) this.#addModule(key, result.value);
			else this.#addExport(key, result.value, source);
		}
	}
	/** The functions under the names that their tools get. */
	named() {
		const prefixes = ownerNames([...new Set(this.#all.flatMap(({ owner }) => owner ?? []))]);
		const taken = /* @__PURE__ */ new Set();
		return this.#all.flatMap(({ found, owner }) => {
			const prefix = owner && prefixes.get(owner);
			const given = prefix ? `${prefix}_${found.name}` : found.name;
			const wanted = toToolName(given);
			if (!wanted) {
				this.#warn("function-unusable", `“${given}” has no letters or digits in its name.`);
				return [];
			}
			const name = freeName(wanted, taken);
			if (name !== wanted) this.#warn("function-clash", `“${given}” is offered as “${name}”.`);
			taken.add(name);
			return [{
				...found,
				name
			}];
		});
	}
	#add(found, owner) {
		this.#all.push({
			found,
			owner
		});
	}
	#addModule(path, exports) {
		const stem = path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
		for (const [key, value] of Object.entries(Object(exports))) this.#addExport(key === "default" ? stem : key, value);
	}
	#addExport(key, value, self) {
		if (isClass(value)) this.#addClass(value, key);
		else if (typeof value === "function") this.#add(fromFunction(key, value, self));
		else if (isDefinition(value)) this.#add(fromDefinition(key, value));
		else if (!isObject(value)) this.#warn("function-unusable", `“${key}” is not a function.`);
		else if (isInstance(value)) this.#addInstance(value, key);
		else this.#addMembers(key, value);
	}
	#addMembers(key, value) {
		for (const [member, run] of Object.entries(value)) {
			const name = `${key}_${member}`;
			if (isClass(run)) this.#addClass(run, name);
			else if (isDefinition(run)) this.#add(fromDefinition(name, run));
			else if (isObject(run) && isInstance(run)) this.#addInstance(run, name);
			else if (typeof run === "function" && isOffered(member)) this.#add(fromFunction(name, run, value));
		}
	}
	#addInstance(instance, key) {
		const owner = {
			className: classNameOf(instance),
			key
		};
		for (const [name, run] of methodsOf(instance)) this.#add(fromFunction(name, run, instance), owner);
	}
	#addClass(Class, key) {
		const owner = {
			className: classNameOf(Class),
			key
		};
		for (const [name, run] of methodsOf(Class.prototype)) this.#add(fromClass(name, run, Class), owner);
	}
};
function load$1(module) {
	return typeof module === "function" ? module() : module;
}
/** Whether a key is the path of a source file, as in `import.meta.glob`. */
function looksLikePath(key) {
	return /^\.{0,2}\/|\.[cm]?[jt]sx?$/.test(key);
}
// src/contract/libraries/standard-schema.ts
/** Whether a value is a schema of a library. ArkType's are functions. */
function isStandardSchema(value) {
	return typeof Object(value)["~standard"]?.validate === "function";
}
/** Where an issue is, such as `items.0.id`. */
function pathOf$1({ path = [] }) {
	return Array.from(path, (step) => String(typeof step === "object" ? step.key : step)).join(".");
}
// src/contract/libraries/to-json.ts
/** Converts a library's schema to JSON Schema of its input. Throws a TypeError that names what JSON can't express. */
function toJson$1({ read, rows, lazy }, schema) {
	const $defs = {};
	const names = /* @__PURE__ */ new Map();
	const refer = (wrapper, getter) => {
		const known = names.get(wrapper);
		const inner = known ? void 0 : getter();
		const name = known ?? names.get(inner) ?? `schema${names.size + 1}`;
		const isNew = !names.has(wrapper) && !names.has(inner);
		names.set(wrapper, name);
		if (isNew) {
			names.set(inner, name);
			$defs[name] = convert(inner);
		}
		return { $ref: `#/$defs/${name}` };
	};
	const convert = (given) => {
		const { kind, parts, description } = read(given);
		const named = typeof description === "string" ? { description } : {};
		if (kind === lazy) return {
			...refer(given, parts.getter),
			...named
		};
		const row = Object.hasOwn(rows, kind) ? rows[kind] : void 0;
		if (!row) throw new TypeError(`“${kind}” can’t be expressed in JSON`);
		return {
			...row(parts, convert),
			...named
		};
	};
	const json = convert(schema);
	return names.size > 0 ? {
		...json,
		$defs
	} : json;
}
/** Converts what a wrapper holds. */
var inside = (part) => (parts, convert) => convert(parts[part]);
var plain = (json) => () => json;
var nothing = plain({ not: {} });
/** A value that may also be null. */
var orNull = (part) => (parts, convert) => ({ anyOf: [convert(parts[part]), { type: "null" }] });
var anyOf = ({ options }, convert) => ({ anyOf: [...options].map(convert) });
/** An object; `rest` is the schema of other fields, or false for none. */
function objectOf(fields, isOptional, rest, convert) {
	const entries = Object.entries(fields);
	const required = entries.filter(([, field]) => !isOptional(field)).map(([key]) => key);
	return {
		type: "object",
		properties: Object.fromEntries(entries.map(([key, field]) => [key, convert(field)])),
		...required.length > 0 && { required },
		...rest !== void 0 && { additionalProperties: rest }
	};
}
/** A list with a schema for each item; `rest` is the schema of further items, or false for none. */
function tupleOf(items, rest, convert) {
	const prefixItems = items.map(convert);
	return {
		type: "array",
		...prefixItems.length > 0 && { prefixItems },
		items: rest,
		minItems: prefixItems.length
	};
}
function recordOf(key, value) {
	return {
		type: "object",
		additionalProperties: value,
		propertyNames: key
	};
}
/** A pattern with flags can't be expressed; the library checks it anyway. */
function patternOf(regex) {
	return regex && !regex.flags.replace("u", "") ? { pattern: regex.source } : {};
}
// src/contract/libraries/valibot.ts
var valibotToJson = (schema) => toJson$1(reader$1, schema);
/** What the checks of a pipe add, by their type; `list` is whether the value is an array. */
var checks = {
	integer: () => ({ type: "integer" }),
	safe_integer: () => ({ type: "integer" }),
	min_value: (minimum) => ({ minimum }),
	max_value: (maximum) => ({ maximum }),
	gt_value: (exclusiveMinimum) => ({ exclusiveMinimum }),
	lt_value: (exclusiveMaximum) => ({ exclusiveMaximum }),
	multiple_of: (multipleOf) => ({ multipleOf }),
	min_length: (least, list) => ({ [list ? "minItems" : "minLength"]: least }),
	max_length: (most, list) => ({ [list ? "maxItems" : "maxLength"]: most }),
	length: (exact, list) => list ? {
		minItems: exact,
		maxItems: exact
	} : {
		minLength: exact,
		maxLength: exact
	},
	non_empty: (_, list) => ({ [list ? "minItems" : "minLength"]: 1 }),
	regex: (requirement) => patternOf(requirement),
	email: () => ({ format: "email" }),
	url: () => ({ format: "uri" }),
	uuid: () => ({ format: "uuid" }),
	ipv4: () => ({ format: "ipv4" }),
	ipv6: () => ({ format: "ipv6" }),
	iso_date: () => ({ format: "date" }),
	iso_timestamp: () => ({ format: "date-time" })
};
/** Adds the checks of the input: those before the first step that changes the value. */
var piped = (row) => (parts, convert) => {
	const [, ...steps] = parts.pipe ?? [];
	const change = steps.findIndex(({ kind }) => kind === "transformation" || kind === "schema");
	const before = change < 0 ? steps : steps.slice(0, change);
	const json = row(parts, convert);
	const added = before.map(({ kind, type, requirement }) => kind === "validation" && Object.hasOwn(checks, type) ? checks[type]?.(requirement, json.type === "array") : {});
	return Object.assign({}, json, ...added);
};
var optional$1 = /* @__PURE__ */ new Set([
	"optional",
	"exact_optional",
	"nullish"
]);
var isOptional$1 = (field) => optional$1.has(field.type);
var object$1 = (others) => (parts, convert) => objectOf(parts.entries, isOptional$1, others(parts, convert), convert);
var tuple = (others) => ({ items, rest }, convert) => tupleOf(items, rest ? convert(rest) : others, convert);
/** A wrapper whose value may be left out. */
var withDefault = (row) => (parts, convert) => {
	const { default: given } = parts;
	const preset = typeof given === "function" ? given() : given;
	return {
		...row(parts, convert),
		...preset !== void 0 && { default: preset }
	};
};
var maybe = withDefault(inside("wrapped"));
var maybeNull = withDefault(orNull("wrapped"));
var kinds = {
	string: plain({ type: "string" }),
	number: plain({ type: "number" }),
	boolean: plain({ type: "boolean" }),
	null: plain({ type: "null" }),
	any: plain({}),
	unknown: plain({}),
	never: nothing,
	undefined: nothing,
	literal: ({ literal }) => ({ const: literal }),
	picklist: ({ options }) => ({ enum: options }),
	enum: ({ options }) => ({ enum: options }),
	array: ({ item }, convert) => ({
		type: "array",
		items: convert(item)
	}),
	object: object$1(() => void 0),
	loose_object: object$1(() => void 0),
	strict_object: object$1(() => false),
	object_with_rest: object$1(({ rest }, convert) => convert(rest)),
	tuple: tuple(true),
	loose_tuple: tuple(true),
	strict_tuple: tuple(false),
	tuple_with_rest: tuple(false),
	record: ({ key, value }, convert) => recordOf(convert(key), convert(value)),
	union: anyOf,
	variant: anyOf,
	intersect: ({ options }, convert) => ({ allOf: options.map(convert) }),
	optional: maybe,
	exact_optional: maybe,
	undefinedable: maybe,
	non_optional: inside("wrapped"),
	non_nullable: inside("wrapped"),
	non_nullish: inside("wrapped"),
	nullable: maybeNull,
	nullish: maybeNull
};
var reader$1 = {
	read: (schema) => {
		const { type, ...parts } = schema;
		return {
			kind: type,
			parts,
			description: parts.pipe?.findLast((step) => step.type === "description")?.description
		};
	},
	rows: Object.fromEntries(Object.entries(kinds).map(([kind, row]) => [kind, piped(row)])),
	lazy: "lazy"
};
// src/contract/libraries/zod3.ts
function isZod3(value) {
	return /^Zod/.test(Object(value)._def?.typeName);
}
var zod3ToJson = (schema) => toJson$1(reader, schema);
var stringChecks = {
	min: ({ value }) => ({ minLength: value }),
	max: ({ value }) => ({ maxLength: value }),
	length: ({ value }) => ({
		minLength: value,
		maxLength: value
	}),
	email: () => ({ format: "email" }),
	url: () => ({ format: "uri" }),
	uuid: () => ({ format: "uuid" }),
	datetime: () => ({ format: "date-time" }),
	date: () => ({ format: "date" }),
	regex: ({ regex }) => patternOf(regex)
};
var numberChecks = {
	int: () => ({ type: "integer" }),
	min: ({ value, inclusive }) => ({ [inclusive ? "minimum" : "exclusiveMinimum"]: value }),
	max: ({ value, inclusive }) => ({ [inclusive ? "maximum" : "exclusiveMaximum"]: value }),
	multipleOf: ({ value }) => ({ multipleOf: value })
};
var checked = (type, table) => ({ checks }) => Object.assign({ type }, ...checks.map((check) => table[check.kind]?.(check)));
var list = ({ type, minLength, maxLength, exactLength }, convert) => {
	const amount = (given) => Object(exactLength ?? given).value;
	const [minItems, maxItems] = [amount(minLength), amount(maxLength)];
	return {
		type: "array",
		items: convert(type),
		...minItems !== void 0 && { minItems },
		...maxItems !== void 0 && { maxItems }
	};
};
var object = ({ shape, unknownKeys, catchall }, convert) => {
	const others = catchall._def.typeName === "ZodNever" ? void 0 : convert(catchall);
	return objectOf(shape(), isOptional, others ?? (unknownKeys === "strict" ? false : void 0), convert);
};
var optional = /* @__PURE__ */ new Set([
	"ZodOptional",
	"ZodDefault",
	"ZodCatch",
	"ZodAny",
	"ZodUnknown",
	"ZodUndefined"
]);
/** By its kind: `isOptional()` would try undefined in the author's refinements, which may be asynchronous. */
function isOptional(field) {
	const { typeName, ...parts } = field._def;
	if (optional.has(typeName)) return true;
	if (typeName === "ZodUnion") return [...parts.options].some(isOptional);
	const wrapper = wrappers[typeName];
	return wrapper !== void 0 && isOptional(parts[wrapper]);
}
/** The part that each kind of wrapper holds. */
var wrappers = {
	ZodNullable: "innerType",
	ZodReadonly: "innerType",
	ZodBranded: "type",
	ZodEffects: "schema",
	ZodPipeline: "in"
};
/** A TypeScript enum of numbers also has an entry from each number to its name. */
function valuesOf(given) {
	return Object.entries(given).flatMap(([key, value]) => typeof given[value] === "number" && !Number.isNaN(Number(key)) ? [] : [value]);
}
var reader = {
	read: (schema) => {
		const { _def } = schema;
		return {
			kind: _def.typeName,
			parts: { ..._def },
			description: _def.description
		};
	},
	rows: {
		ZodString: checked("string", stringChecks),
		ZodNumber: checked("number", numberChecks),
		ZodBoolean: plain({ type: "boolean" }),
		ZodNull: plain({ type: "null" }),
		ZodAny: plain({}),
		ZodUnknown: plain({}),
		ZodNever: nothing,
		ZodUndefined: nothing,
		ZodLiteral: ({ value }) => ({ const: value }),
		ZodEnum: ({ values }) => ({
			type: "string",
			enum: values
		}),
		ZodNativeEnum: ({ values }) => ({ enum: valuesOf(values) }),
		ZodArray: list,
		ZodObject: object,
		ZodTuple: ({ items, rest }, convert) => tupleOf(items, rest ? convert(rest) : false, convert),
		ZodRecord: ({ keyType, valueType }, convert) => recordOf(convert(keyType), convert(valueType)),
		ZodUnion: anyOf,
		ZodDiscriminatedUnion: anyOf,
		ZodIntersection: ({ left, right }, convert) => ({ allOf: [convert(left), convert(right)] }),
		ZodNullable: orNull("innerType"),
		ZodDefault: ({ innerType, defaultValue }, convert) => ({
			...convert(innerType),
			default: defaultValue()
		}),
		ZodOptional: inside("innerType"),
		ZodCatch: inside("innerType"),
		ZodReadonly: inside("innerType"),
		ZodBranded: inside("type"),
		ZodEffects: inside("schema"),
		ZodPipeline: inside("in")
	},
	lazy: "ZodLazy"
};
// src/contract/payload-schema.ts
/**
* Reads `parameters`: JSON Schema of an object, or a schema of a library. The library checks and transforms payloads;
* its schema is converted to JSON for the model. Throws a TypeError that says what to do if it is unusable.
*/
function payloadSchema(parameters) {
	if (isZod(parameters)) return fromLibrary(parseAsync(parameters), zodToJson(parameters));
	if (isStandardSchema(parameters)) return fromLibrary(parameters, jsonOf(parameters));
	if (!isPlain$1(parameters)) throw new TypeError("they are neither JSON Schema nor a schema of a library with Standard Schema");
	return fromJson(parameters);
}
/** Reactive proxies are plain, and so are objects of another frame. */
function isPlain$1(value) {
	if (typeof value !== "object" || Array.isArray(value)) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function jsonOf(schema) {
	const { vendor, jsonSchema } = schema["~standard"];
	if (jsonSchema) return jsonSchema.input({ target: "draft-2020-12" });
	const { toJsonSchema } = schema;
	if (typeof toJsonSchema === "function") return toJsonSchema.call(schema);
	if (vendor === "valibot") return valibotToJson(schema);
	throw new TypeError(`a schema of ${vendor} can’t be converted to JSON Schema for the agent: add \`~standard.jsonSchema\` to it, or use JSON Schema`);
}
function fromLibrary(schema, converted) {
	const { $schema: _, ...json } = converted;
	if (json.type !== "object") throw new TypeError("\"type\" must be \"object\"");
	const compiled = compiledOrNothing(json);
	return {
		json,
		check: (payload) => {
			const given = compiled?.withoutNulls(payload ?? {}) ?? { payload: payload ?? {} };
			return "problems" in given ? given : validate(schema, given.payload);
		}
	};
}
/** The library's check decides. Without ours, only nulls are not dropped. */
function compiledOrNothing(json) {
	try {
		return compilePayload(json);
	} catch {
		return;
	}
}
/** Time limit of asynchronous checks, such as those that ask a database. */
var CHECK_MS = 1e4;
function validate(schema, payload) {
	try {
		const result = schema["~standard"].validate(payload);
		return "then" in result ? inTime(result).then(toChecked, failed) : toChecked(result);
	} catch (error) {
		return failed(error);
	}
}
async function inTime(result) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(/* @__PURE__ */ new Error("it took too long")), CHECK_MS);
	});
	return Promise.race([result, late]).finally(() => clearTimeout(timer));
}
function toChecked(result) {
	if (!result.issues) return { payload: result.value };
	return { problems: [...result.issues].slice(0, 20).map((issue) => ({
		path: pathOf$1(issue),
		message: issue.message
	})) };
}
/** Code of the author, such as a refinement, has thrown. */
function failed(error) {
	return { problems: [{
		path: "",
		message: `The payload could not be checked: ${messageOf(error)}`
	}] };
}
function isZod(value) {
	return "_zod" in value && "safeParseAsync" in value || isZod3(value);
}
function zodToJson(schema) {
	return "_zod" in schema ? toJSONSchema(schema, { io: "input" }) : zod3ToJson(schema);
}
/**
* Versions before 3.24 know nothing of Standard Schema, and later ones try it without waiting first: a rejection of an
* asynchronous refinement would then be unhandled, which ends a Node process.
*/
function parseAsync(schema) {
	const validate = async (value) => {
		const result = await schema.safeParseAsync(value);
		return result.success ? { value: result.data } : { issues: result.error.issues };
	};
	return { "~standard": {
		vendor: "zod",
		validate
	} };
}
function fromJson(schema) {
	const keys = Object.keys(schema);
	const isOdd = (key) => isStandardSchema(schema[key]) || isZod3(schema[key]);
	if (keys.some(isOdd)) throw new TypeError("they are an object of schemas: wrap them, as in z.object({ … })");
	if (keys.length > 0 && !keys.some(isKeyword)) throw new TypeError(`${shortened$1(keys.join(", "))}: not JSON Schema; fields belong into "properties"`);
	const { complete } = compilePayload(schema);
	return {
		json: JSON.parse(JSON.stringify({
			...schema,
			type: "object",
			properties: schema.properties ?? {}
		})),
		check: (payload) => complete(payload ?? {})
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
		warn("function-unusable", `“${given.name}” is left out: ${messageOf(cause)}.`);
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
		throw new TypeError(`its parameters can’t be checked: ${messageOf(cause)}`, { cause });
	}
}
function toItem({ name, description }, { requiresApproval, silent, idempotent }, parameters, timeoutMs) {
	return {
		name,
		...description && { description },
		...parameters && { parameters: {
			...parameters,
			type: "object"
		} },
		...requiresApproval && { requires_approval: true },
		...silent && { silent: true },
		...idempotent && { idempotent: true },
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
	return cause === void 0 ? detail : detail.replace(`: ${messageOf(cause)}`, "");
}
function asHandlerCode(code) {
	return code.replaceAll("-", "_");
}
// src/server/store/shelves.ts
/** The part of the capacity that the other kinds can't take away. */
var SHARES = {
	turns: 1 / 2,
	results: 1 / 4,
	limits: 1 / 8,
	markers: 1 / 8
};
var KINDS = Object.keys(SHARES);
/** The kinds of values, by the text before the first colon of their keys. Lists hold turns. */
var KIND_OF = {
	turn: "turns",
	call: "results",
	rate: "limits",
	quota: "limits",
	alive: "limits"
};
/** The kind of a value, by its key. */
function kindOf(key) {
	const prefix = key.slice(0, Math.max(0, key.indexOf(":")));
	return Object.hasOwn(KIND_OF, prefix) && KIND_OF[prefix] || "markers";
}
// src/server/store/store.ts
/** Computes the sum of `raise`, for stores that do it in JavaScript. */
function raised(stored, { by, from }) {
	return Math.max(Number(stored ?? from), from) + by;
}
/** A store that answers, but has no room for a new value. Not an outage: everything in it can still be read. */
var StoreFullError = class extends Error {
	constructor(cause) {
		super("The store is full.", { cause });
		this.name = "StoreFullError";
	}
};
// src/server/store/memory-store.ts
/** The approximate overhead of an entry, in characters. */
var OVERHEAD = 200;
var SWEEP_MS$1 = 6e4;
var MAX_CHARACTERS = 2 ** 25;
/** A store in the memory of this process. Its size is bounded, so that clients can't exhaust the memory. */
function memoryStore(options = {}) {
	return new MemoryStore(options.maxCharacters, options.now);
}
var MemoryStore = class {
	#values;
	#lists;
	#max;
	#now;
	#nextSweep = 0;
	constructor(max = MAX_CHARACTERS, now = Date.now) {
		this.#max = max;
		this.#now = now;
		this.#values = Object.fromEntries(KINDS.map((kind) => [kind, newShelf(SHARES[kind])]));
		this.#lists = this.#values.turns;
	}
	/** The value of a key, or undefined if it has none. */
	read(key) {
		return this.#live(this.#shelfOf(key), textKey(key))?.value;
	}
	async set(key, value, ttlMs) {
		this.#put(this.#shelfOf(key), textKey(key), value, OVERHEAD + key.length + value.length, ttlMs);
	}
	async add(key, value, ttlMs) {
		const before = this.read(key);
		if (before === void 0) await this.set(key, value, ttlMs);
		return before;
	}
	async delete(key) {
		drop(this.#shelfOf(key), textKey(key));
	}
	async raise(key, step) {
		const sum = raised(this.read(key), step);
		if (sum <= step.max) await this.set(key, String(sum), step.ttlMs);
		return sum;
	}
	async append(list, id, value, ttlMs) {
		const known = this.#live(this.#lists, listKey$1(list));
		const entries = this.#list(list);
		if (entries.has(id)) return false;
		entries.set(id, value);
		const size = (known?.size ?? OVERHEAD + list.length) + OVERHEAD + id.length + value.length;
		this.#put(this.#lists, listKey$1(list), entries, this.#fit(entries, size), ttlMs);
		return true;
	}
	async entries(list) {
		return [...this.#list(list).values()];
	}
	#shelfOf(key) {
		return this.#values[kindOf(key)];
	}
	#list(list) {
		return this.#live(this.#lists, listKey$1(list))?.value ?? /* @__PURE__ */ new Map();
	}
	#live({ items }, key) {
		const item = items.get(key);
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
	#put(shelf, key, value, size, ttlMs = Number.POSITIVE_INFINITY) {
		this.#sweep();
		drop(shelf, key);
		shelf.items.set(key, {
			value,
			size,
			expires: this.#now() + ttlMs
		});
		shelf.size += size;
		this.#makeRoom();
	}
	#makeRoom() {
		const shelves = Object.values(this.#values);
		while (shelves.reduce((sum, { size }) => sum + size, 0) > this.#max) {
			const [fullest] = shelves.sort((a, b) => b.size / b.share - a.size / a.share);
			const [oldest] = fullest?.items.keys() ?? [];
			if (!fullest || oldest === void 0) return;
			drop(fullest, oldest);
		}
	}
	#sweep() {
		const now = this.#now();
		if (now < this.#nextSweep) return;
		this.#nextSweep = now + SWEEP_MS$1;
		for (const shelf of Object.values(this.#values)) for (const [key, { expires }] of shelf.items) if (expires <= now) drop(shelf, key);
	}
};
var newShelf = (share) => ({
	share,
	items: /* @__PURE__ */ new Map(),
	size: 0
});
function drop(shelf, key) {
	shelf.size -= shelf.items.get(key)?.size ?? 0;
	shelf.items.delete(key);
}
var textKey = (key) => `=${key}`;
var listKey$1 = (list) => `[${list}`;
// src/server/store/fallback-store.ts
/** How often expired entries of a store that stays full are dropped. */
var SWEEP_MS = 6e4;
/**
* Asks the operator's store, and this process's memory while that fails. Afterwards the memory counts first, and is
* written back. Numbers are remembered all the time, so that an outage doesn't begin with full budgets.
*/
var FallbackStore = class {
	#ask;
	#now;
	#memory;
	#unwritten = /* @__PURE__ */ new Map();
	#nextSweep = 0;
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
		const now = this.#now();
		this.#unwritten.set(key, {
			by,
			expires: now + ttlMs
		});
		if (now < this.#nextSweep) return;
		this.#nextSweep = now + SWEEP_MS;
		for (const [known, { expires }] of this.#unwritten) if (expires <= now) this.#unwritten.delete(known);
	}
	async #forget(key) {
		if (this.#unwritten.delete(key)) await this.#memory.delete(key);
	}
};
// src/server/store/store-outage.ts
/** A disconnected client may queue commands and never answer. A store that waits on purpose has its wait in addition. */
var SILENCE_MS = 1e3;
/** The longest wait for one answer, even while the store answers other requests. */
var ANSWER_MS = 1e4;
/** During an outage, one request per interval tries the store again. The others don't wait. */
var PAUSE_MS = 1e3;
/** A full store stays full for a while, and refuses only some writes. */
var WARN_FULL_MS = 6e4;
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
	const untilSilent = createSilenceWatch(SILENCE_MS + (Number(store.maxDelayMs) || 0));
	let failing = false;
	let askAgainAt = 0;
	let warnFullAt = Number.NEGATIVE_INFINITY;
	const fail = (cause) => {
		if (cause instanceof StoreFullError) {
			if (now() < warnFullAt) return;
			warnFullAt = now() + WARN_FULL_MS;
		} else {
			askAgainAt = now() + PAUSE_MS;
			if (failing) return;
			failing = true;
		}
		warn({
			code: "store_failed",
			message: `The store failed: ${messageOf(cause)}`
		});
	};
	return async (work) => {
		if (failing && now() < askAgainAt) throw new Error("The store failed a moment ago.");
		askAgainAt = now() + PAUSE_MS;
		try {
			const answer = await untilSilent(async () => work(store));
			if (failing) onRecovery();
			failing = false;
			return answer;
		} catch (cause) {
			fail(cause);
			throw cause;
		}
	};
}
/**
* Rejects when the store has been silent for `silenceMs`. A busy process reads answers late: the store is not silent if
* it answered another request meanwhile, or if our own timer was late.
*/
function createSilenceWatch(silenceMs) {
	let lastAnswer = Number.NEGATIVE_INFINITY;
	return async (work) => {
		const started = performance.now();
		const pending = work().then((answer) => () => answer, (cause) => () => {
			throw cause;
		});
		while (performance.now() - started < ANSWER_MS) {
			const before = performance.now();
			const settled = await within(silenceMs, pending) ?? await within(1, pending);
			const after = performance.now();
			if (settled) {
				lastAnswer = after;
				return settled();
			}
			if (lastAnswer < before && after - before < 2 * silenceMs) break;
		}
		throw new DeadlineError(silenceMs);
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
// src/server/options/ice-servers.ts
/** Checks the option. Throws a TypeError that names the first invalid entry of a list. */
function resolveIceServers(servers) {
	if (servers === void 0 || typeof servers === "function") return servers;
	const problem = iceServersProblem(servers);
	if (problem) throw new TypeError(`iceServers${problem.startsWith("[") ? "" : " "}${problem}`);
	return servers;
}
/** The servers of one call. Without them, with a warning, if they can't be found: most calls need none. */
async function iceServersOf(request, { iceServers, mintTimeoutMs, warn }) {
	if (typeof iceServers !== "function") return iceServers;
	try {
		const servers = await withDeadline(mintTimeoutMs, void 0, () => iceServers(request));
		const problem = iceServersProblem(servers);
		if (!problem) return servers;
		warn({
			code: "ice_servers_unusable",
			message: `iceServers ${problem}`
		});
	} catch {
		warn({
			code: "ice_servers_unusable",
			message: "iceServers failed."
		});
	}
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
		iceServers: resolveIceServers(options.iceServers),
		clientSecretTtl: whole$1("clientSecretTtl", options.clientSecretTtl ?? 600, 10, 7200, "seconds"),
		mintTimeoutMs: whole$1("mintTimeoutMs", options.mintTimeoutMs ?? 15e3, 1, DAY_MS),
		functions: createFunctionRegistry(options, functionTimeoutMs, warn),
		allowedOrigins: options.allowedOrigins?.map(normaliseOrigin),
		host: options.host === void 0 ? void 0 : normaliseHost(options.host),
		allowFrontendApiKey: options.allowFrontendApiKey === true,
		accept: accepted(options.accept ?? {}, speech),
		maxBodyBytes: whole$1("maxBodyBytes", options.maxBodyBytes ?? 65536, 1, Number.MAX_SAFE_INTEGER),
		perMinute: perMinute(options.rateLimit),
		maxConcurrentMints: atOnce("maxConcurrentMints", options.maxConcurrentMints ?? 64),
		maxConcurrentRuns: atOnce("maxConcurrentRuns", options.maxConcurrentRuns ?? 256),
		clientKey: options.clientKey,
		authorize: options.authorize,
		routes: resolveRoutes(options.routes),
		takesTurns: Boolean(options.turns || options.onTurn),
		keepTurnsMs: keepTurnsMs(options.turns),
		onTurn: options.onTurn,
		onSessionEnd: options.onSessionEnd,
		onFeedback: options.onFeedback,
		quotas: quotas(options.quotas),
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
function quotas(given) {
	if (given === false) return false;
	const of = (name, normal) => whole$1(`quotas.${name}`, given?.[name] ?? normal, 1024, 2 ** 30, "characters");
	const [mega, quad] = [2 ** 20, 2 ** 22];
	return {
		results: of("results", mega),
		turns: of("turns", quad),
		sessionTurns: of("sessionTurns", mega),
		markers: of("markers", mega)
	};
}
function atOnce(name, max) {
	return max === false ? false : whole$1(name, max, 1, 1e6);
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
// src/server/util/saturation.ts
var WINDOW_MS = 100;
/** The share of time without a pause for other work. */
var SATURATED = .97;
/**
* Returns whether the event loop has been busy without a pause during the last tenth of a second, so that everything
* waits for it. Always false in runtimes that can't tell.
*/
function createSaturation(clock = performance, now = () => performance.now()) {
	let before = clock.eventLoopUtilization?.();
	let measuredAt = now();
	let saturated = false;
	return () => {
		const at = now();
		if (!before || at - measuredAt < WINDOW_MS) return saturated;
		saturated = (clock.eventLoopUtilization?.(before).utilization ?? 0) > SATURATED;
		before = clock.eventLoopUtilization?.();
		measuredAt = at;
		return saturated;
	};
}
// src/server/http/bulkhead.ts
/** What runs at once even if the processor is the bottleneck: an eighth of the limit, and never less than eight. */
var [SPARED, MIN_SPARED] = [1 / 8, 8];
var WARN_MS = 6e4;
/** Seconds after which a refused page tries again: different ones, or all would come back at once. */
var [MIN_WAIT, MAX_WAIT] = [1, 3];
/**
* Bounds how much of one kind runs at once, so that a slow service can't slow down everything else. Refuses the rest at
* once instead of queueing it: under a lasting overload, a queue makes every answer late. If the processor is the
* bottleneck, refuses earlier. Warns once a minute.
*/
function createBulkhead({ name, max, warn, isSaturated = createSaturation() }) {
	let running = 0;
	let warnAt = Number.NEGATIVE_INFINITY;
	const shed = () => {
		const now = performance.now();
		if (now >= warnAt) {
			warnAt = now + WARN_MS;
			warn({
				code: "overloaded",
				message: `${name}: ${running} of ${max} run at once; more are refused.`
			});
		}
		const seconds = MIN_WAIT + Math.floor(Math.random() * (MAX_WAIT - MIN_WAIT + 1));
		return refuse("overloaded", { headers: { "Retry-After": String(seconds) } });
	};
	const isFull = () => max !== false && (running >= max || running >= Math.max(max * SPARED, MIN_SPARED) && isSaturated());
	return async (work) => {
		if (isFull()) return shed();
		running += 1;
		try {
			return await work();
		} finally {
			running -= 1;
		}
	};
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
			const note = redirectNote(question.url, answer.refused) ?? `answered ${status}${answer.reason}`;
			return fail(codeFor(status), note, waitIn(status, headers));
		}
	};
}
var MAX_LENGTH = 1e6;
/** Returns the text. Closes the connection and returns '' if the text is too long. */
async function textOf$2(response) {
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
	const text = await textOf$2(response);
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
/** Says where a redirect leads, without its query, which may hold a token. Undefined for other answers. */
function redirectNote(url, { status, headers }) {
	const location = headers.get("location");
	if (status < 300 || status > 399 || !location || !URL.canParse(location, url)) return void 0;
	const [from, to] = [new URL(url), new URL(location, url)].map(({ origin, pathname }) => origin + pathname);
	return `at ${from} redirects (${status}) to ${to}, which is not followed, because the key must not travel: configure the final address`;
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
// src/core/model/transcription.ts
/** Models that take several `languages` and `keywords`; all others take one `language`. Source: typings of `openai` 7.55. */
var listing = /^gpt-(live-)?transcribe(-|$)/;
function takesLists(model) {
	return listing.test(model);
}
/** The API documents no limits for keywords: these keep an update short, regardless of the page's names. */
var maxKeywords = 100;
var maxKeywordLength = 50;
/**
* `language` is a BCP 47 tag. A model that takes one language gets none if there may be several, because a wrong hint is
* worse than no hint.
*/
function languageHints(model, ...languages) {
	const codes = [...new Set(languages.map(codeOf$1))];
	const [only] = codes;
	if (!only) return {};
	if (takesLists(model)) return { languages: codes };
	return codes.length === 1 ? { language: only } : {};
}
/** The service takes ISO 639-1 codes: `es` for `es-MX`. Other text stays, for the service to judge. */
function codeOf$1(language) {
	return /^([a-z]{2})(?:[-_][a-z\d-]+)?$/i.exec(language)?.[1]?.toLowerCase() ?? language;
}
/** Whether a text is a language tag that has an ISO 639-1 code. */
function hasCode(language) {
	return /^[a-z]{2}$/.test(codeOf$1(language));
}
/** The names that the user may say, as keywords: of pages as they are, and of functions such as `add_to_cart` as words. */
function keywordHints(model, names) {
	const words = [...names].map((name) => name.replace(/[\s_]+/g, " ").trim());
	const usable = [...new Set(words)].filter((word) => word && word.length <= maxKeywordLength);
	return takesLists(model) && usable.length > 0 ? { keywords: usable.slice(0, maxKeywords) } : {};
}
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
/**
* Creates the body of the mint from the operator's settings and the accepted settings of the page. The transcription
* expects `names`, those of the operator's routes and functions.
*/
function sessionConfig(request, settings, names = []) {
	const chosen = choose$1(request, settings);
	const instructions = instructionsOf(chosen);
	const { clientSecretTtl: seconds } = settings;
	const reply = settings.speech.provider === "openai" ? {} : { output_modalities: ["text"] };
	const audio = audioOf(chosen, settings, names);
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
function audioOf({ voice, language = "" }, { transcriptionModel: model, speech }, names) {
	const spoken = model && hasCode(language) ? languageHints(model, language) : {};
	return {
		...model && { input: { transcription: {
			model,
			...spoken,
			...keywordHints(model, names)
		} } },
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
	const { maxConcurrentMints: max, warn } = settings;
	const bulkhead = createBulkhead({
		name: "maxConcurrentMints",
		max,
		warn
	});
	return async (incoming) => {
		const wishes = read$3(await readJson(incoming, settings.maxBodyBytes));
		const key = chooseKey(wishes.apiKey?.trim(), settings);
		const config = sessionConfig(wishes, settings, await namesIn(settings));
		const [{ value, expires_at, session }, ice_servers] = await Promise.all([bulkhead(() => mint(key, config, incoming.signal, settings)), iceServersOf(incoming.request, settings)]);
		const { provider } = settings.speech;
		return jsonAnswer(200, {
			value,
			expires_at,
			speech: { provider },
			session,
			ice_servers
		});
	};
}
/** The names of the operator's routes, unless they differ by request, and functions; none if they can't be loaded. */
async function namesIn({ routes, functions }) {
	const pages = Array.isArray(routes) ? routes : [];
	const loaded = await functions().catch(() => void 0);
	return [...pages.map((page) => Object(page).name), ...loaded?.functions.keys() ?? []].filter((name) => typeof name === "string");
}
function read$3(body) {
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
// src/core/tools/given-payload.ts
/** Fields of the contract, which are never a payload. */
var reserved = /* @__PURE__ */ new Set([
	"function_name",
	"payload",
	"session_key",
	"call_id",
	"thread_id",
	"user_id",
	"memory_mode"
]);
/** Names that models and libraries use instead of `payload`. */
var otherNames = /* @__PURE__ */ new Set([
	"arguments",
	"args",
	"parameters"
]);
/**
* The payload of a request to run a function: `payload`, else the only other field if it is called `arguments`, `args`
* or `parameters`, else all fields beside `function_name`. JSON text of an object counts as the object. Undefined if
* there is none; not checked.
*/
function givenPayload(request) {
	if (request.payload !== void 0) return fromText(request.payload);
	const fields = Object.entries(request).filter(([key]) => !reserved.has(key));
	const [only] = fields;
	if (!only) return void 0;
	return fields.length === 1 && renamed(only) || Object.fromEntries(fields);
}
function renamed([key, value]) {
	if (!otherNames.has(key)) return void 0;
	const payload = fromText(value);
	return Array.isArray(payload) ? { args: payload } : isObject(payload) ? payload : void 0;
}
/** What JSON text says, even if it was made JSON text twice, if that is an object, a list or nothing. */
function fromText(given) {
	let value = given;
	for (let times = 0; times < 2 && typeof value === "string"; times += 1) {
		if (value.trim() === "") return null;
		try {
			value = JSON.parse(value);
		} catch {
			return given;
		}
	}
	return typeof value === "object" ? value : given;
}
// src/server/functions/cut-outcome.ts
/**
* Shortens an outcome to `maxLength` characters. Stays valid JSON and an honest answer: instead of the result, the
* start of its JSON text, and a note of how long it was. A short outcome is returned unchanged.
*/
function cutOutcome(outcome, maxLength) {
	if (outcome.text.length <= maxLength) return outcome;
	const { result, error, ...rest } = JSON.parse(outcome.text);
	const [field, whole] = error === void 0 ? ["result", result] : ["error", error];
	const text = typeof whole === "string" ? whole : JSON.stringify(whole);
	const note = `… [cut: ${text.length} characters in all]`;
	const head = `${JSON.stringify(rest).slice(0, -1)},"${field}":"`;
	const room = Math.max(0, maxLength - head.length - note.length - 2);
	return {
		status: outcome.status,
		text: `${head}${startOf(text, room)}${note}"}`
	};
}
/** The start of a text, escaped for a JSON string, in at most `maxLength` characters. */
function startOf(text, maxLength) {
	const escaped = cutText(JSON.stringify(cutText(text, maxLength)).slice(1, -1), maxLength);
	for (let end = escaped.length;; end--) if (isWhole$1(escaped.slice(0, end))) return escaped.slice(0, end);
}
function isWhole$1(escaped) {
	try {
		JSON.parse(`"${escaped}"`);
		return true;
	} catch {
		return false;
	}
}
// src/core/results/result-error.ts
/** A function's result, or a part of it, has no form in JSON that tells what it is. */
var ResultError = class extends Error {
	constructor(..._args) {
		super(..._args);
		this.code = "result_not_json";
	}
	get name() {
		return "ResultError";
	}
};
// src/core/results/is-plain.ts
/** The most values that one check visits, so that lists inside of themselves end it too. */
var maxValues$2 = 5e5;
var maxDepth$1 = 100;
/**
* Whether JSON keeps all of a value: finite numbers, well-formed text, lists and plain objects of these. Most results
* are like this, and need no conversion.
*/
function isPlain(value) {
	let left = maxValues$2;
	const check = (inner, depth) => {
		left -= 1;
		if (typeof inner === "string") return isWellFormed(inner);
		if (typeof inner === "number") return Number.isFinite(inner);
		if (typeof inner !== "object") return inner === void 0 || typeof inner === "boolean";
		if (inner === null) return true;
		if (left < 0 || depth > maxDepth$1 || !isPlainObject$1(inner)) return false;
		if (Array.isArray(inner)) return inner.every((member) => check(member, depth + 1));
		return Object.entries(inner).every(([key, member]) => isWellFormed(key) && check(member, depth + 1));
	};
	try {
		return check(value, 0);
	} catch {
		return false;
	}
}
function isWellFormed(text) {
	return !/\p{Surrogate}/u.test(text);
}
/** Whether a literal of this window made it: an object or a list without symbols, which could make it iterable. */
function isPlainObject$1(value) {
	const prototype = Object.getPrototypeOf(value);
	if (prototype === Array.prototype) return true;
	return (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0;
}
// src/core/results/result-of.ts
/**
* Runs a function and resolves to its result as a value that JSON keeps. Rejects with what the function throws; with an
* error that tells the status for a thrown `Response` and for a returned one that is not ok; with a returned `Error`;
* and with a `ResultError` if JSON has no form for the result. `end` aborts reading; it is called only if needed.
*/
async function resultOf(run, end, load) {
	let result;
	try {
		result = await run();
	} catch (thrown) {
		if (Object.prototype.toString.call(thrown) !== "[object Response]") throw thrown;
		const { refusalOf } = await load();
		throw await refusalOf(thrown, "threw", end());
	}
	if (isPlain(result)) return result;
	const { toJson } = await load();
	return toJson(result, end());
}
// src/core/util/any-signal.ts
/**
* `AbortSignal.any()`, also where it is missing: before Chrome 116, Firefox 124 and Safari 17.4. There, the result listens
* to the signals until one of them is aborted.
*/
function anySignal(signals) {
	if (typeof AbortSignal.any === "function") return AbortSignal.any([...signals]);
	const controller = new AbortController();
	const { signal } = controller;
	for (const source of signals) {
		if (source.aborted) controller.abort(source.reason);
		source.addEventListener("abort", () => controller.abort(source.reason), {
			once: true,
			signal
		});
	}
	return signal;
}
// src/core/util/until-aborted.ts
/** Settles as the value does, but rejects once the signal is aborted, so that page code cannot keep a call open. */
function untilAborted(value, signal) {
	return new Promise((resolve, reject) => {
		const abort = () => reject(/* @__PURE__ */ new Error("The call was stopped."));
		if (signal.aborted) abort();
		else signal.addEventListener("abort", abort, { once: true });
		Promise.resolve(value).then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
	});
}
// src/core/util/well-formed.ts
/** Replaces lone surrogates by U+FFFD, because UTF-8 can't express them. */
function wellFormed(text) {
	return text.replace(/\p{Surrogate}/gu, "�");
}
// src/core/results/words-of.ts
var maxLength$1 = 1e3;
/**
* The words of something thrown: a text, or an error's message without the stack that some libraries put into it, which
* is useless to the model and reveals too much to a page. '' if it has none.
*/
function wordsOf(thrown) {
	const [message = ""] = (typeof thrown === "string" ? thrown : messageIn(thrown)).split(/\n[^\S\n]+at /, 1);
	return wellFormed(cutText(message.trim(), maxLength$1));
}
function messageIn(thrown) {
	const { message, name } = Object(thrown);
	if (typeof message === "string" && message.trim()) return message;
	return thrown instanceof Error && name !== "Error" ? String(name) : "";
}
// src/core/results/place.ts
/** A value has no form in JSON. The message goes on after the place: `is a function`. */
var Unfit = class extends Error {};
/** The error for a value that has no form, or that threw when it was read. */
function errorAt(place, thrown) {
	if (thrown instanceof ResultError) return thrown;
	const why = thrown instanceof Unfit ? thrown.message : `can’t be read: ${wordsOf(thrown)}`;
	return new ResultError(`The result cannot be written as JSON: ${pathOf(place)} ${why}.`);
}
function isInside(value, place) {
	return place !== void 0 && (place.value === value || isInside(value, place.parent));
}
/** Whether this is the result itself. */
function isWhole({ key, parent }) {
	return parent === void 0 || key === void 0 && isWhole(parent);
}
function pathOf({ key, parent }) {
	return (parent ? `${pathOf(parent)}${key === void 0 ? "" : "."}` : "") + (key ?? "");
}
// src/core/results/read-stream.ts
/** In characters; as much as the model gets of a result. */
var maxLength = 65536;
/** The most values to take from an iterable, which may have no end. */
var maxValues$1 = 1e3;
/** The last characters or the last value of what is longer. */
var cutMark = "… [cut]";
/** The values of an iterable that has them at hand. */
function listOf(values) {
	const list = [];
	for (const value of values) if (!addTo(list, value)) break;
	return list;
}
/** The values of an async iterable. */
async function readValues(values, end) {
	const list = [];
	await read$2(values[Symbol.asyncIterator](), end, (value) => addTo(list, value));
	return list;
}
/** The text of a stream of text or bytes; the values of another stream. */
async function readStream(stream, end) {
	const text = new TextReader();
	const list = [];
	await read$2(chunksOf(stream), end, (chunk) => {
		if (typeof chunk === "string") return text.add(chunk);
		return isBytes(chunk) ? text.addBytes(chunk) : addTo(list, chunk);
	});
	return list.length > 0 ? list : text.end();
}
/** The text of bytes. Throws `Unfit` if they are not text. */
function textOf$1(bytes) {
	const text = new TextReader();
	text.addBytes(bytes);
	return text.end();
}
/** Whether the list takes more. */
function addTo(list, value) {
	const isFull = list.length === maxValues$1;
	list.push(isFull ? cutMark : value);
	return !isFull;
}
async function read$2(chunks, end, take) {
	try {
		for (;;) {
			const { done, value } = await untilAborted(chunks.next(), end);
			if (done || !take(value)) return;
		}
	} finally {
		(async () => chunks.return?.())().catch(() => {});
	}
}
/** Not every engine can iterate over a `ReadableStream`, and Node's streams end an iteration only after a chunk. */
function chunksOf(stream) {
	if ("getReader" in stream) {
		const reader = stream.getReader();
		return {
			next: () => reader.read(),
			return: () => reader.cancel()
		};
	}
	const { destroy } = stream;
	const chunks = stream[Symbol.asyncIterator]();
	return {
		next: () => chunks.next(),
		return: () => destroy?.call(stream) ?? chunks.return?.()
	};
}
/** Only UTF-8 without control characters counts as text. */
var TextReader = class {
	#utf8 = new TextDecoder("utf-8", { fatal: true });
	#text = "";
	/** Whether more of it would be used. */
	add(text) {
		this.#text += text;
		return this.#text.length <= maxLength;
	}
	addBytes(bytes) {
		return this.add(this.#decode(bytes, true));
	}
	end() {
		const isCut = this.#text.length > maxLength;
		if (!isCut) this.add(this.#decode(/* @__PURE__ */ new Uint8Array(), false));
		if (/[\0-\x08\x0e-\x1f]/.test(this.#text)) throw new Unfit("is binary data");
		return isCut ? cutText(this.#text, maxLength) + cutMark : this.#text;
	}
	#decode(bytes, stream) {
		try {
			return this.#utf8.decode(bytes, { stream });
		} catch {
			throw new Unfit("is binary data");
		}
	}
};
function isBytes(value) {
	return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}
// src/core/results/response.ts
/** In characters. A longer text is a page rather than a reason. */
var maxReasonLength = 300;
/** The JSON or the text of an HTTP answer; null for an empty one. Rejects with its status if it is not ok. */
async function readResponse(response, end) {
	if (!response.ok) throw await refusalOf(response, "returned", end);
	return parsed(await bodyOf(response, end), response.headers.get("content-type"));
}
/** An error that tells the status of an HTTP answer, with its text if that is short. */
async function refusalOf(response, how, end) {
	const status = response.status ? `${response.status} ${response.statusText}`.trim() : response.type;
	const text = String(await bodyOf(response, end).catch(() => "") ?? "").trim();
	const reason = text && text.length <= maxReasonLength && !text.startsWith("<") ? `: ${text}` : "";
	return /* @__PURE__ */ new Error(`The function ${how} an HTTP answer: ${status}${reason}`);
}
/** Text of a JSON type as what it says. A text that was cut stays text. */
function parsed(text, type) {
	if (text === "") return null;
	if (!/\bjson\b/i.test(type ?? "")) return text;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
async function bodyOf(response, end) {
	if (response.bodyUsed) throw new Unfit("is an HTTP answer whose body was read before");
	const body = response.body ? await readStream(response.body, end) : await response.text();
	return typeof body === "string" ? body : cutText(String(body), maxReasonLength);
}
// src/core/results/forms.ts
var tagged = (...tags) => (_, tag) => tags.includes(tag);
var has = (method) => (value) => typeof value[method] === "function";
/** The first that fits counts. Tags identify a kind, because they are the same in all windows and libraries. */
var forms = [
	{
		is: (value) => typeof value.nodeType === "number" && has("cloneNode")(value),
		to: unfit$1("a part of the page")
	},
	{
		is: (value) => value.window === value,
		to: unfit$1("a window")
	},
	{
		is: has("composedPath"),
		to: unfit$1("an event")
	},
	{
		is: tagged("Date"),
		to: (date) => Number.isNaN(date.getTime()) ? "Invalid Date" : date.toISOString()
	},
	{
		is: tagged("RegExp"),
		to: String
	},
	{
		is: tagged("Number", "String", "Boolean", "BigInt", "Symbol"),
		to: (wrapper) => wrapper.valueOf()
	},
	{
		is: tagged("Blob", "File"),
		to: readBlob
	},
	{
		is: tagged("Response"),
		to: readResponse
	},
	{
		is: (value) => value.constructor?.isBuffer?.(value),
		to: textOf$1
	},
	{
		is: tagged("ArrayBuffer", "SharedArrayBuffer", "DataView"),
		to: textOf$1
	},
	{
		is: ArrayBuffer.isView,
		to: (numbers) => Array.from(numbers)
	},
	{
		is: has("toJSON"),
		to: (value) => value.toJSON()
	},
	{
		is: has("then"),
		to: (promise) => Promise.resolve(promise)
	},
	{
		is: tagged("Map"),
		to: fromMap
	},
	{
		is: tagged("FormData", "Headers", "URLSearchParams"),
		to: grouped
	},
	{
		is: has("getReader"),
		to: readStream
	},
	{
		is: (value) => has("pipe")(value) && has(Symbol.asyncIterator)(value),
		to: readStream
	},
	{
		is: has("pipe"),
		to: unfit$1("a stream to write to")
	},
	{
		is: has(Symbol.asyncIterator),
		to: readValues
	},
	{
		is: tagged("Set"),
		to: (set) => [...set]
	},
	{
		is: has(Symbol.iterator),
		to: listOf
	}
];
/** What stands for an object that is not a list. The object itself if its fields tell what it is. */
function formOf(value, end) {
	if (isPlainObject$1(value) && !("toJSON" in value) && !("then" in value)) return value;
	const tag = Object.prototype.toString.call(value).slice(8, -1);
	const form = forms.find(({ is }) => is(value, tag));
	return form ? form.to(value, end) : value;
}
function unfit$1(what) {
	return (value) => {
		throw new Unfit(`is ${what} (${value.constructor.name})`);
	};
}
async function readBlob(blob, end) {
	return parsed(await readStream(blob.stream(), end), blob.type);
}
function fromMap(map) {
	const entries = [...map];
	return entries.every(([key]) => typeof key === "string") ? Object.fromEntries(entries) : entries;
}
/** The fields of a form, a query or headers; one that is repeated has a list. */
function grouped(fields) {
	const groups = /* @__PURE__ */ new Map();
	for (const [key, value] of fields) groups.set(key, [...groups.get(key) ?? [], value]);
	return Object.fromEntries([...groups].map(([key, values]) => [key, values.length > 1 ? values : values[0]]));
}
// src/core/results/to-json.ts
var to_json_exports = /* @__PURE__ */ __exportAll({
	refusalOf: () => refusalOf,
	toJson: () => toJson
});
/** Far more than the model gets of any result. Lists that share their values could grow without end. */
var maxValues = 5e5;
/** As deep as a backend lets a payload be. */
var maxDepth = 100;
/**
* Converts a result to what JSON keeps; docs/guides/functions.md tells what becomes of what. Waits for promises and
* streams inside it until `end`. Rejects with a returned error, and with a `ResultError` that names what has no form.
*/
async function toJson(result, end) {
	const holder = {};
	const failed = new AbortController();
	const conversion = new Conversion(anySignal([end, failed.signal]));
	try {
		conversion.put(holder, "result", result, void 0);
		await conversion.settled();
		return holder.result;
	} catch (error) {
		failed.abort();
		throw error;
	}
}
var Conversion = class {
	#end;
	#pending = [];
	#left = maxValues;
	constructor(end) {
		this.#end = end;
	}
	async settled() {
		for (const reading of this.#pending) await reading;
	}
	put(holder, key, value, parent) {
		const set = (form) => setField(holder, key, form);
		set(null);
		this.#convert(value, {
			key,
			value,
			parent,
			depth: (parent?.depth ?? 0) + 1
		}, set);
	}
	#convert(value, place, set) {
		if (isObject(value) && isError(value)) return this.#fail(value, place, set);
		try {
			this.#left -= 1;
			if (this.#left < 0) throw new Unfit(`comes after ${maxValues} other values`);
			if (!isObject(value)) return set(primitive(value));
			if (isInside(value, place.parent)) throw new Unfit("contains itself");
			if (place.depth > maxDepth) throw new Unfit(`is more than ${maxDepth} levels deep`);
			if (Array.isArray(value)) return set(this.#list(value, place));
			const form = formOf(value, this.#end);
			const inner = {
				key: void 0,
				value: form,
				parent: place,
				depth: place.depth + 1
			};
			if (form instanceof Promise) this.#later(form, inner, set);
			else if (form === value) set(this.#fields(value, place));
			else this.#convert(form, inner, set);
		} catch (thrown) {
			throw errorAt(place, thrown);
		}
	}
	#later(form, place, set) {
		const reading = untilAborted(form, this.#end).then((value) => this.#convert(value, place, set), (thrown) => this.#fail(thrown, place, set));
		reading.catch(() => {});
		this.#pending.push(reading);
	}
	/** The function fails if its whole result does; a failure inside the result becomes data. */
	#fail(thrown, place, set) {
		if (thrown instanceof Unfit) throw errorAt(place, thrown);
		if (isWhole(place)) throw thrown;
		set({ error: wordsOf(thrown) || "Unknown error" });
	}
	#list(values, place) {
		const list = [];
		for (const [index, value] of indexed(values)) this.put(list, String(index), value ?? null, place);
		return list;
	}
	#fields(value, place) {
		const entries = Object.entries(value);
		if (entries.length === 0 && !isPlainObject(value)) return ownText(value);
		const given = entries.filter(([, member]) => member !== void 0);
		const data = given.filter(([, member]) => typeof member !== "function");
		const fields = {};
		for (const [key, member] of data.length > 0 ? data : given) this.put(fields, wellFormed(key), member, place);
		return fields;
	}
};
/** An assignment to `__proto__` would set the prototype. */
function setField(holder, key, value) {
	if (key !== "__proto__") holder[key] = value;
	else Object.defineProperty(holder, key, {
		value,
		configurable: true,
		enumerable: true,
		writable: true
	});
}
function primitive(value) {
	if (typeof value === "string") return wellFormed(value);
	if (typeof value === "bigint") return String(value);
	if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
	if (typeof value === "function" || typeof value === "symbol") throw new Unfit(`is a ${typeof value}`);
	return value;
}
/** The text of an object that keeps its data to itself, if its class tells one. */
function ownText(value) {
	const text = String(value);
	if (!/^\[object .*\]$/s.test(text)) return wellFormed(text);
	throw new Unfit(`has no fields that can be read (${value.constructor?.name || "Object"})`);
}
function isError(value) {
	return value instanceof Error || /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}
/** Of any window. */
function isPlainObject(value) {
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
// src/server/functions/run-function.ts
/**
* Runs a registered function with a checked payload. Never rejects: errors, timeouts and results that are not JSON
* become answers for the model. Their status is 200, because proxies often replace the body of a 5xx.
*/
async function runFunction({ item, run, timeoutMs }, payload, incoming, outer) {
	try {
		const result = await withDeadline(timeoutMs, outer, (end) => resultOf(() => run(payload, contextOf(incoming, end)), () => end.signal, () => to_json_exports));
		return success(item.name, result);
	} catch (cause) {
		return failure(item.name, wordsOf(cause) || "The function failed.", codeOf(cause));
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
function codeOf(cause) {
	if (cause instanceof DeadlineError) return "function_timeout";
	return cause instanceof ResultError ? cause.code : "function_failed";
}
function success(function_name, result) {
	return {
		status: 200,
		text: JSON.stringify({
			ok: true,
			function_name,
			result: result ?? null
		})
	};
}
/**
* The outcome of a run whose process died before it answered. Its status is not 200, so that programs don't
* take it for the function's own answer.
*/
function unknownOutcome(name) {
	return {
		...failure(name, UNKNOWN, "outcome_unknown"),
		status: 409
	};
}
var UNKNOWN = "The server stopped while the function ran. It may or may not have happened. Do not repeat it: look up whether it did, or tell the user that it is not known.";
function failure(function_name, error, code) {
	return {
		status: 200,
		text: JSON.stringify({
			ok: false,
			function_name,
			error,
			code
		})
	};
}
// src/server/endpoints/execute.ts
/** Failures are stored too: the function may have done half of its work, and `call_id` exists to prevent repeats. */
var KEEP_MS = 6e5;
/** Milliseconds between a function's time limit and its answer in the store. */
var GRACE_MS = 5e3;
var TOO_DEEP = `The payload is nested deeper than 100 levels.`;
/** `POST functions/execute`. */
function createExecute(settings) {
	const { functions, maxBodyBytes, store } = settings;
	const once = createOnce(store);
	const quotas = createQuotas(store, settings.quotas);
	const { maxConcurrentRuns: max, warn } = settings;
	const bulkhead = createBulkhead({
		name: "maxConcurrentRuns",
		max,
		warn
	});
	return async (incoming, client) => {
		const call = readCall(await readJson(incoming, maxBodyBytes));
		const found = find((await functions()).functions, call.function_name);
		const checked = await found.check(call.payload ?? {});
		if ("problems" in checked) return jsonAnswer(400, unfit(call.function_name, checked.problems));
		const outer = call.call_id ? void 0 : incoming.leaving;
		const run = () => runFunction(found, checked.payload, incoming, outer);
		if (!call.call_id) return respond(await bulkhead(run));
		const times = {
			claimMs: found.timeoutMs + GRACE_MS,
			keepMs: KEEP_MS
		};
		const { name, idempotent } = found.item;
		const work = async () => {
			await quotas.result(client);
			return write(await run());
		};
		return respond(parse(await once(onceKey(call, client), times, () => bulkhead(work), {
			lost: idempotent ? void 0 : write(unknownOutcome(name)),
			shorten: (answer) => shortened(answer, client, quotas)
		})));
	};
}
var respond = ({ status, text }) => jsonAnswer(status, text);
var write = ({ status, text }) => `${status} ${text}`;
var parse = (written) => ({
	status: Number(written.slice(0, 3)),
	text: written.slice(4)
});
/** What is kept of an answer: no more than the model reads, and what the client's quota has room for. */
async function shortened(written, client, quotas) {
	const outcome = cutOutcome(parse(written), maxOutputLength);
	return write(await quotas.fitsResult(client, outcome.text.length) ? outcome : cutOutcome(outcome, 512));
}
function readCall(body) {
	if (typeof body.function_name !== "string" || body.function_name.trim() === "") refuse("function_name_required");
	const payload = givenPayload(body);
	if (payload !== body.payload && nestsTooDeep(payload)) refuse("invalid_request", { message: TOO_DEEP });
	const call = executeRequest.safeParse({
		...body,
		payload
	});
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
/** Explains to the model what to change, as text and as a list. */
function unfit(function_name, details) {
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
	const quotas = createQuotas(store, settings.quotas);
	return async (incoming, client) => {
		const feedback = await readBody(incoming, maxBodyBytes, feedbackRequest);
		checkKeys({ session_key: feedback.session_key });
		const run = async () => {
			await quotas.marker(client);
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
	const quotas = createQuotas(store, settings.quotas);
	return async (incoming, client) => {
		const end = await readBody(incoming, maxBodyBytes, sessionEndRequest);
		checkKeys({ session_key: end.session_key });
		const run = async () => {
			await quotas.marker(client);
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
	const failure = createFailure(settings);
	const warnOfOrigin = createOriginWarning(settings);
	return async (incoming) => {
		if (isAllowedOrigin(incoming, settings)) return withCors(await answer(incoming).catch(failure), incoming);
		warnOfOrigin(incoming);
		return new Refusal("origin_not_allowed").toAnswer();
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
var BODY_READ = "Something has read a request's body before the handler: a body parser, or a hook. Let the handler come first, or pass on what was read: request.raw.body = request.body in Fastify, ctx.req.body = ctx.request.body in Koa, new Request(request, { body }) for a fetch handler.";
function createFailure({ warn }) {
	const isNew = firstTimes(1);
	return (cause) => {
		if (!(cause instanceof Refusal)) {
			warn({
				code: "internal_error",
				message: cause instanceof Error ? cause.message : String(cause)
			});
			return new Refusal("internal_error").toAnswer();
		}
		const { code } = cause;
		if (code === "body_already_read" && isNew(code)) warn({
			code,
			message: BODY_READ
		});
		return cause.toAnswer();
	};
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
// src/server/node/node-body.ts
/** Where h3 1 and Nitro 2 leave a promise of the bytes that they have read. */
var H3_RAW_BODY = Symbol.for("h3RawBody");
/**
* The body, or undefined if it is longer than `maxBytes`. Rejects if it breaks off, and with a Refusal if something
* else has read it and left nothing on the request.
*/
function bytesOfNode(req, maxBytes) {
	return req.readableDidRead ? earlierBytes(req, maxBytes) : read(req, maxBytes);
}
/** The same as a stream without a limit. */
function streamOfNode(req) {
	if (!req.readableDidRead) return toStream(req);
	return new ReadableStream({ async pull(controller) {
		controller.enqueue(await earlierBody(req));
		controller.close();
	} });
}
async function earlierBytes(req, maxBytes) {
	const bytes = await earlierBody(req);
	return bytes.length > maxBytes ? void 0 : bytes;
}
/** What the code that has read the stream left: bytes, text, or a value that was JSON. */
async function earlierBody(req) {
	const left = req.body === void 0 ? await req[H3_RAW_BODY] : req.body;
	if (left instanceof ArrayBuffer) return new Uint8Array(left);
	if (ArrayBuffer.isView(left)) return new Uint8Array(left.buffer, left.byteOffset, left.byteLength);
	const text = typeof left === "string" ? left : JSON.stringify(left);
	return text === void 0 ? refuse("body_already_read") : new TextEncoder().encode(text);
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
		return bytesOfNode(this.#req, maxBytes);
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
		return streamOfNode(this.#req);
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
* in Express, give that path as `basePath` too: the original URL is used. If something has read the body before, it is
* taken from `req.body`. The promise resolves when the answer is written, for frameworks that wait; it never rejects.
*/
function toNodeListener(handler) {
	const answerer = answererOf(handler);
	return (req, res) => {
		const leaving = new LazyAbort();
		res.once("close", () => res.writableFinished || leaving.abort());
		return serve(handler, answerer, req, res, leaving).catch(() => void res.destroy());
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
	const send = refusingWhenFull(sender(client));
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
/** With `maxmemory`, Redis answers writes with an error that begins with OOM. */
function refusingWhenFull(send) {
	return async (command) => {
		try {
			return await send(command);
		} catch (cause) {
			throw /\bOOM\b/.test(String(Object(cause).message)) ? new StoreFullError(cause) : cause;
		}
	};
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
var [MIN_BYTES, MAX_BYTES] = [2 ** 20, 2 ** 30];
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
/** Single statements, so that each is atomic even inside a transaction of the operator on the same connection. */
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
function sqliteStore(database, { maxBytes = MAX_BYTES } = {}) {
	if (maxBytes >= MIN_BYTES) return new SqliteStore(database, maxBytes);
	throw new RangeError(`maxBytes must be a number of bytes from ${MIN_BYTES}; received ${maxBytes}.`);
}
/** Limits the pages of the file. SQLite keeps this for each connection, and never cuts what is there already. */
function limitSize(database, maxBytes) {
	const [row] = database.prepare("PRAGMA page_size").all();
	database.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / (row?.page_size ?? 4096))}`);
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
function isFull(error) {
	return /SQLITE_FULL|is full/i.test(`${Object(error).code} ${Object(error).message}`);
}
/** Tries again while another process holds the lock. Rejects with SQLite's error after `BUSY_MS`. */
async function unlocked(statement) {
	const end = performance.now() + BUSY_MS;
	for (;;) try {
		return statement();
	} catch (error) {
		if (isFull(error)) throw new StoreFullError(error);
		if (!isBusy(error) || performance.now() > end) throw error;
		await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
	}
}
var SqliteStore = class {
	#database;
	#sql;
	#nextPurge;
	constructor(database, maxBytes) {
		this.maxDelayMs = BUSY_MS;
		this.#nextPurge = 0;
		this.#database = database;
		setUp(database);
		limitSize(database, maxBytes);
		database.exec("PRAGMA busy_timeout = 0");
		const prepared = Object.entries(STATEMENTS).map(([name, sql]) => [name, database.prepare(sql)]);
		this.#sql = Object.fromEntries(prepared);
	}
	async set(key, value, ttlMs) {
		this.#purge();
		await this.#write("set", key, value, endOf(ttlMs));
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
		await this.#write("delete", key);
	}
	async raise(key, step) {
		this.#purge();
		for (;;) {
			const before = await this.#read(key);
			const sum = raised(before, step);
			if (sum > step.max) return sum;
			if (before === void 0 ? await this.#add(key, String(sum), step.ttlMs) : await this.#write("change", String(sum), endOf(step.ttlMs), key, before)) return sum;
		}
	}
	async append(list, id, value, ttlMs) {
		this.#purge();
		await this.#write("forget", list, Date.now());
		const isNew = await this.#write("append", list, id, value, endOf(ttlMs));
		if (isNew) await this.#write("renew", endOf(ttlMs), list);
		return isNew;
	}
	async entries(list) {
		return (await unlocked(() => this.#sql.entries.all(list, Date.now()))).map(toValue);
	}
	async #read(key) {
		return (await unlocked(() => this.#sql.read.all(key, Date.now()))).map(toValue)[0];
	}
	#add(key, value, ttlMs) {
		return this.#write("add", key, value, endOf(ttlMs), Date.now());
	}
	/** Resolves to whether a row was changed. */
	#write(name, ...values) {
		return unlocked(() => this.#locked(() => changed(this.#sql[name].run(...values))));
	}
	/**
	* Takes the lock before the statements run. libsql does not reset a statement that finds the file locked: it would keep
	* reading an old state of the file, and no write of this connection could succeed until it runs again.
	*/
	#locked(statements) {
		if (!this.#begin()) return statements();
		try {
			const result = statements();
			this.#database.exec("COMMIT");
			return result;
		} catch (error) {
			this.#rollBack();
			throw error;
		}
	}
	/** Returns false in a transaction of the operator. */
	#begin() {
		try {
			this.#database.exec("BEGIN IMMEDIATE");
			return true;
		} catch (error) {
			if (/within a transaction/.test(String(Object(error).message))) return false;
			throw error;
		}
	}
	/** Does nothing after an error that has rolled back already, such as that of a full file. */
	#rollBack() {
		try {
			this.#database.exec("ROLLBACK");
		} catch {}
	}
	/** Deletes what expired, once a minute. While another process holds the lock, the next minute is early enough. */
	#purge() {
		const now = Date.now();
		if (now < this.#nextPurge) return;
		this.#nextPurge = now + PURGE_MS;
		try {
			this.#locked(() => {
				this.#sql.purgeValues.run(now);
				this.#sql.purgeEntries.run(now);
			});
		} catch (error) {
			if (!isBusy(error)) throw error;
		}
	}
};
var endOf = (ttlMs) => ttlMs === void 0 ? FOREVER : Math.ceil(Date.now() + ttlMs);
var changed = ({ changes }) => Number(changes) > 0;
var toValue = (row) => row.value;
export { createHandler as a, setClientAddress as c, toNodeListener as i, functionsFolders as l, redisStore as n, memoryStore as o, optionsFromEnv as r, clientAddress as s, sqliteStore as t, recordedTurns as u };
