import { D as name, E as turnResponse, O as record, S as sessionEndResponse, _ as parseRouteList, a as compileSchema, b as feedbackResponse, d as clientSecretResponse, g as parseFunctionList, h as functionList, k as text, l as messageOf, m as explain, p as executeResult, r as iceServersProblem, t as cutText, v as routeList, w as synthesizeResponse } from "./node-cut-text.js";
import * as z from "zod/mini";
// src/contract/check/exchange.ts
/** No complete answer arrived. `text` is the part that did. */
var NoAnswer = class extends Error {
	constructor(message, { late = false, text = "", status } = {}) {
		super(message);
		this.name = "NoAnswer";
		this.late = late;
		this.text = text;
		this.status = status;
	}
};
/** The largest body to read, which is enough for any function list. */
var MAX_BYTES = 1048576;
/** Source: CONTRACT, "Headers, auth, errors". */
var TIMEOUT_MS$1 = 1e4;
/** Returns the name of a request in a report, such as `POST turns (malformed JSON)`. */
function nameOf({ method, path, about }) {
	return `${method} ${path}${about ? ` (${about})` : ""}`;
}
/** Sends one request. Rejects with NoAnswer, or with the reason of `signal`. */
async function exchange(ask, line) {
	line.signal.throwIfAborted();
	const limitMs = line.timeoutMs ?? ask.timeoutMs ?? TIMEOUT_MS$1;
	const limit = new AbortController();
	const stop = () => limit.abort();
	const late = new NoAnswer(`${nameOf(ask)}: no answer within ${limitMs} ms.`, { late: true });
	const timer = setTimeout(stop, limitMs);
	line.signal.addEventListener("abort", stop, { once: true });
	try {
		return await Promise.race([send(ask, line, limit.signal), aborted(limit.signal)]);
	} catch (cause) {
		line.signal.throwIfAborted();
		if (limit.signal.aborted) throw late;
		if (cause instanceof NoAnswer) throw cause;
		throw new NoAnswer(`${nameOf(ask)}: ${wordsOf(cause)}.`);
	} finally {
		clearTimeout(timer);
		line.signal.removeEventListener("abort", stop);
		limit.abort();
	}
}
async function send(ask, { base, fetch, ...line }, signal) {
	const headers = new Headers(ask.bare ? void 0 : line.headers);
	for (const [name, value] of Object.entries(ask.headers ?? {})) headers.set(name, value);
	const body = ask.body ?? (ask.json === void 0 ? void 0 : JSON.stringify(ask.json));
	if (body !== void 0 && !headers.has("content-type")) headers.set("content-type", "application/json");
	const response = await fetch(`${base}/${ask.path}`, {
		method: ask.method,
		headers,
		...body !== void 0 && (ask.streamed ? streamed(body) : { body }),
		redirect: "manual",
		signal
	});
	const text = await read(response, ask, signal);
	return {
		ask,
		status: response.status,
		headers: response.headers,
		text,
		body: parse(text)
	};
}
function streamed(body) {
	return {
		body: new Response(body).body,
		duplex: "half"
	};
}
async function read(response, ask, signal) {
	if (!response.body) return "";
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	signal.addEventListener("abort", () => void reader.cancel().catch(() => {}), { once: true });
	let size = 0;
	let text = "";
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		size += value.length;
		text += decoder.decode(value, { stream: true });
		if (size <= MAX_BYTES) continue;
		throw new NoAnswer(`${nameOf(ask)}: the body is larger than ${MAX_BYTES} bytes.`, {
			text,
			status: response.status
		});
	}
}
function aborted(signal) {
	return new Promise((_, reject) => {
		const stop = () => reject(/* @__PURE__ */ new Error("aborted"));
		if (signal.aborted) stop();
		else signal.addEventListener("abort", stop, { once: true });
	});
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function wordsOf(error) {
	const cause = error instanceof Error ? error.cause : void 0;
	const code = Object(cause).code;
	const inner = cause === void 0 ? "" : messageOf(cause) || (typeof code === "string" ? code : "");
	return [messageOf(error), inner].filter(Boolean).join(": ").replace(/\.$/, "");
}
// src/contract/error-body.ts
/**
* Reads the message of an error body: `{ error, details? }`, `{ error: { message } }` (OpenAI), `{ code, message, data
* }` (WordPress) or plain text. Returns up to 500 characters, or `undefined` if there is no message, as in an HTML
* page.
*/
function readErrorMessage(body) {
	if (typeof body === "string") return body.trimStart().startsWith("<") ? void 0 : sentence(body);
	if (!isRecord(body)) return void 0;
	return sentence(isRecord(body.error) ? body.error.message : body.error) ?? sentence(body.message);
}
function sentence(value) {
	return typeof value === "string" ? cutText(value.trim(), 500) || void 0 : void 0;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/contract/check/expect.ts
var isOk = ({ status }) => status >= 200 && status < 300;
var isClientError = ({ status }) => status >= 400 && status < 500;
var isRedirect = ({ status }) => status >= 300 && status < 400;
var isUnauthorized = ({ status }) => status === 401 || status === 403;
/** Whether the answer means that the backend does not offer the endpoint. */
var isLeftOut = ({ status }) => [
	404,
	405,
	501
].includes(status);
var isHtml = ({ headers, text }) => /\bhtml\b/i.test(headers.get("content-type") ?? "") || /^\s*<(!doctype|html)/i.test(text);
/** Describes an answer in one sentence. Omits the body of a success, which may hold anything. */
function described(answer) {
	const { ask, status, headers } = answer;
	const words = isOk(answer) ? void 0 : readErrorMessage(answer.body ?? answer.text);
	const extra = isRedirect(answer) ? `, a redirect to ${headers.get("location") ?? "nowhere"}` : isHtml(answer) ? ", an HTML page" : words ? ` “${cutText(words, 200)}”` : "";
	return `${nameOf(ask)} answered ${status}${extra}.`;
}
/** Passes if the answer has one of these statuses. */
function expectStatus(answer, ...statuses) {
	if (statuses.includes(answer.status)) return void 0;
	return `${described(answer)} Expected: ${statuses.join(" or ")}.`;
}
/** Passes if the answer is a 4xx, which blames the request. */
function expectRefusal(answer) {
	return isClientError(answer) ? void 0 : `${described(answer)} Expected: a 4xx.`;
}
/** Passes if the answer is a success whose body has this shape. */
function expectBody(answer, schema) {
	if (!isOk(answer)) return `${described(answer)} Expected: 200.`;
	if (answer.body === void 0) return `${described(answer)} The body is not JSON.`;
	const result = schema.safeParse(answer.body);
	return result.success ? void 0 : `${nameOf(answer.ask)}: ${explain(result.error)}.`;
}
// src/contract/check/samples.ts
/** An origin that no operator allows: `.invalid` is a reserved domain. */
var FOREIGN = "https://navai-check.invalid";
/** JSON of a bit more than 64 KiB. */
var LARGE = JSON.stringify({ navai_check: "x".repeat(65536) });
/** A function name that no backend has. */
var UNKNOWN_FUNCTION = "navai_check_no_such_function";
// src/contract/check/functions-rules.ts
var listFunctions = {
	method: "GET",
	path: "functions"
};
var foreign = {
	...listFunctions,
	about: "from an unknown origin",
	headers: { origin: FOREIGN }
};
/** Tool names that the Realtime API accepts. */
var toolName = /^\w{1,64}$/;
/** Names of the widget's own tools. */
var reservedNames = ["navigate_to", "execute_app_function"];
var answers$1 = "functions.answers";
var shape$1 = "functions.shape";
var functionsRules = [
	{
		id: answers$1,
		level: "must",
		title: "It answers 200 with JSON.",
		check: async (seen) => {
			const answer = await seen.ask(listFunctions);
			if (!isOk(answer)) return `${described(answer)} Expected: 200.`;
			return answer.body === void 0 ? `${described(answer)} The body is not JSON.` : void 0;
		}
	},
	{
		id: shape$1,
		level: "must",
		title: "The answer has an `items` array.",
		needs: [answers$1],
		check: async (seen) => Array.isArray(await rawItems(seen)) ? void 0 : "`items` must be an array."
	},
	{
		id: "functions.items",
		level: "must",
		title: "Every item can be read.",
		needs: [shape$1],
		check: async (seen) => {
			const { warnings } = parseFunctionList({ items: await rawItems(seen) });
			return warnings.filter((words) => !words.endsWith("name taken.")).join(" ") || void 0;
		}
	},
	{
		id: "functions.exact",
		level: "should",
		title: "The list is as the contract writes it: what is not set is left out and not null.",
		needs: ["functions.items"],
		check: async (seen) => expectBody(await seen.ask(listFunctions), functionList)
	},
	{
		id: "functions.unique-names",
		level: "should",
		title: "No two functions have one name.",
		needs: [shape$1],
		check: async (seen) => {
			const { warnings } = parseFunctionList({ items: await rawItems(seen) });
			return warnings.filter((words) => words.endsWith("name taken.")).join(" ") || void 0;
		}
	},
	{
		id: "functions.names",
		level: "should",
		title: "Names are 1 to 64 letters, digits and underscores, so that the model can use them as tools.",
		needs: [shape$1],
		check: async (seen) => {
			const bad = (await items(seen)).map(({ name }) => name).filter((name) => !toolName.test(name) || reservedNames.includes(name));
			return bad.length > 0 ? `Not for a tool: ${bad.map((name) => JSON.stringify(name)).join(", ")}.` : void 0;
		}
	},
	{
		id: "functions.parameters",
		level: "must",
		title: "`parameters` are JSON Schemas of objects.",
		needs: [shape$1],
		check: async (seen) => {
			return (await items(seen)).flatMap(({ name, parameters }) => {
				const problem = parameters && problemOf(parameters);
				return problem ? [`${name}: ${problem}.`] : [];
			}).join(" ") || void 0;
		}
	},
	{
		id: "functions.foreign-origin",
		level: "must",
		title: "A page of an unknown origin does not get the list: 403.",
		needs: [answers$1],
		check: async (seen) => expectStatus(await seen.ask(foreign), 403, 401)
	},
	{
		id: "functions.wrong-method",
		level: "should",
		title: "Another method is a 405 or 404.",
		check: async (seen) => expectStatus(await seen.ask({
			...listFunctions,
			method: "DELETE"
		}), 405, 404)
	}
];
/** Returns the valid items, including those with a duplicate name. */
async function items(seen) {
	const raw = await rawItems(seen);
	return (Array.isArray(raw) ? raw : []).flatMap((item) => parseFunctionList({ items: [item] }).items);
}
async function rawItems(seen) {
	return Object((await seen.ask(listFunctions)).body).items;
}
function problemOf(parameters) {
	try {
		compileSchema(parameters);
		return;
	} catch (error) {
		return messageOf(error);
	}
}
// src/contract/check/observations.ts
/** Says why a request has no usable answer. Skips the rules that need it. */
var NotAsked = class extends Error {
	constructor(..._args) {
		super(..._args);
		this.name = "NotAsked";
	}
};
/** The longest wait after a 429, and the longest total of such waits in a run, in seconds. */
var MAX_WAIT_S = 10;
var MAX_TOTAL_WAIT_S = 60;
/** The endpoint that mints client secrets. */
var MINT = "realtime/client-secret";
/** The requests and answers of one run. Sends each request once, however many rules use its answer. */
var Observations = class {
	#asked;
	#silent;
	#secrets;
	#waited;
	constructor(line, origin, options) {
		this.key = `navai-check-${randomHex()}`;
		this.answers = [];
		this.minted = [];
		this.#asked = /* @__PURE__ */ new Map();
		this.#silent = /* @__PURE__ */ new Map();
		this.#secrets = /* @__PURE__ */ new Set();
		this.#waited = 0;
		this.line = line;
		this.origin = origin;
		this.options = options;
		for (const value of Object.values(options.headers ?? {})) this.#hide(value);
	}
	/** Whether the page's origin is not the backend's. */
	get crossOrigin() {
		return this.origin !== new URL(this.line.base).origin;
	}
	/**
	* Resolves to the answer, after one wait and retry if it is a 429. Rejects with NoAnswer, NotAsked, or the reason of
	* an abort.
	*/
	ask(ask) {
		const name = nameOf(ask);
		const known = this.#asked.get(name);
		if (known) return known;
		const answer = this.#askWithRetry(ask);
		this.#asked.set(name, answer);
		return answer;
	}
	/** Sends the request regardless of earlier ones, and accepts a 429 as an answer. */
	async askAgain(ask) {
		try {
			const answer = await exchange(ask, this.line);
			this.#note(ask, answer.status, answer.text, answer.body);
			this.answers.push(answer);
			return answer;
		} catch (error) {
			if (error instanceof NoAnswer) {
				this.#note(ask, error.status ?? 0, error.text, void 0);
				if (error.late) this.#silent.set(endpointOf(ask), error.message);
			}
			throw error;
		}
	}
	/** Replaces client secrets, keys and the page's header values in a text. */
	redact(words) {
		let clean = words;
		for (const secret of this.#secrets) clean = clean.replaceAll(secret, "…");
		return clean.replace(/\b(ek_|sk-)[\w-]{4,}/g, "$1…");
	}
	async #askWithRetry(ask) {
		const silent = this.#silent.get(endpointOf(ask));
		if (silent) throw new NotAsked(`Not asked again. ${silent}`);
		const first = await this.askAgain(ask);
		if (first.status !== 429) return first;
		const seconds = retryAfter(first) ?? Number.POSITIVE_INFINITY;
		if (seconds <= MAX_WAIT_S && this.#waited + seconds <= MAX_TOTAL_WAIT_S) {
			this.#waited += seconds;
			await pause(seconds, this.line.signal);
			const second = await this.askAgain(ask);
			if (second.status !== 429) return second;
		}
		const words = `${nameOf(ask)}: 429, the rate limit cut in.`;
		this.#silent.set(endpointOf(ask), words);
		throw new NotAsked(words);
	}
	#note(ask, status, text, body) {
		if (ask.path !== "realtime/client-secret" || status < 200 || status > 299) return;
		const { value } = Object(body);
		const given = typeof value === "string" && value !== "";
		if (given) this.#hide(value);
		if (given || text.includes("\"ek_")) this.minted.push(nameOf(ask));
	}
	#hide(secret) {
		for (const part of [secret, secret.split(" ").at(-1) ?? ""]) if (part.length > 5) this.#secrets.add(part);
	}
};
/** The `Retry-After` of an answer in seconds; undefined if it is missing or unreadable. */
function retryAfter({ headers }) {
	const value = headers.get("retry-after")?.trim();
	if (!value) return void 0;
	if (/^\d+$/.test(value)) return Number(value);
	const seconds = (Date.parse(value) - (Date.parse(headers.get("date") ?? "") || Date.now())) / 1e3;
	return Number.isNaN(seconds) ? void 0 : Math.max(0, Math.ceil(seconds));
}
var endpointOf = ({ method, path }) => `${method} ${path}`;
function randomHex() {
	return Array.from(crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
function pause(seconds, signal) {
	return new Promise((resolve, reject) => {
		const stop = () => {
			clearTimeout(timer);
			reject(signal.reason);
		};
		const timer = setTimeout(() => {
			signal.removeEventListener("abort", stop);
			resolve();
		}, seconds * 1e3);
		signal.addEventListener("abort", stop, { once: true });
	});
}
// src/contract/check/mint.ts
/** Options that no operator allowlists. */
var WISHES = {
	model: "navai-check-model",
	voice: "navai-check-voice",
	instructions: "navai-check: these instructions were sent by a page."
};
var EXTRA = { navai_check: { ignored: true } };
/** Source: CONTRACT, "Headers, auth, errors". */
var TIMEOUT_MS = 15e3;
/** A request for a client secret. */
var secretAsk = (about, ask) => ({
	method: "POST",
	path: MINT,
	about,
	timeoutMs: TIMEOUT_MS,
	...ask
});
/** From the fullest request to the plainest. Each is sent only if the one before it minted nothing. */
var attempts = {
	wishes: secretAsk("with wishes and an unknown field", { json: {
		...WISHES,
		...EXTRA
	} }),
	extra: secretAsk("with an unknown field", { json: EXTRA }),
	plain: secretAsk("", { json: {} })
};
/** Mints the run's client secret with the fullest request that the backend mints for. */
async function mint(seen) {
	const first = await seen.ask(attempts.wishes);
	let last = {
		attempt: "wishes",
		answer: first,
		first
	};
	for (const attempt of ["extra", "plain"]) {
		if (isFinal(last.answer)) break;
		last = {
			attempt,
			answer: await seen.ask(attempts[attempt]),
			first
		};
	}
	return last;
}
/** Whether another body would not change the answer. */
function isFinal(answer) {
	return isOk(answer) || isRedirect(answer) || [
		401,
		403,
		404,
		405,
		501
	].includes(answer.status);
}
// src/contract/check/backend-rules.ts
/** If one of these fails, nothing else can be checked. */
var gates = [
	{
		id: "backend.reachable",
		level: "must",
		title: "The backend answers.",
		check: async (seen) => {
			const probes = await probe(seen);
			return probes.some(({ answer }) => answer) ? void 0 : probes.map(({ words }) => words).join(" ");
		}
	},
	{
		id: "backend.no-redirect",
		level: "must",
		title: "The endpoints stand under the base URL itself, without redirects.",
		check: (seen) => notAll(seen, isRedirect, (answer) => `${described(answer)} Pass that base URL.`)
	},
	{
		id: "backend.authorized",
		level: "must",
		title: "Who asks with these headers, from this origin, may.",
		check: (seen) => notAll(seen, isUnauthorized, (answer) => {
			return `unauthorized: pass headers that the backend knows, and an origin that it allows. ${described(answer)}`;
		})
	},
	{
		id: "backend.json",
		level: "must",
		title: "The endpoints answer in JSON, and not with a page.",
		check: (seen) => notAll(seen, isHtml, (answer) => `${described(answer)} Is this the base URL?`)
	}
];
var unknownPath = {
	method: "GET",
	path: "navai-check/no-such-endpoint"
};
var backendRules = [...gates, {
	id: "backend.unknown-path",
	level: "should",
	title: "A path that is not in the contract is a 404.",
	check: async (seen) => expectStatus(await seen.ask(unknownPath), 404)
}];
/** Requests the endpoints that every backend has. */
function probe(seen) {
	return Promise.all([attempt(() => seen.ask(listFunctions)), attempt(async () => (await mint(seen)).answer)]);
}
async function attempt(ask) {
	try {
		return {
			answer: await ask(),
			words: ""
		};
	} catch (error) {
		if (error instanceof NoAnswer || error instanceof NotAsked) return { words: error.message };
		throw error;
	}
}
async function notAll(seen, test, words) {
	const answers = (await probe(seen)).flatMap(({ answer }) => answer ?? []);
	const [first] = answers;
	return first && answers.every(test) ? words(first) : void 0;
}
// src/contract/error-schema.ts
/** Schemas of error answers. Pages read them leniently, with `readErrorMessage`. */
/** Our format. `code` is for programs and never changes its meaning; the reference backend always sends one. */
var ours = z.looseObject({
	error: name,
	code: z.optional(text),
	details: z.optional(z.unknown())
});
/** WordPress’s format, in which `data` may be null. */
var wordPress = z.looseObject({
	code: text,
	message: name,
	data: z.optional(z.nullable(z.looseObject({ status: z.optional(z.number()) })))
});
/** OpenAI’s format, for backends that forward its errors. */
var openAi = z.looseObject({ error: z.looseObject({ message: name }) });
/** The JSON body of an error. Pages also accept plain text. */
var errorBody = z.union([
	ours,
	wordPress,
	openAi
]);
/** Body of a 404 from `POST functions/execute`. */
var unknownFunction = z.looseObject({
	error: name,
	code: z.optional(text),
	available_functions: z.array(text)
});
// src/contract/check/rule.ts
var skipped = (why) => ({
	outcome: "skipped",
	why
});
var notOffered = (why = "") => ({
	outcome: "not-offered",
	why
});
// src/contract/check/answer-rules.ts
/** Stack frames in the formats of JavaScript, Python, PHP and Java. */
var frames = [
	/\bat (async )?[^\n"]{0,120}?\(?(file:|node:|webpack|\/|[A-Za-z]:\\)[^\s"()]*:\d+(:\d+)?/,
	/\bFile \\?"[^"\n]+", line \d+/,
	/\bin \S+\.php(:\d+| on line \d+)|#\d+ \S+\.php\(\d+\)/,
	/\bat [\w$.]+\([\w$]+\.(java|kt|cs):\d+\)/
];
var key = /\bsk-[\w-]{16,}/;
/** Rules about all answers of the run. They come after the rules that send the requests. */
var answerRules = [
	{
		id: "errors.shape",
		level: "should",
		title: "Errors are `{ error }`, WordPress’s, OpenAI’s or plain text.",
		check: (seen) => firstOf(seen, (answer) => isError(answer) && !isKnown(answer) ? described(answer) : void 0)
	},
	{
		id: "errors.no-stack",
		level: "must",
		title: "Errors carry no stack traces.",
		check: (seen) => firstOf(seen, (answer) => isFailure(answer) && hasFrames(answer) ? `${nameOf(answer.ask)}.` : void 0)
	},
	{
		id: "answers.no-key",
		level: "must",
		title: "No answer holds a key of the operator (`sk-…`).",
		check: (seen) => firstOf(seen, (answer) => key.test(written(answer)) ? `${nameOf(answer.ask)}.` : void 0)
	}
];
var rateLimitRules = [{
	id: "rate-limit.refuses",
	level: "should",
	title: "Who asks too often is refused: 429.",
	check: async (seen) => {
		const times = seen.options.probeRateLimit ?? 0;
		if (times < 1) return skipped("Only probed where it is asked for.");
		for (let count = 0; count < times; count++) {
			const answer = await seen.askAgain(listFunctions);
			if (answer.status === 429) return void 0;
			if (answer.status !== 200) return expectStatus(answer, 200, 429);
		}
		return `${times} requests were answered, and none with 429.`;
	}
}, {
	id: "rate-limit.retry-after",
	level: "should",
	title: "A 429 says in `Retry-After` how long to wait.",
	check: (seen) => {
		const limited = seen.answers.filter(({ status }) => status === 429);
		const [silent] = limited.filter((answer) => retryAfter(answer) === void 0);
		if (limited.length === 0) return skipped("No 429 was met.");
		return silent && `${nameOf(silent.ask)}: Retry-After is ${silent.headers.get("retry-after") ?? "missing"}.`;
	}
}];
function firstOf(seen, test) {
	return seen.answers.map(test).find(Boolean);
}
function isError(answer) {
	const { ask, status } = answer;
	return status >= 400 && ask.method !== "OPTIONS" && (!isLeftOut(answer) || ask.path === "functions/execute") && status !== 405;
}
function isKnown(answer) {
	const { body, text } = answer;
	if (isHtml(answer)) return false;
	if (body === void 0) return text.trim() !== "";
	return typeof body === "string" || errorBody.safeParse(body).success || executeResult.safeParse(body).success;
}
var isFailure = ({ status, body }) => status >= 400 || Object(body).ok === false;
var hasFrames = ({ text, body }) => frames.some((frame) => frame.test(text) || texts(body).some((one) => frame.test(one)));
/** Returns every string in a JSON value, in which escaped line breaks are real ones. */
function texts(value) {
	if (typeof value === "string") return [value];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}
var written = ({ text, headers }) => `${[...headers].flat().join("\n")}\n${text}`;
// src/contract/check/realtime-session.ts
/**
* The fields that set up a Realtime session. `id` and `expires_at` are missing: any kind of session has those.
* Source: `RealtimeSessionCreateRequestGA` of OpenAI's API description, and `object` of its answer.
*/
var fields = [
	"type",
	"object",
	"model",
	"instructions",
	"output_modalities",
	"audio",
	"include",
	"tracing",
	"tools",
	"tool_choice",
	"parallel_tool_calls",
	"reasoning",
	"max_output_tokens",
	"truncation",
	"prompt"
];
/** The parts of a Realtime session that the widget reads. */
var session = z.looseObject({
	type: z.optional(z.literal("realtime", "must be \"realtime\"")),
	object: z.optional(z.literal("realtime.session", "must be \"realtime.session\"")),
	model: z.optional(text),
	instructions: z.optional(text),
	output_modalities: z.optional(z.array(text, "must be an array")),
	audio: z.optional(record)
});
/** Says why a value is not a Realtime session; undefined if it is one. */
function sessionProblem(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return `session must be an object; it is ${Array.isArray(value) ? "a list" : `a ${typeof value}`}.`;
	const given = new Map(Object.entries(value));
	if (!fields.some((field) => (given.get(field) ?? void 0) !== void 0)) return `session has no field of a Realtime session (${fields.slice(0, 6).join(", ")} …): answer the \`session\` that OpenAI minted, or leave it out.`;
	const result = session.safeParse(value);
	return result.success ? void 0 : `session: ${explain(result.error)}.`;
}
// src/contract/check/client-secret-rules.ts
var speech = z.object({ provider: text.check(z.minLength(1, "must not be empty")) }, "must be an object");
var answers = "client-secret.answers";
var shape = "client-secret.shape";
var clientSecretRules = [
	{
		id: answers,
		level: "must",
		title: "It mints a client secret: 200.",
		check: async (seen) => {
			const { answer } = await mint(seen);
			if (!isOk(answer)) return `${described(answer)} Expected: 200.`;
			return answer.body === void 0 ? `${described(answer)} The body is not JSON.` : void 0;
		}
	},
	{
		id: shape,
		level: "must",
		title: "The answer holds the secret as text in `value`.",
		needs: [answers],
		check: async (seen) => {
			const { body } = (await mint(seen)).answer;
			const result = z.object({ value: clientSecretResponse.shape.value }).safeParse(body);
			if (result.success || isText(Object(body).value)) return void 0;
			return `${explain(result.error)}.`;
		}
	},
	{
		id: "client-secret.prefix",
		level: "must",
		title: "The secret starts with `ek_`.",
		needs: [shape],
		check: async (seen) => {
			const result = clientSecretResponse.safeParse((await mint(seen)).answer.body);
			return result.success ? void 0 : `${explain(result.error)}.`;
		}
	},
	{
		id: "client-secret.expires-at",
		level: "should",
		title: "`expires_at`, where given, is in unix seconds, in the future and at most 7200 s away.",
		needs: [answers],
		check: async (seen) => expiry((await mint(seen)).answer)
	},
	{
		id: "client-secret.session",
		level: "must",
		title: "`session`, where given, is a Realtime session.",
		needs: [answers],
		check: async (seen) => {
			const { session } = Object((await mint(seen)).answer.body);
			return session === void 0 || session === null ? void 0 : sessionProblem(session);
		}
	},
	{
		id: "client-secret.speech",
		level: "should",
		title: "`speech`, where given, names its provider.",
		needs: [answers],
		check: async (seen) => {
			const { speech: given } = Object((await mint(seen)).answer.body);
			const result = z.nullish(speech).safeParse(given);
			return result.success ? void 0 : `speech: ${explain(result.error)}.`;
		}
	},
	{
		id: "client-secret.ice-servers",
		level: "should",
		title: "`ice_servers`, where given, are STUN and TURN servers that browsers take.",
		needs: [answers],
		check: async (seen) => {
			const { ice_servers: given } = Object((await mint(seen)).answer.body);
			const problem = given === void 0 || given === null ? void 0 : iceServersProblem(given);
			return problem && `ice_servers ${problem}`;
		}
	},
	{
		id: "client-secret.text-only",
		level: "should",
		title: "With another voice provider, the session is minted text-only.",
		needs: ["client-secret.session", "client-secret.speech"],
		check: async (seen) => {
			const { body } = (await mint(seen)).answer;
			const provider = Object(Object(body).speech).provider ?? "openai";
			if (provider === "openai") return skipped("`speech.provider` is \"openai\": the model speaks.");
			if (!Object(body).session) return skipped("The answer holds no `session`.");
			const modalities = Object(body).session.output_modalities;
			const words = JSON.stringify(modalities) ?? "missing";
			return words === "[\"text\"]" ? void 0 : `\`output_modalities\` is ${words}; \`speech.provider\` is "${provider}".`;
		}
	},
	{
		id: "client-secret.no-store",
		level: "must",
		title: "The answer must not be cached: `Cache-Control: no-store`.",
		needs: [answers],
		check: async (seen) => {
			const control = (await mint(seen)).answer.headers.get("cache-control");
			return /\bno-store\b/i.test(control ?? "") ? void 0 : `Cache-Control is ${control ?? "missing"}.`;
		}
	},
	{
		id: "client-secret.extra-fields",
		level: "must",
		title: "Fields that it does not know are ignored.",
		needs: [answers],
		check: async (seen) => {
			const { attempt, first } = await mint(seen);
			return attempt === "plain" ? `${described(first)} It minted for an empty object.` : void 0;
		}
	},
	{
		id: "client-secret.wishes",
		level: "should",
		title: "model, voice and instructions of a page are taken only where they were allowlisted, else ignored.",
		needs: ["client-secret.extra-fields", "client-secret.session"],
		check: wishes
	},
	{
		id: "client-secret.invalid-json",
		level: "must",
		title: "Malformed JSON is a 4xx.",
		check: async (seen) => expectRefusal(await seen.ask(secretAsk("malformed JSON", { body: "{\"voice\":" })))
	},
	{
		id: "client-secret.wrong-type",
		level: "should",
		title: "A field of the wrong type is a 4xx.",
		check: async (seen) => expectRefusal(await seen.ask(secretAsk("a field of the wrong type", { json: { language: 5 } })))
	},
	{
		id: "client-secret.content-type",
		level: "should",
		title: "A body that is not application/json is a 415: other pages may send it without asking first.",
		check: async (seen) => {
			const ask = secretAsk("as text/plain", {
				body: "{}",
				headers: { "content-type": "text/plain" }
			});
			return expectStatus(await seen.ask(ask), 415, 400);
		}
	},
	{
		id: "client-secret.too-large",
		level: "should",
		title: "A body above 64 KiB is a 413.",
		check: async (seen) => expectStatus(await seen.ask(secretAsk("above 64 KiB", { body: LARGE })), 413)
	},
	{
		id: "client-secret.foreign-origin",
		level: "must",
		title: "A page of an unknown origin gets no secret: 403.",
		check: async (seen) => {
			const ask = secretAsk("from an unknown origin", {
				json: {},
				headers: { origin: FOREIGN }
			});
			return expectStatus(await seen.ask(ask), 403, 401);
		}
	},
	{
		id: "client-secret.wrong-method",
		level: "must",
		title: "GET mints nothing: 405 or 404.",
		check: async (seen) => expectStatus(await seen.ask(secretAsk("", { method: "GET" })), 405, 404)
	},
	{
		id: "client-secret.mints-once",
		level: "must",
		title: "It mints for nothing but a request that it should mint for.",
		check: ({ minted }) => minted.length > 1 ? `${minted.length} secrets were minted: ${minted.join("; ")}.` : void 0
	}
];
function expiry({ body, headers }) {
	const { expires_at: at } = Object(body);
	if (at === void 0 || at === null) return void 0;
	if (typeof at !== "number") return "`expires_at` must be a number.";
	const now = (Date.parse(headers.get("date") ?? "") || Date.now()) / 1e3;
	const left = Math.round(at - now);
	return left > -60 && left <= 7260 ? void 0 : `\`expires_at\` is ${at}: ${left} s from now, read as unix seconds.`;
}
async function wishes(seen) {
	const { attempt, answer, first } = await mint(seen);
	if (attempt !== "wishes") return `${described(first)} Without the wishes it minted.`;
	const minted = Object(answer.body).session;
	if (!minted) return skipped("The answer holds no `session`.");
	const written = JSON.stringify(minted);
	const taken = Object.entries(WISHES).filter(([, value]) => written.includes(JSON.stringify(value).slice(1, -1)));
	if (taken.length === 0) return void 0;
	return `The session was minted with what the page sent as ${taken.map(([name]) => name).join(", ")}.`;
}
var isText = (value) => typeof value === "string" && value !== "";
// src/contract/check/execute-rules.ts
var executeAsk = (about, ask) => ({
	method: "POST",
	path: "functions/execute",
	about,
	...ask
});
var unknownCall = {
	function_name: UNKNOWN_FUNCTION,
	payload: null
};
var unknown = executeAsk("an unknown function", { json: unknownCall });
var slashed = {
	...unknown,
	path: `${unknown.path}/`
};
var unknownRule = "execute.unknown";
var notUtf8 = Uint8Array.from(`{"function_name":"navai_check_\xff","payload":null}`, (char) => char.charCodeAt(0));
/** Names that every JavaScript object inherits; PHP and Python have similar ones. */
var inherited = [
	"constructor",
	"__proto__",
	"toString"
];
var executeRules = [
	{
		id: "execute.name-required",
		level: "must",
		title: "A call without a name is a 400 that says so.",
		check: async (seen) => {
			const answer = await seen.ask(executeAsk("without a name", { json: { payload: {} } }));
			return expectStatus(answer, 400) ?? expectError(answer, errorBody);
		}
	},
	{
		id: unknownRule,
		level: "must",
		title: "An unknown function is a 404 with `error` and `available_functions`.",
		check: async (seen) => {
			const answer = await seen.ask(unknown);
			return expectStatus(answer, 404) ?? expectError(answer, unknownFunction);
		}
	},
	{
		id: "execute.trailing-slash",
		level: "should",
		title: "With a trailing slash it is the same endpoint, or a redirect that keeps the method: 307 or 308.",
		needs: [unknownRule],
		check: async (seen) => sameEndpoint(await seen.ask(slashed), seen.line.base)
	},
	{
		id: "execute.inherited-names",
		level: "must",
		title: "Only registered functions run: names that objects inherit are unknown too.",
		check: async (seen) => {
			for (const name of inherited) {
				const ask = executeAsk(`the function "${name}"`, { json: {
					function_name: name,
					payload: null
				} });
				const finding = expectStatus(await seen.ask(ask), 404, 400);
				if (finding) return finding;
			}
		}
	},
	{
		id: "execute.invalid-json",
		level: "must",
		title: "Malformed JSON is a 4xx with a JSON error.",
		check: async (seen) => {
			const answer = await seen.ask(executeAsk("malformed JSON", { body: "{\"function_name\":" }));
			return expectRefusal(answer) ?? expectError(answer, errorBody);
		}
	},
	{
		id: "execute.not-an-object",
		level: "must",
		title: "A body that is not an object is a 400.",
		check: async (seen) => expectStatus(await seen.ask(executeAsk("an array", { json: [1] })), 400, 422)
	},
	{
		id: "execute.charset",
		level: "should",
		title: "A body in another charset than UTF-8 is a 415.",
		check: async (seen) => {
			const ask = executeAsk("as UTF-16", {
				json: unknownCall,
				headers: { "content-type": "application/json; charset=utf-16" }
			});
			return expectStatus(await seen.ask(ask), 415, 400);
		}
	},
	{
		id: "execute.encoding",
		level: "should",
		title: "A body that is not valid UTF-8 is a 400.",
		check: async (seen) => expectStatus(await seen.ask(executeAsk("invalid UTF-8", { body: notUtf8 })), 400, 415)
	},
	{
		id: "execute.content-type",
		level: "should",
		title: "A body that is not application/json is a 415: other pages may send it without asking first.",
		check: async (seen) => {
			const ask = executeAsk("as text/plain", {
				json: unknownCall,
				headers: { "content-type": "text/plain" }
			});
			return expectStatus(await seen.ask(ask), 415, 400);
		}
	},
	{
		id: "execute.too-large",
		level: "should",
		title: "A body above 64 KiB is a 413.",
		check: async (seen) => expectStatus(await seen.ask(executeAsk("above 64 KiB", { body: LARGE })), 413)
	},
	{
		id: "execute.too-large-streamed",
		level: "should",
		title: "A body above 64 KiB that does not announce its length is a 413 too.",
		check: async (seen) => expectStatus(await seen.ask(executeAsk("above 64 KiB, streamed", {
			body: LARGE,
			streamed: true
		})), 413)
	},
	{
		id: "execute.foreign-origin",
		level: "must",
		title: "A page of an unknown origin runs nothing: 403.",
		check: async (seen) => {
			const ask = executeAsk("from an unknown origin", {
				json: unknownCall,
				headers: { origin: FOREIGN }
			});
			return expectStatus(await seen.ask(ask), 403, 401);
		}
	},
	{
		id: "execute.wrong-method",
		level: "should",
		title: "GET is a 405 or 404.",
		check: async (seen) => expectStatus(await seen.ask(executeAsk("", { method: "GET" })), 405, 404)
	}
];
/** Passes if the error is JSON of this shape. */
function expectError(answer, schema) {
	if (answer.body === void 0 || isHtml(answer)) return `${described(answer)} The body is not JSON.`;
	const result = schema.safeParse(answer.body);
	return result.success ? void 0 : `${described(answer)} The error: ${explain(result.error)}.`;
}
/**
* Passes if the answer is the same as without the slash, or leads there with the same method. After a 301 or 302,
* browsers repeat a POST as a GET without its body.
*/
function sameEndpoint(answer, base) {
	if (answer.status === 404 && unknownFunction.safeParse(answer.body).success) return void 0;
	const own = new URL(`${base}/${unknown.path}`).href;
	if ([307, 308].includes(answer.status) && targetOf(answer, `${own}/`) === own) return void 0;
	return `${described(answer)} Expected: the answer without the slash, or a 307 or 308 to it.`;
}
function targetOf({ headers }, from) {
	const target = headers.get("location");
	return target !== null && URL.canParse(target, from) ? new URL(target, from).href : void 0;
}
// src/contract/check/cors-rules.ts
var CUSTOM = "x-navai-check";
var allowed = "cors.allowed";
var preflight = "cors.preflight";
/** For pages on another origin; browsers ignore CORS headers on the backend's own. */
var corsRules = [
	{
		id: allowed,
		level: "must",
		title: "An allowed page may read the answers.",
		needs: ["functions.answers"],
		check: async (seen) => {
			const answer = await seen.ask(listFunctions);
			if (!seen.crossOrigin && !answer.headers.has("access-control-allow-origin")) return skipped("Asked from the backend’s own origin, which needs no CORS: pass another that it allows.");
			return readable(answer, seen.origin);
		}
	},
	{
		id: "cors.errors",
		level: "should",
		title: "An allowed page may read errors too.",
		needs: [allowed],
		check: async (seen) => readable(await seen.ask(failing), seen.origin)
	},
	{
		id: "cors.retry-after",
		level: "should",
		title: "An allowed page may read `Retry-After`.",
		needs: [allowed],
		check: async (seen) => {
			const name = "access-control-expose-headers";
			const { headers } = await seen.ask(failing);
			return holds(headers, name, "retry-after") ? void 0 : `Access-Control-Expose-Headers is ${headers.get(name) ?? "missing"}.`;
		}
	},
	{
		id: preflight,
		level: "must",
		title: "The browser’s question before a request is answered: a 2xx that allows the page.",
		needs: [allowed],
		check: async (seen) => {
			const answer = await seen.ask(preflightAsk(seen));
			return isOk(answer) ? readable(answer, seen.origin) : `${described(answer)} Expected: 204.`;
		}
	},
	{
		id: "cors.preflight-methods",
		level: "should",
		title: "It allows GET and POST.",
		needs: [preflight],
		check: async (seen) => {
			const name = "access-control-allow-methods";
			const { headers } = await seen.ask(preflightAsk(seen));
			return ["get", "post"].every((method) => holds(headers, name, method)) ? void 0 : `Access-Control-Allow-Methods is ${headers.get(name) ?? "missing"}.`;
		}
	},
	{
		id: "cors.preflight-headers",
		level: "must",
		title: "It allows Content-Type, and the headers that this page sends.",
		needs: [preflight],
		check: async (seen) => headersAllowed(seen, own(seen))
	},
	{
		id: "cors.preflight-any-header",
		level: "should",
		title: "It allows every header that a page names: pages bring their own.",
		needs: ["cors.preflight-headers"],
		check: async (seen) => headersAllowed(seen, [CUSTOM])
	},
	{
		id: "cors.foreign-origin",
		level: "must",
		title: "A page of an unknown origin may not read the answers.",
		check: async (seen) => closed(await seen.ask({
			...listFunctions,
			about: "from an unknown origin",
			headers: { origin: FOREIGN }
		}))
	},
	{
		id: "cors.foreign-preflight",
		level: "must",
		title: "A page of an unknown origin is not allowed to send.",
		check: async (seen) => closed(await seen.ask(preflightAsk(seen, "from an unknown origin", FOREIGN)))
	}
];
var failing = executeAsk("an unknown function", { json: {
	function_name: UNKNOWN_FUNCTION,
	payload: null
} });
var own = ({ options }) => ["content-type", ...Object.keys(options.headers ?? {}).map((name) => name.toLowerCase())];
/** The preflight that a browser sends before the widget's requests, without the page's headers. */
function preflightAsk(seen, about = "", origin = seen.origin) {
	return {
		method: "OPTIONS",
		path: MINT,
		about,
		headers: {
			origin,
			"access-control-request-method": "POST",
			"access-control-request-headers": [...own(seen), CUSTOM].sort().join(",")
		},
		bare: true
	};
}
function readable({ ask, headers }, origin) {
	const given = headers.get("access-control-allow-origin");
	if (given === "*" || given === origin) return void 0;
	return `${ask.method} ${ask.path}: Access-Control-Allow-Origin is ${given ?? "missing"}; the page is ${origin}.`;
}
function closed(answer) {
	const given = answer.headers.get("access-control-allow-origin");
	return given === "*" || given === "https://navai-check.invalid" ? `Access-Control-Allow-Origin is ${given}.` : void 0;
}
async function headersAllowed(seen, names) {
	const name = "access-control-allow-headers";
	const { headers } = await seen.ask(preflightAsk(seen));
	const missing = names.filter((one) => !holds(headers, name, one));
	return missing.length > 0 ? `Not allowed: ${missing.join(", ")}.` : void 0;
}
function holds(headers, name, value) {
	return (headers.get(name) ?? "").toLowerCase().split(",").some((one) => one.trim() === value || one.trim() === "*" && value !== "authorization");
}
// src/contract/check/extension-rules.ts
var listRoutes = {
	method: "GET",
	path: "routes",
	timeoutMs: 3e3
};
var conversation = ({ key }, mode = "persistent") => ({
	session_key: key,
	memory_mode: mode
});
/** A short exchange that has just ended. */
function turnAsk(seen, about, mode) {
	const now = Math.floor(Date.now() / 1e3);
	const turn = {
		id: `${seen.key}-${mode ?? "turn"}`,
		started_at: now - 2,
		ended_at: now,
		user: {
			item_id: "navai_check_1",
			text: "navai-check: a turn to see whether it is recorded."
		},
		assistant: {
			item_id: "navai_check_2",
			text: "It can be deleted.",
			interrupted: false
		},
		tool_calls: []
	};
	return {
		method: "POST",
		path: "turns",
		about,
		json: {
			...conversation(seen, mode),
			turn
		}
	};
}
function endAsk(seen, about) {
	const now = Math.floor(Date.now() / 1e3);
	const end = {
		finalize: true,
		reason: "navai-check",
		started_at: now - 3,
		ended_at: now
	};
	return {
		method: "POST",
		path: "sessions/end",
		about,
		json: {
			...conversation(seen),
			...end
		}
	};
}
/** A visitor's feedback about the session. */
function feedbackAsk(seen, about, more = {}) {
	const comment = "navai-check: feedback to see whether it is recorded.";
	return {
		method: "POST",
		path: "feedback",
		about,
		json: {
			...conversation(seen),
			rating: "good",
			comment,
			...more
		}
	};
}
var routesRules = [
	{
		id: "routes.items",
		level: "must",
		title: "The answer has an `items` array of routes that can be read.",
		check: async (seen) => {
			const answer = await seen.ask(listRoutes);
			if (isLeftOut(answer)) return notOffered();
			if (!isOk(answer)) return `${described(answer)} Expected: 200.`;
			const { items } = Object(answer.body);
			return parseRouteList({ items }).warnings.join(" ") || void 0;
		}
	},
	{
		id: "routes.exact",
		level: "should",
		title: "The list is as the contract writes it: what is not set is left out and not null.",
		needs: ["routes.items"],
		check: async (seen) => expectBody(await seen.ask(listRoutes), routeList)
	},
	{
		id: "routes.count",
		level: "should",
		title: "`count`, where given, counts the items.",
		needs: ["routes.exact"],
		check: async (seen) => {
			const { count, items } = Object((await seen.ask(listRoutes)).body);
			return count === void 0 || count === items.length ? void 0 : `\`count\` is ${count}, and there are ${items.length} items.`;
		}
	}
];
function expectSame(...answers) {
	const [before, after] = answers.map(({ body }) => Object(body).recorded);
	return before === after ? void 0 : `\`recorded\` was ${before} and is ${after}.`;
}
var turnsRules = [
	{
		id: "turns.recorded",
		level: "must",
		title: "A turn is answered with `recorded`, true or false.",
		check: async (seen) => {
			const answer = await seen.ask(turnAsk(seen, "a turn"));
			return isLeftOut(answer) ? notOffered() : expectBody(answer, turnResponse);
		}
	},
	{
		id: "turns.repeat",
		level: "must",
		title: "A turn that is sent again gets the same answer.",
		needs: ["turns.recorded"],
		check: async (seen) => {
			const first = await seen.ask(turnAsk(seen, "a turn"));
			const again = await seen.ask(turnAsk(seen, "the same turn again"));
			return expectBody(again, turnResponse) ?? expectSame(first, again);
		}
	},
	{
		id: "turns.incognito",
		level: "should",
		title: "A turn of an incognito session is not recorded.",
		needs: ["turns.recorded"],
		check: async (seen) => {
			const answer = await seen.ask(turnAsk(seen, "incognito", "incognito"));
			if (isClientError(answer)) return void 0;
			const recorded = Object(answer.body).recorded;
			return expectBody(answer, turnResponse) ?? (recorded ? "`recorded` is true." : void 0);
		}
	},
	{
		id: "turns.bad-body",
		level: "should",
		title: "A body without a turn is a 4xx.",
		needs: ["turns.recorded"],
		check: async (seen) => expectRefusal(await seen.ask({
			...turnAsk(seen, "without a turn"),
			json: conversation(seen)
		}))
	}
];
var sessionEndRules = [
	{
		id: "sessions-end.ended",
		level: "must",
		title: "The end of a session is answered with `ended: true`.",
		check: async (seen) => {
			const answer = await seen.ask(endAsk(seen, "a session"));
			return isLeftOut(answer) ? notOffered() : expectBody(answer, sessionEndResponse);
		}
	},
	{
		id: "sessions-end.twice",
		level: "must",
		title: "A session that has ended already is answered in the same way.",
		needs: ["sessions-end.ended"],
		check: async (seen) => expectBody(await seen.ask(endAsk(seen, "the same session again")), sessionEndResponse)
	},
	{
		id: "sessions-end.bad-body",
		level: "should",
		title: "A body without a session is a 4xx.",
		needs: ["sessions-end.ended"],
		check: async (seen) => expectRefusal(await seen.ask({
			...endAsk(seen, "without a session"),
			json: { finalize: true }
		}))
	}
];
var feedbackRules = [
	{
		id: "feedback.recorded",
		level: "must",
		title: "Feedback is answered with `recorded`, true or false.",
		check: async (seen) => {
			const answer = await seen.ask(feedbackAsk(seen, "feedback"));
			return isLeftOut(answer) ? notOffered() : expectBody(answer, feedbackResponse);
		}
	},
	{
		id: "feedback.repeat",
		level: "must",
		title: "Feedback that is sent again gets the same answer.",
		needs: ["feedback.recorded"],
		check: async (seen) => {
			const first = await seen.ask(feedbackAsk(seen, "feedback"));
			const again = await seen.ask(feedbackAsk(seen, "the same feedback again"));
			return expectBody(again, feedbackResponse) ?? expectSame(first, again);
		}
	},
	{
		id: "feedback.rating-alone",
		level: "must",
		title: "Feedback may be a rating alone, of a page that sets no `memory`.",
		needs: ["feedback.recorded"],
		check: async (seen) => {
			const json = {
				session_key: seen.key,
				rating: "bad"
			};
			return expectBody(await seen.ask({
				...feedbackAsk(seen, "a rating"),
				json
			}), feedbackResponse);
		}
	},
	{
		id: "feedback.comment-length",
		level: "must",
		title: "A comment may have 2,000 characters.",
		needs: ["feedback.recorded"],
		check: async (seen) => {
			const comment = "navai-check ".padEnd(2e3, "x");
			return expectBody(await seen.ask(feedbackAsk(seen, "a long comment", { comment })), feedbackResponse);
		}
	},
	{
		id: "feedback.bad-body",
		level: "should",
		title: "A body with a rating that is none is a 4xx.",
		needs: ["feedback.recorded"],
		check: async (seen) => expectRefusal(await seen.ask(feedbackAsk(seen, "with a rating of 7", { rating: 7 })))
	}
];
// src/contract/check/run-rules.ts
var success = "execute.success";
/** Rules that need a function that may be run. */
var runRules = [
	{
		id: success,
		level: "must",
		title: "A function that may be run answers `{ ok: true, result }`.",
		check: withRun(async (seen, run) => {
			const answer = await seen.ask(await first(seen, run));
			const finding = expectBody(answer, executeResult);
			if (finding) return finding;
			const { ok, pending_approval, error } = Object(answer.body);
			if (pending_approval) return skipped("The function waits for a human.");
			return ok ? void 0 : `${run.name}: ok is false: ${cutText(String(error), 200)}`;
		})
	},
	{
		id: "execute.call-id",
		level: "should",
		title: "A repeated `call_id` gets the first answer, or `outcome_unknown` if that is lost.",
		needs: [success],
		check: withRun(async (seen, run) => {
			const ask = await first(seen, run);
			const answer = await seen.ask(ask);
			const repeated = await seen.ask({
				...ask,
				about: "the same call again"
			});
			if (isUnknown(repeated)) return void 0;
			if (!isOk(repeated)) return `${described(repeated)} The first time: ${answer.status}.`;
			return JSON.stringify(answer.body) === JSON.stringify(repeated.body) ? void 0 : "The second answer is another one: the function ran again.";
		})
	},
	{
		id: "execute.null-payload",
		level: "must",
		title: "A payload of null is taken, as one without anything in it.",
		needs: [success],
		check: withRun(async (seen, run) => {
			const answer = await seen.ask(await call(seen, run, "payload null", null));
			if (((await schemaOf(seen, run))?.({}) ?? []).length > 0) return failsOrRefuses(answer);
			if (executeResult.safeParse(answer.body).success) return void 0;
			return expectBody(answer, executeResult);
		})
	},
	{
		id: "execute.payload-type",
		level: "must",
		title: "A payload that is neither an object nor null is refused.",
		needs: [success],
		check: withRun(async (seen, run) => failsOrRefuses(await seen.ask(await call(seen, run, "payload as text", "navai-check"))))
	},
	{
		id: "execute.payload-checked",
		level: "must",
		title: "A payload that does not fit the `parameters` is refused.",
		needs: [success, "functions.parameters"],
		check: withRun(async (seen, run) => {
			const misfit = await misfitOf(seen, run);
			if (!misfit) return skipped("The function has no `parameters` that a payload could miss.");
			return failsOrRefuses(await seen.ask(await call(seen, run, "a payload that does not fit", misfit)));
		})
	}
];
/** The backend no longer knows the first answer, and did not run the function again. */
function isUnknown({ status, body }) {
	const { ok, code } = Object(body);
	return status === 409 && ok === false && code === "outcome_unknown";
}
function withRun(check) {
	const nothing = skipped("No function was named that may be run.");
	return (seen) => seen.options.run ? check(seen, seen.options.run) : nothing;
}
var first = (seen, run) => call(seen, run, run.name, run.payload ?? null);
/** Each kind of call has its own `call_id`. Waits a second longer than the function's timeout, like the widget. */
async function call(seen, { name }, about, payload) {
	const listed = (await listedItems(seen)).find((item) => item.name === name);
	return executeAsk(about, {
		json: {
			function_name: name,
			payload,
			session_key: seen.key,
			call_id: `${seen.key} ${about}`
		},
		...listed?.timeout_ms && { timeoutMs: listed.timeout_ms + 1e3 }
	});
}
var listedItems = (seen) => items(seen).catch(() => []);
/** Compiles the function's own schema; undefined if it has no usable one. */
async function schemaOf(seen, { name }) {
	const { parameters } = (await listedItems(seen)).find((item) => item.name === name) ?? {};
	try {
		return parameters && compileSchema(parameters);
	} catch {
		return;
	}
}
/** Finds a payload that the function's own schema rejects. */
async function misfitOf(seen, run) {
	const check = await schemaOf(seen, run);
	const { parameters } = (await listedItems(seen)).find((item) => item.name === run.name) ?? {};
	const candidates = [
		{},
		...Object.keys(Object(parameters?.properties)).flatMap((key) => [{ [key]: { navai_check: true } }, { [key]: "navai-check" }]).map((one) => ({
			...run.payload,
			...one
		})),
		{ navai_check: true }
	];
	return check && candidates.find((candidate) => check(candidate).length > 0);
}
/** Passes if the answer reports a failure, or is a 4xx. */
function failsOrRefuses(answer) {
	const failed = executeResult.safeParse(answer.body);
	if (failed.success && !failed.data.ok) return void 0;
	return isClientError(answer) ? void 0 : `${described(answer)} Expected: ok: false, or a 400.`;
}
// src/contract/check/speech-rules.ts
var speechAsk = (about, text, accept) => ({
	method: "POST",
	path: "speech/synthesize",
	about,
	json: { text },
	headers: { accept }
});
var audio = "speech.audio";
var speechRules = [
	{
		id: audio,
		level: "must",
		title: "A short text becomes audio, as bytes or in base64.",
		needs: ["client-secret.answers", "client-secret.speech"],
		check: whereSpoken(async (seen) => spoken(await seen.ask(speechAsk("accepts audio", "Hi.", "audio/*"))))
	},
	{
		id: "speech.json",
		level: "must",
		title: "Also for who accepts JSON alone.",
		needs: [audio],
		check: whereSpoken(async (seen) => spoken(await seen.ask(speechAsk("accepts JSON", "Hi.", "application/json"))))
	},
	{
		id: "speech.empty-text",
		level: "should",
		title: "An empty text is a 4xx.",
		needs: [audio],
		check: whereSpoken(async (seen) => {
			const answer = await seen.ask(speechAsk("an empty text", "", "application/json"));
			return isClientError(answer) && !isLeftOut(answer) ? void 0 : `${described(answer)} Expected: a 4xx.`;
		})
	}
];
function whereSpoken(check) {
	return async (seen) => {
		if ((Object(Object((await mint(seen)).answer.body).speech).provider ?? "openai") === "openai") return notOffered("`speech.provider` is \"openai\": the model speaks.");
		return check(seen);
	};
}
function spoken(answer) {
	if (isOk(answer) && /^audio\//i.test(answer.headers.get("content-type") ?? "")) return answer.text === "" ? `${described(answer)} The audio is empty.` : void 0;
	const finding = expectBody(answer, synthesizeResponse);
	if (finding) return finding;
	return isBase64(Object(answer.body).audioBase64) ? void 0 : "`audioBase64` is not base64.";
}
function isBase64(text) {
	try {
		return atob(text).length > 0;
	} catch {
		return false;
	}
}
// src/contract/check/rules.ts
/** All rules, in the order of a run. To add one, add a row to one of these tables. */
var rules = [
	...backendRules,
	...clientSecretRules,
	...functionsRules,
	...executeRules,
	...runRules,
	...speechRules,
	...routesRules,
	...turnsRules,
	...sessionEndRules,
	...feedbackRules,
	...corsRules,
	...rateLimitRules,
	...answerRules
];
// src/contract/check/format.ts
/** Headings of the report, by the first part of the rules' ids. */
var headings = {
	backend: "The backend",
	"client-secret": "POST realtime/client-secret",
	functions: "GET functions",
	execute: "POST functions/execute",
	speech: "POST speech/synthesize",
	routes: "GET routes",
	turns: "POST turns",
	"sessions-end": "POST sessions/end",
	feedback: "POST feedback",
	cors: "Pages of other origins (CORS)",
	"rate-limit": "Rate limit",
	errors: "Errors",
	answers: "All answers"
};
var marks = {
	passed: "✓",
	failed: "✗",
	"not-offered": "–",
	skipped: "–"
};
/** ANSI: green, red, grey. */
var colours = {
	passed: 32,
	failed: 31,
	"not-offered": 90,
	skipped: 90
};
/** Formats a report as text: the rules by endpoint, the details of failures, and totals. Ends with a line break. */
function formatReport(report, { colour = false } = {}) {
	const paint = (outcome, words) => colour ? `\u001b[${colours[outcome]}m${words}\u001b[0m` : words;
	const lines = [report.backend, ""];
	for (const [group, results] of grouped(report.results)) lines.push(headings[group] ?? group, ...results.flatMap((result) => entry(result, paint)), "");
	lines.push(totals(report));
	return `${lines.join("\n")}\n`;
}
function grouped(results) {
	const groups = /* @__PURE__ */ new Map();
	for (const result of results) {
		const [group = ""] = result.id.split(".");
		groups.set(group, [...groups.get(group) ?? [], result]);
	}
	return groups;
}
function entry({ id, level, title, outcome, detail }, paint) {
	const line = paint(outcome, `  ${marks[outcome]} ${title}`);
	if (outcome === "failed") return [line, `      ${level}, ${id}: ${detail}`];
	if (outcome === "passed") return [line];
	return [`${line} (${(detail || outcome.replace("-", " ")).replace(/\.$/, "")})`];
}
function totals({ ok, results, minted }) {
	const count = (outcome, level) => results.filter((result) => result.outcome === outcome && (!level || result.level === level)).length;
	const failed = `${count("failed", "must")} musts and ${count("failed", "should")} shoulds failed`;
	const rest = `${count("not-offered")} not offered, ${count("skipped")} skipped`;
	const secrets = `${minted} client secret${minted === 1 ? "" : "s"} minted`;
	return `${ok ? "Keeps" : "Does not keep"} the contract: ${count("passed")} passed, ${failed}, ${rest}; ${secrets}.`;
}
// src/contract/check.ts
/**
* Checks a live backend against every rule of the contract that is visible from outside; `base` is its base URL. Mints
* one client secret, sends turns and feedback and ends a session, all with a session key that starts with
* `navai-check-`. Runs no function except `options.run`. Needs a `fetch` that can set `Origin`, which browsers don't
* allow.
*
* The report lists what the backend does wrong. Rejects with a TypeError if `base` is not an http(s) URL or contains a
* name or password (pass an Authorization header instead), and with the signal's reason if that is aborted.
*/
async function checkBackend(base, options = {}) {
	const address = addressOf(base);
	const origin = options.origin ?? new URL(address).origin;
	const signal = options.signal ?? new AbortController().signal;
	signal.throwIfAborted();
	const seen = new Observations({
		base: address,
		headers: new Headers({
			accept: "application/json",
			...options.headers,
			origin
		}),
		fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
		timeoutMs: options.timeoutMs,
		signal
	}, origin, options);
	const results = [];
	for (const rule of rules) results.push(await resultOf(rule, seen, results));
	return {
		backend: base,
		ok: results.every(({ level, outcome }) => level !== "must" || outcome !== "failed"),
		results,
		minted: seen.minted.length
	};
}
function addressOf(base) {
	const url = URL.canParse(base) ? new URL(base) : void 0;
	if (!url || !/^https?:$/.test(url.protocol)) throw new TypeError(`The base must be an http(s) URL; received ${JSON.stringify(base)}.`);
	if (url.username || url.password) throw new TypeError("The base must be a URL without a name and password: pass an Authorization header.");
	return base.trim().replace(/\/+$/, "");
}
async function resultOf(rule, seen, before) {
	const { id, level, title } = rule;
	const { outcome, detail } = blockedBy(rule, before) ?? verdict(await findingOf(rule, seen));
	return {
		id,
		level,
		title,
		outcome,
		detail: seen.redact(detail)
	};
}
/** Skips a rule that an earlier result makes pointless: one failure says more than thirty with the same cause. */
function blockedBy({ needs = [] }, before) {
	const gate = before.find((result) => result.outcome === "failed" && gates.some((one) => one.id === result.id));
	if (gate) return {
		outcome: "skipped",
		detail: `${gate.id} failed.`
	};
	const missing = before.find((result) => needs.includes(result.id) && result.outcome !== "passed");
	if (!missing) return void 0;
	if (missing.outcome === "not-offered") return {
		outcome: "not-offered",
		detail: missing.detail
	};
	return {
		outcome: "skipped",
		detail: `${missing.id} ${missing.outcome === "failed" ? "failed" : "was skipped"}.`
	};
}
async function findingOf({ check }, seen) {
	try {
		return await check(seen);
	} catch (error) {
		if (error instanceof NoAnswer) return error.message;
		if (error instanceof NotAsked) return {
			outcome: "skipped",
			why: error.message
		};
		seen.line.signal.throwIfAborted();
		return `The answer can’t be judged: ${messageOf(error)}`;
	}
}
function verdict(finding) {
	if (finding === void 0) return {
		outcome: "passed",
		detail: ""
	};
	if (typeof finding === "string") return {
		outcome: "failed",
		detail: finding
	};
	return {
		outcome: finding.outcome,
		detail: finding.why
	};
}
export { formatReport as n, checkBackend as t };
