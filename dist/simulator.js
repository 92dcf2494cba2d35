import { c as readRoutes, d as number, f as object, h as describeError, i as languageOf, l as isSpanish, m as Refusal, n as Script, p as oneOf, r as mintSession, s as brain, t as Timers, u as isObject } from "./chunks/node-timers.js";
import { createServer } from "node:http";
import { isIPv6 } from "node:net";
import { randomUUID } from "node:crypto";
// src/simulator/http.ts
var MAX_BODY_BYTES = 262144;
/** Allows any origin. The SDK's own header makes browsers send a preflight request. */
var CORS = {
	"access-control-allow-origin": "*",
	"access-control-allow-methods": "POST, OPTIONS",
	"access-control-allow-headers": "authorization, content-type, x-openai-agents-sdk, openai-safety-identifier",
	"access-control-expose-headers": "Location",
	"access-control-max-age": "600"
};
/** Reads the whole body as text. Rejects with a Refusal above 256 KiB. */
async function readBody(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += chunk.length;
		if (size > MAX_BODY_BYTES) throw new Refusal("request_too_large", "The body of the request is too large.");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
/** Returns the bearer key, or an empty string. */
function bearerOf(request) {
	return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
}
function reply(response, { status, body, headers = {} }) {
	const isText = typeof body === "string";
	const type = body === void 0 || isText ? {} : { "content-type": "application/json" };
	response.writeHead(status, {
		...CORS,
		...type,
		...headers
	});
	response.end(isText || body === void 0 ? body : JSON.stringify(body));
}
/** Builds an error answer in the service's format. */
function failure(status, error) {
	return {
		status,
		body: { error: describeError(error) }
	};
}
// src/simulator/log.ts
var MAX_ENTRIES = 2e4;
/** Records all traffic, so that tests can inspect it and wait for it. */
var EventLog = class {
	#now;
	#waiters = /* @__PURE__ */ new Set();
	#entries = [];
	constructor(now) {
		this.#now = now;
	}
	get entries() {
		return this.#entries;
	}
	clear() {
		this.#entries = [];
	}
	add(direction, event, realtimeCallId = null) {
		const entry = {
			at: this.#now(),
			realtimeCallId,
			direction,
			event
		};
		this.#entries.push(entry);
		if (this.#entries.length > MAX_ENTRIES) this.#entries.shift();
		for (const waiter of this.#waiters) if (waiter.predicate(entry)) waiter.resolve(entry);
	}
	/**
	* Resolves with the first matching entry, past or future. Rejects after `timeoutMs` with an error that lists the last
	* entries.
	*/
	waitFor(predicate, timeoutMs = 1e4) {
		const past = this.#entries.find(predicate);
		return past ? Promise.resolve(past) : this.#waitForNext(predicate, timeoutMs);
	}
	#waitForNext(predicate, timeoutMs) {
		return new Promise((resolve, reject) => {
			const waiter = {
				predicate,
				resolve: (entry) => settle(() => resolve(entry))
			};
			const timer = setTimeout(() => settle(() => reject(this.#timeoutError(timeoutMs))), timeoutMs);
			const settle = (finish) => {
				clearTimeout(timer);
				this.#waiters.delete(waiter);
				finish();
			};
			this.#waiters.add(waiter);
		});
	}
	#timeoutError(timeoutMs) {
		const last = this.#entries.slice(-8).map((entry) => `${entry.direction} ${entry.event.type}`);
		return /* @__PURE__ */ new Error(`Nothing that fits came within ${timeoutMs} ms. The last: ${last.join(", ") || "nothing"}.`);
	}
};
// src/simulator/scenario.ts
/**
* Turns a scenario into a function. After the last turn, the user asks for help. Defaults to a short visit to the site.
*/
function heardFrom(scenario = visit) {
	if (typeof scenario === "function") return scenario;
	return (turn) => scenario[turn] ?? "help";
}
function visit(turn, session) {
	const spanish = isSpanish("", languageOf(session), session.instructions);
	const route = readRoutes(session.instructions)[0]?.name;
	return (spanish ? inSpanish(route) : inEnglish(route))[turn] ?? (spanish ? "ayuda" : "help");
}
var inEnglish = (route) => [
	"Hello!",
	route ? `Take me to ${route}, please.` : "What can you do?",
	"Thank you!"
];
var inSpanish = (route) => [
	"¡Hola!",
	route ? `Llévame a ${route}, por favor.` : "¿Qué puedes hacer?",
	"¡Gracias!"
];
// src/simulator/secrets.ts
var DEFAULT_SECONDS = 600;
var checkExpiry = object({
	anchor: oneOf("created_at"),
	seconds: number(10, 7200)
});
var checkMint = object({
	expires_after: checkExpiry,
	session: () => {}
});
/** Stores minted client secrets. A secret can start any number of calls until it expires. */
var Secrets = class {
	#now;
	#newId;
	#secrets = /* @__PURE__ */ new Map();
	/** `now` returns Unix time in milliseconds. */
	constructor(now, newId) {
		this.#now = now;
		this.#newId = newId;
	}
	/** Mints a client secret. Throws a Refusal that names the invalid field. */
	mint(body) {
		checkMint(body, "");
		const request = body;
		const session = mintSession(request.session ?? { type: "realtime" }, this.#newId("sess"), this.#seconds);
		const expiresAt = this.#seconds + (request.expires_after?.seconds ?? DEFAULT_SECONDS);
		const value = this.#newId("ek");
		this.#forgetExpired();
		this.#secrets.set(value, {
			expiresAt,
			session
		});
		return {
			value,
			expires_at: expiresAt,
			session
		};
	}
	/** Returns a new session for a secret. Throws a Refusal if the secret is unknown or expired. */
	redeem(value) {
		const secret = this.#secrets.get(value);
		if (!secret) throw new Refusal("invalid_api_key", "Incorrect client secret provided.");
		if (secret.expiresAt <= this.#seconds) throw new Refusal("client_secret_expired", "The client secret has expired.");
		return {
			...structuredClone(secret.session),
			id: this.#newId("sess")
		};
	}
	get #seconds() {
		return Math.floor(this.#now() / 1e3);
	}
	#forgetExpired() {
		for (const [value, secret] of this.#secrets) if (secret.expiresAt + 3600 < this.#seconds) this.#secrets.delete(value);
	}
};
/** Parses the JSON body of a request. Throws a Refusal if it is not an object. */
function parseBody(text) {
	const body = tryParse(text || "{}");
	if (isObject(body)) return body;
	throw new Refusal("invalid_json", "The body of the request must be a JSON object.");
}
function tryParse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/simulator/simulator.ts
/** Creates an id like the service's: a prefix such as `sess_`, then 21 random characters. */
var newId = (prefix) => `${prefix}_${randomUUID().replaceAll("-", "").slice(0, 21)}`;
/** Creates a simulator to mount in a Node server: `createServer(simulator.listener)`. */
function createSimulator(options = {}) {
	const service = new SimulatorService(options);
	return {
		listener: (request, response) => void service.answer(request, response),
		calls: service.calls,
		get log() {
			return service.log.entries;
		},
		clearLog: () => service.log.clear(),
		waitFor: (predicate, timeoutMs) => service.log.waitFor(predicate, timeoutMs),
		close: () => service.close()
	};
}
var SimulatorService = class {
	#options;
	#secrets;
	#timers;
	#callModule;
	constructor(options) {
		this.calls = /* @__PURE__ */ new Map();
		this.#timers = new Timers();
		this.#callModule = import("./chunks/node-call.js");
		const now = options.now ?? Date.now;
		this.#options = options;
		this.log = new EventLog(now);
		this.#secrets = new Secrets(now, newId);
		this.#callModule.catch(() => {});
	}
	async answer(request, response) {
		const answer = await this.#route(request).catch((error) => failure(error instanceof Refusal ? 400 : 500, error));
		const path = pathOf(request);
		this.log.add("in", {
			type: "http.request",
			method: request.method,
			path,
			status: answer.status
		});
		if (!response.destroyed) reply(response, answer);
	}
	async close() {
		this.#timers.clear();
		await Promise.all([...this.calls.values()].map((call) => call.close()));
	}
	async #route(request) {
		const match = /^(.*\/v1\/realtime)\/(client_secrets|calls|calls\/([\w-]+)\/hangup)$/.exec(pathOf(request));
		if (!match) return failure(404, new Refusal("not_found", `There is nothing at ${pathOf(request)}.`));
		if (request.method === "OPTIONS") return { status: 204 };
		if (request.method !== "POST") return failure(405, new Refusal("method_not_allowed", "Only POST is allowed."));
		if (match[2] === "client_secrets") return this.#mint(request);
		if (match[2] === "calls") return this.#call(request, `${match[1]}/calls`);
		return this.#hangUp(match[3] ?? "");
	}
	async #mint(request) {
		if (bearerOf(request) !== (this.#options.apiKey ?? "sk-simulator")) return failure(401, new Refusal("invalid_api_key", "Incorrect API key provided."));
		const minted = this.#secrets.mint(parseBody(await readBody(request)));
		await this.#pause(this.#options.latency?.secretMs);
		return {
			status: 200,
			body: minted
		};
	}
	async #call(request, path) {
		const session = this.#redeem(bearerOf(request));
		if (session instanceof Refusal) return failure(401, session);
		if (!/^application\/sdp\b/.test(request.headers["content-type"] ?? "")) throw new Refusal("invalid_content_type", "The content type must be application/sdp.");
		const offer = await readBody(request);
		await this.#pause(this.#options.latency?.callMs);
		const call = await this.#open(session);
		return {
			status: 201,
			body: await call.answer(offer),
			headers: {
				"content-type": "application/sdp",
				location: `${path}/${call.id}`
			}
		};
	}
	#redeem(secret) {
		try {
			return this.#secrets.redeem(secret);
		} catch (error) {
			return error;
		}
	}
	async #open(session) {
		const { Call } = await this.#callModule;
		const { brain, scenario, mcpServers, speechRate, latency, stepMs = 10, host = "127.0.0.1" } = this.#options;
		const call = new Call({
			id: newId("rtc"),
			session,
			newId,
			now: () => performance.now(),
			log: this.log,
			brain,
			mcpServers,
			speechRate,
			heard: heardFrom(scenario),
			messageMs: latency?.messageMs ?? 0,
			stepMs,
			address: host,
			closed: () => this.#forgetOldCalls()
		});
		this.calls.set(call.id, call);
		return call;
	}
	async #hangUp(id) {
		const call = this.calls.get(id);
		if (!call) return failure(404, new Refusal("call_id_not_found", `There is no call ${id}.`));
		await call.close();
		return { status: 200 };
	}
	#pause(ms = 0) {
		return ms > 0 ? new Promise((resolve) => this.#timers.after(ms, resolve)) : void 0;
	}
	#forgetOldCalls() {
		const closed = [...this.calls.values()].filter((call) => call.state === "closed");
		for (const call of closed.slice(0, -200)) this.calls.delete(call.id);
	}
};
var pathOf = (request) => (request.url ?? "/").split("?")[0] ?? "/";
// src/simulator/server.ts
/** Starts a simulator on its own HTTP server. Rejects if the port is taken. */
async function startSimulator(options = {}) {
	const simulator = createSimulator(options);
	const server = createServer(simulator.listener);
	const host = options.host ?? "127.0.0.1";
	const port = await listen(server, options.port ?? 0, host);
	return {
		...simulator,
		get log() {
			return simulator.log;
		},
		url: `http://${isIPv6(host) ? `[${host}]` : host}:${port}`,
		port,
		close: async () => {
			await Promise.all([simulator.close(), stop(server)]);
		}
	};
}
function listen(server, port, host) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host, () => resolve(server.address().port));
	});
}
function stop(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
export { Script, brain, createSimulator, startSimulator };
