import * as z from "zod/mini";
import { Validator } from "@cfworker/json-schema";
// src/contract/fields.ts
/** The small pieces that the contract's shapes are made of; every message is ours, as `zod/mini` brings none. */
var text = z.string("must be text");
var name = text.check(z.trim(), z.minLength(1, "must not be empty"));
var flag = z.boolean("must be true or false");
var record = z.record(z.string(), z.unknown(), "must be an object");
// src/contract/extensions.ts
/**
* The shapes that most pages never check: speech, recorded turns, the end of a session and feedback. In a file of their
* own, because the browser loads `schema.ts` with the first call and should not load these.
*/
var amount = z.number("must be a number").check(z.gte(0, "must not be below 0"));
/** Body of `POST speech/synthesize`. Voice and model are the speech provider's ids. */
var synthesizeRequest = z.object({
	text: name,
	voiceId: z.optional(text),
	modelId: z.optional(text)
}, "must be an object");
/** Answer of `POST speech/synthesize` as JSON; a backend may answer with the audio's bytes instead. */
var synthesizeResponse = z.object({
	provider: name,
	mimeType: text.check(z.startsWith("audio/", "must start with \"audio/\"")),
	audioBase64: name
});
var memoryMode = z.literal(["persistent", "incognito"], "must be \"persistent\" or \"incognito\"");
/** Who talks, in which conversation; the same in every body about it. */
var conversation = {
	session_key: name,
	thread_id: z.optional(text),
	user_id: z.optional(text),
	memory_mode: memoryMode
};
/** In unix seconds, like `expires_at`; fractions are fine. */
var period = {
	started_at: amount,
	ended_at: amount
};
/** A tool that ran in a turn. `duration_ms` is in milliseconds. */
var toolCall = z.object({
	call_id: name,
	name,
	ok: flag,
	duration_ms: amount
});
/** One exchange: what was said, what was answered, and the tools between. A side that stayed silent is null. */
var turn = z.object({
	id: name,
	...period,
	user: z.nullable(z.object({
		item_id: name,
		text
	})),
	assistant: z.nullable(z.object({
		item_id: name,
		text,
		interrupted: flag
	})),
	tool_calls: z.array(toolCall)
}, "must be an object");
/** Body of `POST turns`. A repeated `turn.id` is the same turn, sent again. */
var turnRequest = z.object({
	...conversation,
	turn
}, "must be an object");
/** Answer of `POST turns`: false if the backend chose not to keep the turn. */
var turnResponse = z.object({ recorded: flag });
/** Body of `POST sessions/end`. `usage` is what the Realtime service counted. */
var sessionEndRequest = z.object({
	...conversation,
	finalize: flag,
	reason: text,
	...period,
	usage: z.optional(record)
}, "must be an object");
/** Answer of `POST sessions/end`. */
var sessionEndResponse = z.object({ ended: z.literal(true, "must be true") });
/** More than fits a small field; in characters, as `maxlength` counts them. */
var longestComment = 2e3;
/** Body of `POST feedback`: what the visitor says of a call. Without `memory_mode` the page set no `memory`. */
var feedbackRequest = z.object({
	...conversation,
	memory_mode: z.optional(memoryMode),
	rating: z.literal(["good", "bad"], "must be \"good\" or \"bad\""),
	comment: z.optional(text.check(z.maxLength(longestComment, `must not be longer than ${longestComment} characters`)))
}, "must be an object");
/** Answer of `POST feedback`: false if the backend chose not to keep it. */
var feedbackResponse = z.object({ recorded: flag });
// src/contract/schema.ts
/**
* The shapes of the HTTP contract, version 1: the one source for types, checks and the published document.
*
* Written with `zod/mini`, as the browser loads this file with the first call; every message is given here
* because mini brings no words of its own. What only servers check is in `extensions.ts` and `error-schema.ts`.
*/
/** Body of `POST realtime/client-secret`: only what the page set explicitly. */
var clientSecretRequest = z.object({
	model: z.optional(text),
	voice: z.optional(text),
	instructions: z.optional(text),
	language: z.optional(text),
	voiceAccent: z.optional(text),
	voiceTone: z.optional(text),
	apiKey: z.optional(text)
}, "must be an object");
/**
* Answer of `POST realtime/client-secret`. Only `value` decides: a field we can do without, in a shape we
* don't know, reads as absent. `expires_at` is in unix seconds.
*/
var clientSecretResponse = z.object({
	value: text.check(z.startsWith("ek_", "must start with \"ek_\"")),
	expires_at: z.catch(z.optional(z.number()), void 0),
	speech: z.catch(z.optional(z.object({ provider: text })), void 0),
	session: z.catch(z.optional(record), void 0)
});
/** One backend function as `GET functions` lists it. `parameters` is a JSON Schema, `timeout_ms` milliseconds. */
var functionItem = z.object({
	name,
	description: z.optional(text),
	source: z.optional(text),
	parameters: z.optional(z.looseObject({ type: z.optional(z.literal("object", "must be \"object\"")) }, "must be a JSON Schema object")),
	requires_approval: z.optional(flag),
	silent: z.optional(flag),
	timeout_ms: z.optional(z.number("must be a number").check(z.positive("must be above 0")))
}, "must be an object");
/** Answer of `GET functions`, as a backend should send it; read one with {@link parseFunctionList}. */
var functionList = z.object({
	items: z.array(functionItem),
	warnings: z.optional(z.array(text))
});
/** One page as `GET routes` lists it. It has no `external`: only the page itself may send its visitors elsewhere. */
var routeItem = z.object({
	name,
	path: name,
	description: z.optional(text),
	synonyms: z.optional(z.array(text, "must be an array of words"))
}, "must be an object");
/** Answer of `GET routes`, as a backend should send it; read one with {@link parseRouteList}. */
var routeList = z.object({
	items: z.array(routeItem),
	count: z.optional(z.number("must be a number"))
});
/** Body of `POST functions/execute`. A repeated `call_id` asks for the first result, not for a second run. */
var executeRequest = z.object({
	function_name: name,
	payload: z.optional(z.nullable(record)),
	session_key: z.optional(text),
	call_id: z.optional(text)
});
var succeeded = z.object({
	ok: z.literal(true),
	function_name: z.optional(text),
	source: z.optional(text),
	result: z.optional(z.unknown())
});
var pending = z.looseObject({
	ok: z.literal(false),
	pending_approval: z.literal(true)
});
var failed = z.object({
	ok: z.literal(false),
	function_name: z.optional(text),
	error: text,
	details: z.optional(z.unknown())
});
/** Answer of `POST functions/execute`. A pending approval keeps all its fields: the model reads it as it is. */
var executeResult = z.union([
	succeeded,
	pending,
	failed
]);
var rawList = z.object({
	items: z.array(z.unknown()),
	warnings: z.catch(z.array(text), [])
});
/**
* Reads a `GET functions` answer. Never throws: a bad item is left out and named in `warnings`, after the
* backend's own; of two items with one name the first stays.
*/
function parseFunctionList(value) {
	const { items, warnings } = parseList("Function", functionItem, value);
	const first = /* @__PURE__ */ new Map();
	for (const item of items) if (first.has(item.name)) warnings.push(`Function "${item.name}" left out: name taken.`);
	else first.set(item.name, item);
	return {
		items: [...first.values()],
		warnings
	};
}
/** Reads a `GET routes` answer. Never throws: a bad item is left out and named in `warnings`. */
function parseRouteList(value) {
	return parseList("Route", routeItem, value);
}
function parseList(kind, schema, value) {
	const list = rawList.safeParse(value);
	if (!list.success) return {
		items: [],
		warnings: [`The ${kind.toLowerCase()} list has no "items" array.`]
	};
	const items = [];
	const warnings = [...list.data.warnings];
	for (const [index, raw] of list.data.items.entries()) {
		const item = schema.safeParse(withoutBlanks(raw));
		if (item.success) items.push(item.data);
		else warnings.push(`${kind} ${label(raw, index)} left out: ${explain(item.error)}.`);
	}
	return {
		items,
		warnings
	};
}
/** What a failed parse found, in one line: `parameters must be an object; timeout_ms must be above 0`. */
function explain(error) {
	return error.issues.map((issue) => [issue.path.join("."), issue.message].join(" ").trim()).join("; ");
}
function withoutBlanks(raw) {
	if (!isRecord(raw)) return raw;
	return Object.fromEntries(Object.entries(raw).filter(([, field]) => !isBlank(field)));
}
function isBlank(field) {
	return field === null || Array.isArray(field) && field.length === 0;
}
function label(raw, index) {
	return isRecord(raw) && typeof raw.name === "string" && raw.name ? `"${raw.name}"` : `number ${index + 1}`;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/core/errors/errors.ts
/** The message of anything that was thrown or sent as an error. */
function messageOf(error) {
	if (error instanceof Error) return error.message;
	if (typeof error === "string") return error;
	const message = error?.message;
	return typeof message === "string" ? message : "Unknown error";
}
// src/contract/json-schema.ts
/**
* A check for payloads of this JSON Schema (2020-12). Throws a TypeError if the schema is not one of an
* object, or can't be used. It is not zod's `fromJSONSchema` (4.6), which lets payloads pass that lack a
* required key without a `properties` entry, or one beside `default`.
*/
function compileSchema(schema) {
	if ((schema.type ?? "object") !== "object") throw new TypeError("\"type\" must be \"object\"");
	const validator = new Validator({
		...schema,
		type: "object"
	}, "2020-12", false);
	const check = (value) => leaves(validator.validate(value).errors).map(toProblem);
	tryOut(check);
	return check;
}
/** The library reads references and patterns with the first value: better now than in a call. */
function tryOut(check) {
	try {
		check({});
	} catch (cause) {
		throw new TypeError(cause instanceof Error ? cause.message : String(cause), { cause });
	}
}
/** Only the deepest errors: those above them merely say that something below is wrong. What `required` says, nothing below does. */
function leaves(errors) {
	const parents = parentsOf(errors);
	return errors.filter(({ instanceLocation, keyword }) => keyword === "required" || !parents.has(instanceLocation));
}
function parentsOf(errors) {
	const parents = /* @__PURE__ */ new Set();
	for (let { instanceLocation: location } of errors) while (location.includes("/")) {
		location = location.slice(0, location.lastIndexOf("/"));
		if (parents.has(location)) break;
		parents.add(location);
	}
	return parents;
}
function toProblem({ instanceLocation, error }) {
	return {
		path: instanceLocation.replace(/^#\/?/, "").replaceAll("/", "."),
		message: error
	};
}
export { text as S, synthesizeResponse as _, executeRequest as a, name as b, functionList as c, routeList as d, feedbackRequest as f, synthesizeRequest as g, sessionEndResponse as h, clientSecretResponse as i, parseFunctionList as l, sessionEndRequest as m, messageOf as n, executeResult as o, feedbackResponse as p, clientSecretRequest as r, explain as s, compileSchema as t, parseRouteList as u, turnRequest as v, record as x, turnResponse as y };
