import * as z from "zod/mini";
import { Validator } from "@cfworker/json-schema";
// src/contract/fields.ts
/** Basic fields of the contract's schemas. All messages are set here, because `zod/mini` has none. */
var text = z.string("must be text");
var name = text.check(z.trim(), z.minLength(1, "must not be empty"));
var flag = z.boolean("must be true or false");
var record = z.record(z.string(), z.unknown(), "must be an object");
// src/contract/extensions.ts
/**
* Schemas that most pages never need: speech, turns, session ends and feedback. Separate from `schema.ts`, because the
* browser loads that file with the first call.
*/
var amount = z.number("must be a number").check(z.gte(0, "must not be below 0"));
/** Body of `POST speech/synthesize`. `voiceId` and `modelId` are the speech provider's ids. */
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
/** Identifies the conversation and its user; the same in every body. */
var conversation = {
	session_key: name,
	thread_id: z.optional(text),
	user_id: z.optional(text),
	memory_mode: memoryMode
};
/** In Unix seconds, like `expires_at`; fractions are allowed. */
var period = {
	started_at: amount,
	ended_at: amount
};
/** A tool call of a turn. */
var toolCall = z.object({
	call_id: name,
	name,
	ok: flag,
	duration_ms: amount
});
/** One exchange: the texts of the user and the assistant, and the tool calls in between. A silent side is null. */
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
/** Body of `POST turns`. A repeated `turn.id` means a retry of the same turn. */
var turnRequest = z.object({
	...conversation,
	turn
}, "must be an object");
/** Answer of `POST turns`. `recorded` is false if the backend chose not to keep the turn. */
var turnResponse = z.object({ recorded: flag });
/** Body of `POST sessions/end`. `usage` is the Realtime service's token count. */
var sessionEndRequest = z.object({
	...conversation,
	finalize: flag,
	reason: text,
	...period,
	usage: z.optional(record)
}, "must be an object");
/** Answer of `POST sessions/end`. */
var sessionEndResponse = z.object({ ended: z.literal(true, "must be true") });
/** Maximum length of a comment in characters, counted like `maxlength`. */
var maxCommentLength = 2e3;
/** Body of `POST feedback`: a visitor's rating of a call. `memory_mode` is absent if the page sets no `memory`. */
var feedbackRequest = z.object({
	...conversation,
	memory_mode: z.optional(memoryMode),
	rating: z.literal(["good", "bad"], "must be \"good\" or \"bad\""),
	comment: z.optional(text.check(z.maxLength(maxCommentLength, `must not be longer than ${maxCommentLength} characters`)))
}, "must be an object");
/** Answer of `POST feedback`. `recorded` is false if the backend chose not to keep the feedback. */
var feedbackResponse = z.object({ recorded: flag });
// src/contract/schema.ts
/**
* Schemas of the HTTP contract, version 1: the single source of types, checks and the OpenAPI document.
*
* Uses `zod/mini`, because the browser loads this file with the first call. Sets every message, because mini has none.
* Schemas that pages rarely need are in `extensions.ts` and `error-schema.ts`.
*/
/** Body of `POST realtime/client-secret`: only the options that the page sets explicitly. */
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
* Answer of `POST realtime/client-secret`. Only `value` is required; other fields with an unknown shape read as absent.
* `expires_at` is in Unix seconds.
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
/**
* One page as `GET routes` lists it. It has no `external`, because only the page itself may send visitors elsewhere.
*/
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
/**
* Answer of `POST functions/execute`. A pending approval keeps all its fields, because the model reads it unchanged.
*/
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
* Reads a `GET functions` answer. Never throws: leaves out invalid items and names them in `warnings`, after the
* backend's own. Of items with the same name, the first stays.
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
/** Reads a `GET routes` answer. Never throws: leaves out invalid items and names them in `warnings`. */
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
/** Formats a zod error in one line: `parameters must be an object; timeout_ms must be above 0`. */
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
* Compiles a JSON Schema (2020-12) to a check for payloads. Throws a TypeError if the schema does not describe an
* object or is unusable. Does not use zod's `fromJSONSchema` (4.6), which misses required keys that have no
* `properties` entry or that have a `default`.
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
/**
* The library reads references and patterns only with its first value. Reports broken ones now instead of in a call.
*/
function tryOut(check) {
	try {
		check({});
	} catch (cause) {
		throw new TypeError(cause instanceof Error ? cause.message : String(cause), { cause });
	}
}
/**
* Keeps the deepest errors, because those above only say that something below is wrong. Keeps all `required` errors,
* because nothing below them reports a missing key.
*/
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
