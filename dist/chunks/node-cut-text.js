import * as z from "zod/mini";
// src/contract/fields.ts
/** Basic fields of the contract's schemas. All messages are set here, because `zod/mini` has none. */
var text$1 = z.string("must be text");
var name = text$1.check(z.trim(), z.minLength(1, "must not be empty"));
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
	voiceId: z.optional(text$1),
	modelId: z.optional(text$1)
}, "must be an object");
/** Answer of `POST speech/synthesize` as JSON; a backend may answer with the audio's bytes instead. */
var synthesizeResponse = z.object({
	provider: name,
	mimeType: text$1.check(z.startsWith("audio/", "must start with \"audio/\"")),
	audioBase64: name
});
var memoryMode = z.literal(["persistent", "incognito"], "must be \"persistent\" or \"incognito\"");
/** Identifies the conversation and its user; the same in every body. */
var conversation = {
	session_key: name,
	thread_id: z.optional(text$1),
	user_id: z.optional(text$1),
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
		text: text$1
	})),
	assistant: z.nullable(z.object({
		item_id: name,
		text: text$1,
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
	reason: text$1,
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
	comment: z.optional(text$1.check(z.maxLength(maxCommentLength, `must not be longer than ${maxCommentLength} characters`)))
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
	model: z.optional(text$1),
	voice: z.optional(text$1),
	instructions: z.optional(text$1),
	language: z.optional(text$1),
	voiceAccent: z.optional(text$1),
	voiceTone: z.optional(text$1),
	apiKey: z.optional(text$1)
}, "must be an object");
/**
* Answer of `POST realtime/client-secret`. Only `value` is required; other fields with an unknown shape read as absent.
* `expires_at` is in Unix seconds; `ice_servers` are of the shape of `RTCConfiguration`.
*/
var clientSecretResponse = z.object({
	value: text$1.check(z.startsWith("ek_", "must start with \"ek_\"")),
	expires_at: z.catch(z.optional(z.number()), void 0),
	speech: z.catch(z.optional(z.object({ provider: text$1 })), void 0),
	session: z.catch(z.optional(record), void 0),
	ice_servers: z.catch(z.optional(z.array(record)), void 0)
});
/** One backend function as `GET functions` lists it. `parameters` is a JSON Schema, `timeout_ms` milliseconds. */
var functionItem = z.object({
	name,
	description: z.optional(text$1),
	source: z.optional(text$1),
	parameters: z.optional(z.looseObject({ type: z.optional(z.literal("object", "must be \"object\"")) }, "must be a JSON Schema object")),
	requires_approval: z.optional(flag),
	silent: z.optional(flag),
	idempotent: z.optional(flag),
	timeout_ms: z.optional(z.number("must be a number").check(z.positive("must be above 0")))
}, "must be an object");
/** Answer of `GET functions`, as a backend should send it; read one with {@link parseFunctionList}. */
var functionList = z.object({
	items: z.array(functionItem),
	warnings: z.optional(z.array(text$1))
});
/**
* One page as `GET routes` lists it. It has no `external`, because only the page itself may send visitors elsewhere.
*/
var routeItem = z.object({
	name,
	path: name,
	description: z.optional(text$1),
	synonyms: z.optional(z.array(text$1, "must be an array of words"))
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
	session_key: z.optional(text$1),
	call_id: z.optional(text$1)
});
var succeeded = z.object({
	ok: z.literal(true),
	function_name: z.optional(text$1),
	source: z.optional(text$1),
	result: z.optional(z.unknown())
});
var pending = z.looseObject({
	ok: z.literal(false),
	pending_approval: z.literal(true)
});
var failed = z.object({
	ok: z.literal(false),
	function_name: z.optional(text$1),
	error: text$1,
	code: z.catch(z.optional(text$1), void 0),
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
	warnings: z.catch(z.array(text$1), [])
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
	list.data.items.forEach((raw, index) => {
		const item = schema.safeParse(withoutBlanks(raw));
		if (item.success) items.push(item.data);
		else warnings.push(`${kind} ${label(raw, index)} left out: ${explain(item.error)}.`);
	});
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
	if (!isRecord$1(raw)) return raw;
	return Object.fromEntries(Object.entries(raw).filter(([, field]) => !isBlank(field)));
}
function isBlank(field) {
	return field === null || Array.isArray(field) && field.length === 0;
}
function label(raw, index) {
	return isRecord$1(raw) && typeof raw.name === "string" && raw.name ? `"${raw.name}"` : `number ${index + 1}`;
}
function isRecord$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The message of anything that was thrown or sent as an error. */
function messageOf(error) {
	if (error instanceof Error) return error.message;
	if (typeof error === "string") return error;
	const message = error?.message;
	return typeof message === "string" ? message : "Unknown error";
}
// src/core/util/indexed.ts
/** A list's items with their indexes. Not `entries()`: Prototype.js replaces it for arrays. */
function indexed(list) {
	return list.map((item, index) => [index, item]);
}
// src/contract/json-schema/given.ts
/** Readers for the values of keywords. Each throws a TypeError that names the keyword if its value is unusable. */
function read(is, words) {
	return (given, at) => {
		if (!is(given)) throw new TypeError(`"${at}" must be ${words}`);
		return given;
	};
}
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isNames = (given) => Array.isArray(given) && given.every((name) => typeof name === "string");
var count = read((given) => Number.isInteger(given) && Number(given) >= 0, "a whole number, 0 or above");
var number = read(Number.isFinite, "a number");
var text = read((given) => typeof given === "string", "text");
var list = read(Array.isArray, "an array");
var names = read(isNames, "an array of names");
var schemaList = read((given) => Array.isArray(given) && given.length > 0, "an array of schemas");
var schemaRecord = read(isRecord, "an object of schemas");
function schemas(given, at, compile) {
	return schemaList(given, at).map((schema, index) => compile(schema, `${at}.${index}`));
}
function namedSchemas(given, at, compile) {
	return Object.entries(schemaRecord(given, at)).map(([key, schema]) => [key, compile(schema, `${at}.${key}`)]);
}
// src/contract/json-schema/problem.ts
var MAX_CHARACTERS = 100;
/** Shortens text that a message quotes, because a key or a value can be as long as the payload. */
function shortened(text) {
	return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
}
/** Quotes a key or a value in a message. */
function quoted(value) {
	return shortened(JSON.stringify(value) ?? String(value));
}
/** Formats a problem for the model, such as `items.0.id: message`. */
function sentence({ path, message }) {
	return path ? `${path}: ${message}` : message;
}
// src/contract/json-schema/run.ts
/** Thrown when the check of a payload is given up. The message tells the model what to change. */
var GaveUp = class extends Error {};
var TOO_DEEP = "The payload is nested too deeply. Send a flatter one.";
/** One check of one payload: its problems, and the steps that it took. */
var Run = class {
	constructor() {
		this.found = [];
		this.steps = 0;
		this.#depth = 0;
		this.spend = (steps) => {
			this.steps += steps;
			if (this.steps > 4e5) throw new GaveUp("The payload takes too long to check. Send a shorter or simpler one.");
		};
	}
	#depth;
	enter() {
		this.#depth += 1;
		if (this.#depth > 500) throw new GaveUp(TOO_DEEP);
		this.spend(1);
	}
	leave() {
		this.#depth -= 1;
	}
	/** Records a problem. Always returns false: the value is invalid. */
	fail(place, message, otherKind = false) {
		return this.report([{
			place,
			message,
			otherKind
		}]);
	}
	/** Records problems, as long as there are not too many. */
	report(found) {
		this.spend(found.length);
		this.found.push(...found.slice(0, 20 - this.found.length));
		return false;
	}
	/** The problems for the model, each once: several alternatives may have the same. */
	problems() {
		const problems = this.found.map(({ place, message }) => ({
			path: pathOf(place),
			message
		}));
		return [...new Map(problems.map((problem) => [sentence(problem), problem])).values()];
	}
	/** Runs the work, and returns its problems instead of recording them. */
	aside(work) {
		const outer = this.found;
		this.found = [];
		try {
			return {
				ok: work(),
				found: this.found
			};
		} finally {
			this.found = outer;
		}
	}
};
function pathOf(place) {
	const keys = [];
	for (let at = place; at; at = at.above) keys.push(shortened(String(at.key)));
	return keys.reverse().join(".");
}
// src/contract/json-schema/fill-in.ts
/**
* Completes payloads before their check: fields that are null count as left out if they are optional and can't be null,
* because models send null for them; fields that are left out get their defaults. Never changes the payload itself.
*/
var FillIn = class {
	#references;
	#acceptsNull;
	#withDefaults;
	constructor(references, acceptsNull, withDefaults) {
		this.fill = (schema, value, spend, depth = 0) => {
			if (!isRecord(schema) || typeof value !== "object" || value === null) return value;
			spend(1);
			if (depth > 500) throw new GaveUp(TOO_DEEP);
			const inner = (part, given) => this.fill(part, given, spend, depth + 1);
			const inPlace = this.#inPlace(schema).reduce((given, part) => inner(part, given), value);
			if (Array.isArray(inPlace)) return this.#items(schema, inPlace, inner);
			return this.#fields(schema, inPlace, inner, spend);
		};
		this.#references = references;
		this.#acceptsNull = acceptsNull;
		this.#withDefaults = withDefaults;
	}
	/** The schemas of the same value: of several alternatives, only one that can't be mistaken. */
	#inPlace(schema) {
		const { $ref, allOf, anyOf, oneOf } = schema;
		const alternatives = [anyOf ?? oneOf ?? []].flat().filter((given) => !isNull(given));
		return [
			...typeof $ref === "string" ? [this.#references.find($ref, schema)] : [],
			...Array.isArray(allOf) ? allOf : [],
			...alternatives.length === 1 ? alternatives : []
		];
	}
	#items({ prefixItems, items }, given, fill) {
		const first = [prefixItems, items].find(Array.isArray) ?? [];
		if (first.length === 0 && !isRecord(items)) return given;
		return given.map((item, index) => fill(first[index] ?? items, item));
	}
	#fields(schema, given, fill, spend) {
		const { properties, additionalProperties, required } = schema;
		const fields = isRecord(properties) ? Object.entries(properties) : [];
		const others = isRecord(additionalProperties) ? Object.keys(given) : [];
		if (fields.length === 0 && others.length === 0) return given;
		const filled = new Map(Object.entries(given));
		const needed = new Set(Array.isArray(required) ? required : []);
		spend(fields.length + filled.size >> 3);
		for (const [key, field] of fields) {
			const preset = this.#defaultOf(field);
			const isOptional = preset !== void 0 || !needed.has(key);
			if (filled.get(key) === null && isOptional && !this.#acceptsNull(field)) filled.delete(key);
			const value = filled.has(key) ? filled.get(key) : preset;
			if (value !== void 0) filled.set(key, fill(field, value));
		}
		const known = new Set(fields.map(([key]) => key));
		for (const key of others) if (!known.has(key)) filled.set(key, fill(additionalProperties, filled.get(key)));
		return Object.fromEntries(filled);
	}
	/** A copy, by JSON: the proxies of frameworks can't be cloned. */
	#defaultOf(field) {
		if (!this.#withDefaults || !isRecord(field) || field.default === void 0) return void 0;
		const text = JSON.stringify(field.default);
		return text === void 0 ? void 0 : JSON.parse(text);
	}
};
function isNull(schema) {
	return isRecord(schema) && (schema.type === "null" || schema.const === null);
}
// src/contract/json-schema/canonical.ts
/**
* Writes JSON as text that is the same for equal values: with sorted keys. Sets of such texts find equal values without
* comparing each with each.
*/
function canonical(value, spend, depth = 0) {
	spend(1);
	if (depth > 500) throw new GaveUp(TOO_DEEP);
	if (typeof value === "string") spend(value.length >> 6);
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item, spend, depth + 1)).join()}]`;
	return `{${Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner, spend, depth + 1)}`).join()}}`;
}
// src/contract/json-schema/node.ts
function apply(node, value, place, run, outer) {
	run.enter();
	const covered = /* @__PURE__ */ new Set();
	let ok = true;
	for (const test of node.tests) ok = test(value, place, run, covered) && ok;
	if (ok) for (const test of node.last) ok = test(value, place, run, covered) && ok;
	run.leave();
	if (ok && outer && covered.size > 0) {
		run.spend(covered.size);
		for (const key of covered) outer.add(key);
	}
	return ok;
}
// src/contract/json-schema/keywords/arrays.ts
/** A keyword that says nothing about other values. */
function forArrays(compile) {
	return (given, here) => {
		const test = compile(given, here);
		return test && ((value, place, run, covered) => !Array.isArray(value) || test(value, place, run, covered));
	};
}
function size$1(holds, words) {
	return forArrays((given, { at }) => {
		const bound = count(given, at);
		return ({ length }, place, run) => holds(length, bound) || run.fail(place, `Must have ${words} ${bound} items, but has ${length}.`);
	});
}
var unique = (items, place, run) => {
	const seen = /* @__PURE__ */ new Map();
	for (const [index, item] of indexed(items)) {
		const text = canonical(item, run.spend);
		const first = seen.get(text);
		if (first !== void 0) return run.fail(place, `Items ${first} and ${index} are the same.`);
		seen.set(text, index);
	}
	return true;
};
function eachItem(node) {
	return (items, place, run, covered) => {
		let ok = true;
		for (const [index, item] of indexed(items)) {
			const schema = node(index);
			if (!schema) continue;
			ok = apply(schema, item, {
				above: place,
				key: index
			}, run) && ok;
			covered.add(index);
		}
		return ok;
	};
}
/** The number of items that have schemas of their own; older drafts list them in `items`. */
function lead({ prefixItems, items }) {
	return [prefixItems, items].find(Array.isArray)?.length ?? 0;
}
var positional = forArrays((given, { at, inner }) => {
	const nodes = schemas(given, at, inner);
	return eachItem((index) => nodes[index]);
});
var rest = forArrays((given, { schema, at, inner }) => {
	const node = inner(given, at);
	const first = lead(schema);
	return eachItem((index) => index < first ? void 0 : node);
});
var contains = forArrays((given, { schema, at, inner }) => {
	const node = inner(given, at);
	const { minContains = 1, maxContains = Number.POSITIVE_INFINITY } = schema;
	return (items, place, run, covered) => {
		let matching = 0;
		for (const [index, item] of indexed(items)) {
			if (!run.aside(() => apply(node, item, void 0, run)).ok) continue;
			matching += 1;
			covered.add(index);
		}
		const words = `${matching} items fit the schema in "contains"`;
		if (matching < minContains) return run.fail(place, `${words}, but at least ${minContains} must.`);
		return matching <= maxContains || run.fail(place, `${words}, but at most ${maxContains} may.`);
	};
});
var arrayKeywords = {
	minItems: size$1((length, bound) => length >= bound, "at least"),
	maxItems: size$1((length, bound) => length <= bound, "at most"),
	uniqueItems: forArrays((given) => given === true ? unique : void 0),
	prefixItems: positional,
	items: (given, here) => (Array.isArray(given) ? positional : rest)(given, here),
	additionalItems: (given, here) => Array.isArray(here.schema.items) ? rest(given, here) : void 0,
	contains,
	minContains: (given, { at }) => void count(given, at),
	maxContains: (given, { at }) => void count(given, at)
};
var unevaluatedItems = forArrays((given, { at, inner }) => {
	const node = inner(given, at);
	return (items, place, run, covered) => {
		const uncovered = new Set(items.keys());
		run.spend(items.length);
		for (const key of covered) uncovered.delete(Number(key));
		return eachItem((index) => uncovered.has(index) ? node : void 0)(items, place, run, covered);
	};
});
// src/contract/json-schema/keywords/combined.ts
var reference = (given, { at, refer }) => {
	const node = refer(text(given, at));
	return (value, place, run, covered) => apply(node, value, place, run, covered);
};
var allOf = (given, { at, inPlace }) => {
	const nodes = schemas(given, at, inPlace);
	return (value, place, run, covered) => {
		let ok = true;
		for (const node of nodes) ok = apply(node, value, place, run, covered) && ok;
		return ok;
	};
};
/** `anyOf`, and `oneOf` with `only`: no more than one may fit. */
var alternatives = (only) => (given, { at, inPlace }) => {
	const nodes = schemas(given, at, inPlace);
	return (value, place, run, covered) => {
		const failed = [];
		for (const node of nodes) {
			const { ok, found } = run.aside(() => apply(node, value, place, run, covered));
			if (!ok) failed.push(found);
		}
		const fitting = nodes.length - failed.length;
		if (fitting === 0) return report(failed, place, run);
		if (fitting === 1 || !only) return true;
		return run.fail(place, `Fits ${fitting} of the ${nodes.length} alternatives, but must fit exactly one.`);
	};
};
/** Reports the alternatives that were probably meant, because the problems of the others would mislead the model. */
function report(failed, place, run) {
	const ranks = failed.map((found) => found.filter(({ otherKind }) => otherKind).length * 100 + found.length);
	const best = Math.min(...ranks);
	const meant = failed.filter((_, index) => ranks[index] === best).flat();
	return meant.length > 0 ? run.report(meant) : run.fail(place, "Fits none of the alternatives.");
}
var not = (given, { at, inPlace }) => {
	const node = inPlace(given, at);
	return (value, place, run) => !run.aside(() => apply(node, value, place, run)).ok || run.fail(place, "Must not fit the schema in \"not\".");
};
var condition = (given, { schema, at, inPlace }) => {
	const node = inPlace(given, at);
	const branch = (keyword) => schema[keyword] === void 0 ? void 0 : inPlace(schema[keyword], `${at}.${keyword}`);
	const [then, otherwise] = [branch("then"), branch("else")];
	return (value, place, run, covered) => {
		const { ok } = run.aside(() => apply(node, value, place, run, covered));
		const next = ok ? then : otherwise;
		return !next || apply(next, value, place, run, covered);
	};
};
/** Keywords that apply other schemas to the same value. */
var combinedKeywords = {
	$ref: reference,
	$dynamicRef: reference,
	$recursiveRef: reference,
	allOf,
	anyOf: alternatives(false),
	oneOf: alternatives(true),
	not,
	if: condition
};
// src/contract/json-schema/keywords/numbers.ts
function limit(holds, words) {
	return (given, { at }) => {
		const bound = number(given, at);
		return (value, place, run) => typeof value !== "number" || holds(value, bound) || run.fail(place, `Must be ${words} ${bound}.`);
	};
}
/** A number as an integer and a power of ten. Exact, unlike a division: 0.3 is a multiple of 0.1. */
function decimal(value) {
	const [digits = "", exponent = "0"] = Math.abs(value).toString().split("e");
	const [whole = "", fraction = ""] = digits.split(".");
	return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}
function isMultiple(value, divisor) {
	if (!Number.isFinite(value)) return false;
	const [digits, exponent] = decimal(value);
	const [divisorDigits, divisorExponent] = decimal(divisor);
	const shared = Math.min(exponent, divisorExponent);
	return digits * 10n ** BigInt(exponent - shared) % (divisorDigits * 10n ** BigInt(divisorExponent - shared)) === 0n;
}
var multiple = limit(isMultiple, "a multiple of");
var numberKeywords = {
	minimum: limit((value, bound) => value >= bound, "at least"),
	maximum: limit((value, bound) => value <= bound, "at most"),
	exclusiveMinimum: limit((value, bound) => value > bound, "more than"),
	exclusiveMaximum: limit((value, bound) => value < bound, "less than"),
	multipleOf: (given, here) => {
		if (number(given, here.at) <= 0) throw new TypeError(`"${here.at}" must be a number above 0`);
		return multiple(given, here);
	}
};
// src/contract/json-schema/pattern/match.ts
/** As many instructions take as long as one step of a schema. */
var PER_STEP = 8;
var FAILED = 1;
var MATCHED = 2;
/**
* Searches a text for a match. Enters no state (a split and a position) twice, so the time is linear in the text for a
* given pattern, where a backtracking search can be exponential.
*/
var Matcher = class {
	#program;
	#text;
	#unicode;
	#spend;
	/** For each split that was entered, what became of each position. */
	#outcomes = [];
	constructor(program, text, unicode, spend) {
		this.#program = program;
		this.#text = text;
		this.#unicode = unicode;
		this.#spend = spend;
	}
	search() {
		const [first] = this.#program;
		const anchored = first?.op === "edge" && first.kind === "^";
		for (let at = 0; at <= this.#text.length; at += this.#width(at)) {
			if (this.#run(0, at)) return true;
			if (anchored) return false;
		}
		return false;
	}
	/** Whether the instructions from `start` match at a position, up to their `done`. */
	#run(start, from) {
		/** The splits that led here, as pairs of numbers. They match if this run does. */
		const path = [];
		/** All splits that were entered, as pairs of numbers. */
		const entered = [];
		/** What to try next, as groups of three: an instruction, a position, and the length of the path to it. */
		const waiting = [
			start,
			from,
			0
		];
		let steps = 0;
		while (waiting.length > 0) {
			path.length = waiting.pop();
			let at = waiting.pop();
			let next = waiting.pop();
			while (next >= 0) {
				steps += 1;
				if (steps % PER_STEP === 0) this.#spend(1);
				const instruction = this.#program[next];
				const current = next;
				next += 1;
				switch (instruction.op) {
					case "read": {
						const width = instruction.back ? this.#widthBefore(at) : this.#width(at);
						const begin = instruction.back ? at - width : at;
						const code = begin < 0 ? void 0 : this.#codeAt(begin);
						if (code === void 0 || !instruction.isMatch(code)) next = -1;
						at = instruction.back ? begin : at + width;
						break;
					}
					case "split": {
						const outcomes = this.#outcomesOf(current);
						if (outcomes[at] === MATCHED) return this.#matched(path, entered);
						if (outcomes[at] === FAILED) {
							next = -1;
							break;
						}
						outcomes[at] = FAILED;
						if (start > 0) {
							path.push(current, at);
							entered.push(current, at);
						}
						waiting.push(instruction.second, at, path.length);
						next = instruction.first;
						break;
					}
					case "jump":
						next = instruction.to;
						break;
					case "edge":
						if (!this.#isEdge(instruction.kind, at)) next = -1;
						break;
					case "look":
						next = this.#run(next, at) === instruction.negated ? -1 : instruction.end;
						break;
					default: return this.#matched(path, entered);
				}
			}
		}
		return false;
	}
	/**
	* Another lookaround may enter the same states. Those that failed may have failed only because a state before them
	* was not decided yet, as in `(a|b*)*`.
	*/
	#matched(path, entered) {
		this.#set(entered, 0);
		this.#set(path, MATCHED);
		return true;
	}
	#set(states, outcome) {
		for (let index = 0; index < states.length; index += 2) this.#outcomesOf(states[index])[states[index + 1]] = outcome;
	}
	#outcomesOf(split) {
		const known = this.#outcomes[split];
		if (known) return known;
		this.#spend(this.#text.length >> 7);
		const outcomes = new Uint8Array(this.#text.length + 1);
		this.#outcomes[split] = outcomes;
		return outcomes;
	}
	#isEdge(kind, at) {
		if (kind === "^") return at === 0;
		if (kind === "$") return at === this.#text.length;
		return isWord(this.#text.charAt(at - 1)) !== isWord(this.#text.charAt(at)) === (kind === "b");
	}
	#codeAt(at) {
		if (this.#unicode) return this.#text.codePointAt(at);
		return at < this.#text.length ? this.#text.charCodeAt(at) : void 0;
	}
	#width(at) {
		return (this.#codeAt(at) ?? 0) > 65535 ? 2 : 1;
	}
	#widthBefore(at) {
		return (this.#codeAt(at - 2) ?? 0) > 65535 ? 2 : 1;
	}
};
var isWord = (character) => /^\w$/.test(character);
// src/contract/json-schema/pattern/program.ts
/** More would take too much memory, and too many steps for each character. */
var MAX_INSTRUCTIONS = 2e4;
/** Collects instructions. Throws a TypeError if there are too many. */
var Program = class {
	constructor() {
		this.instructions = [];
	}
	get next() {
		return this.instructions.length;
	}
	add(instruction) {
		if (this.next >= MAX_INSTRUCTIONS) throw new TypeError("its repetitions are too many");
		this.instructions.push(instruction);
		return instruction;
	}
};
function repeat(emit, min, max) {
	return (program, back) => {
		for (let count = 1; count < min; count += 1) {
			const start = program.next;
			emit(program, back);
			if (program.next === start) return;
		}
		if (max === Number.POSITIVE_INFINITY) loop(emit, min > 0)(program, back);
		else optional(min > 0 ? emit : void 0, emit, max - min)(program, back);
	};
}
/** Repeats without end. Each pattern is written once, because nested copies would grow exponentially. */
function loop(emit, atLeastOnce) {
	return (program, back) => {
		const skip = atLeastOnce ? void 0 : program.add({
			op: "split",
			first: program.next + 1,
			second: 0
		});
		const first = program.next;
		emit(program, back);
		program.add({
			op: "split",
			first,
			second: program.next + 1
		});
		if (skip) skip.second = program.next;
	};
}
function optional(once, emit, times) {
	return (program, back) => {
		once?.(program, back);
		const splits = [];
		for (let count = 0; count < times; count += 1) {
			const start = program.next;
			splits.push(program.add({
				op: "split",
				first: start + 1,
				second: 0
			}));
			emit(program, back);
			if (program.next === start + 1) break;
		}
		for (const split of splits) split.second = program.next;
	};
}
function sequence(parts) {
	return (program, back) => {
		for (const emit of back ? [...parts].reverse() : parts) emit(program, back);
	};
}
function either(branches) {
	return (program, back) => {
		const jumps = [];
		for (const [index, emit] of indexed(branches)) {
			if (index === branches.length - 1) {
				emit(program, back);
				break;
			}
			const split = program.add({
				op: "split",
				first: program.next + 1,
				second: 0
			});
			emit(program, back);
			jumps.push(program.add({
				op: "jump",
				to: 0
			}));
			split.second = program.next;
		}
		for (const jump of jumps) jump.to = program.next;
	};
}
function look(emit, negated, back) {
	return (program) => {
		const instruction = program.add({
			op: "look",
			negated,
			end: 0
		});
		emit(program, back);
		program.add({ op: "done" });
		instruction.end = program.next;
	};
}
// src/contract/json-schema/pattern/parse.ts
/** One escaped character or class; a pair of escaped surrogates is one character. */
var escaped = /\\(?:[pP]\{[^}]*\}|u\{[\da-f]+\}|u[dD][89abAB][\da-f]{2}\\u[dD][c-fC-F][\da-f]{2}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[\s\S])/iuy;
var set = /\[(?:\\[\s\S]|[^\]\\])*\]/uy;
var quantifier = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/uy;
var lookaround = /\(\?(<?)([=!])/uy;
var group = /\((?:\?(?::|<[^>]*>))?/uy;
var one = /[\s\S]/uy;
/**
* Parses a pattern that RegExp accepts with these flags. Throws a TypeError for what can't be matched in linear time:
* backreferences; and for modifiers such as `(?i:…)`.
*/
function parse(source, flags) {
	let at = 0;
	const take = (pattern) => {
		pattern.lastIndex = at;
		const found = pattern.exec(source);
		if (found) at = pattern.lastIndex;
		return found;
	};
	const alternatives = () => {
		const branches = [parts()];
		while (source[at] === "|") {
			at += 1;
			branches.push(parts());
		}
		return either(branches);
	};
	const parts = () => {
		const found = [];
		while (at < source.length && source[at] !== "|" && source[at] !== ")") {
			const atom = next();
			const [given, min, comma, max] = take(quantifier) ?? [];
			found.push(given ? repeat(atom, ...limits(given, min, comma, max)) : atom);
		}
		return sequence(found);
	};
	const inside = () => {
		const emit = alternatives();
		at += 1;
		return emit;
	};
	const next = () => {
		const character = source[at];
		if (character === "^" || character === "$") {
			at += 1;
			return edge(character);
		}
		if (character === "(") {
			const [looking, behind, kind] = take(lookaround) ?? [];
			if (looking) return look(inside(), kind === "!", behind === "<");
			const [opening] = take(group) ?? [];
			if (opening === "(" && source[at] === "?") throw new TypeError("it uses modifiers");
			return inside();
		}
		if (character === "[") return reader(take(set)?.[0] ?? "", flags);
		if (character !== "\\") return reader(take(one)?.[0] ?? "", flags);
		const [text = ""] = take(escaped) ?? [];
		if (/^\\[1-9k]/.test(text)) throw new TypeError("it uses a backreference");
		return text === "\\b" || text === "\\B" ? edge(text === "\\b" ? "b" : "B") : reader(text, flags);
	};
	return alternatives();
}
function limits(given, min = "", comma = "", max = "") {
	if (given.startsWith("?")) return [0, 1];
	if (!min) return [given.startsWith("+") ? 1 : 0, Number.POSITIVE_INFINITY];
	if (!comma) return [Number(min), Number(min)];
	return [Number(min), max ? Number(max) : Number.POSITIVE_INFINITY];
}
function edge(kind) {
	return (program) => void program.add({
		op: "edge",
		kind
	});
}
function reader(source, flags) {
	const isLiteral = source.length < 3 && source !== "." && !source.startsWith("\\");
	const literal = source.codePointAt(0);
	const isMatch = isLiteral ? (code) => code === literal : tester(source, flags);
	return (program, back) => void program.add({
		op: "read",
		isMatch,
		back
	});
}
/** The platform's own regular expressions know the classes: each decides about single characters here. */
function tester(source, flags) {
	const pattern = new RegExp(`^(?:${source})$`, flags);
	const known = /* @__PURE__ */ new Map();
	return (code) => {
		const before = known.get(code);
		if (before !== void 0) return before;
		const is = pattern.test(String.fromCodePoint(code));
		if (known.size < MAX_KNOWN) known.set(code, is);
		return is;
	};
}
var MAX_KNOWN = 512;
// src/contract/json-schema/pattern/compile-pattern.ts
/**
* Compiles a regular expression of a schema for matching in linear time: the platform's own engine takes exponential
* time for patterns like `^(a+)+$`. Throws a TypeError, which names `at`, for a pattern that is invalid or unsupported.
*/
function compilePattern(source, at) {
	try {
		const flags = flagsFor(source);
		const program = new Program();
		parse(source, flags)(program, false);
		program.add({ op: "done" });
		return (text, spend) => new Matcher(program.instructions, text, flags === "u", spend).search();
	} catch (cause) {
		const reason = cause instanceof TypeError ? cause.message : "it is not a regular expression";
		throw new TypeError(`"${at}" has the unusable pattern ${shortened(source)}: ${reason}`, { cause });
	}
}
/** JSON Schema asks for Unicode patterns, but many in use, such as `[\w-.]`, are valid only without. */
function flagsFor(source) {
	try {
		new RegExp(source, "u");
		return "u";
	} catch {
		new RegExp(source);
		return "";
	}
}
// src/contract/json-schema/keywords/values.ts
var kinds = {
	object: "an object",
	array: "an array",
	string: "a string",
	number: "a number",
	integer: "a whole number",
	boolean: "true or false",
	null: "null"
};
function typeOf(value) {
	if (value === null) return "null";
	return Array.isArray(value) ? "array" : typeof value;
}
var type = (given, { at }) => {
	const types = [given].flat().map(String);
	if (types.length === 0 || types.some((name) => !Object.hasOwn(kinds, name))) throw new TypeError(`"${at}" must be one of ${Object.keys(kinds).join(", ")}`);
	const allowed = new Set(types);
	const expected = types.map((name) => kinds[name]).join(" or ");
	return (value, place, run) => {
		const actual = typeOf(value);
		if (allowed.has(actual) || allowed.has("integer") && Number.isInteger(value)) return true;
		const is = actual === "number" || actual === "boolean" ? String(value) : kinds[actual] ?? actual;
		return run.fail(place, `Must be ${expected}, but is ${is}.`, true);
	};
};
/** More alternatives than a model can use to correct itself would only cost tokens. */
var SHOWN = 30;
function oneOf(values) {
	const allowed = new Set(values.map((value) => canonical(value, () => {})));
	const more = values.length > SHOWN ? `, or one of ${values.length - SHOWN} others` : "";
	const words = values.slice(0, SHOWN).map(quoted).join(", ");
	const message = `Must be ${values.length > 1 ? "one of " : ""}${words}${more}.`;
	return ((value, place, run) => allowed.has(canonical(value, run.spend)) || run.fail(place, message, true));
}
/** Keywords for values of all types. */
var valueKeywords = {
	type,
	enum: (given, { at }) => oneOf(list(given, at)),
	const: (given) => oneOf([given])
};
// src/contract/json-schema/keywords/objects.ts
/** A keyword that says nothing about other values. */
function forObjects(compile) {
	return (given, here) => {
		const test = compile(given, here);
		return (value, place, run, covered) => typeOf(value) !== "object" || test(value, place, run, covered);
	};
}
function size(holds, words) {
	return forObjects((given, { at }) => {
		const bound = count(given, at);
		return (value, place, run) => {
			const { length } = Object.keys(value);
			return holds(length, bound) || run.fail(place, `Must have ${words} ${bound} fields, but has ${length}.`);
		};
	});
}
var required = forObjects((given, { at }) => {
	const keys = names(given, at);
	return (value, place, run) => {
		run.spend(keys.length >> 3);
		const missing = keys.filter((key) => !Object.hasOwn(value, key));
		for (const key of missing) run.fail(place, `${quoted(key)} is missing.`);
		return missing.length === 0;
	};
});
var properties = forObjects((given, { at, inner }) => {
	const nodes = namedSchemas(given, at, inner);
	return (value, place, run, covered) => {
		run.spend(nodes.length >> 3);
		let ok = true;
		for (const [key, node] of nodes) {
			if (!Object.hasOwn(value, key)) continue;
			covered.add(key);
			ok = apply(node, value[key], {
				above: place,
				key
			}, run) && ok;
		}
		return ok;
	};
});
function patterns(given, { at, inner }) {
	return namedSchemas(given, at, inner).map(([source, node]) => [compilePattern(source, at), node]);
}
var patternProperties = forObjects((given, here) => {
	const rows = patterns(given, here);
	return (value, place, run, covered) => {
		let ok = true;
		for (const [key, inner] of Object.entries(value)) for (const [matches, node] of rows) {
			if (!matches(key, run.spend)) continue;
			covered.add(key);
			ok = apply(node, inner, {
				above: place,
				key
			}, run) && ok;
		}
		return ok;
	};
});
var additionalProperties = forObjects((given, here) => {
	const { properties = {}, patternProperties = {} } = here.schema;
	const node = here.inner(given, here.at);
	const known = new Set(Object.keys(Object(properties)));
	const rows = Object.keys(Object(patternProperties)).map((source) => compilePattern(source, here.at));
	return (value, place, run, covered) => {
		let ok = true;
		for (const [key, inner] of Object.entries(value)) {
			run.spend(1);
			if (known.has(key) || rows.some((matches) => matches(key, run.spend))) continue;
			covered.add(key);
			if (given !== false) ok = apply(node, inner, {
				above: place,
				key
			}, run) && ok;
			else ok = run.fail({
				above: place,
				key
			}, unknownField(known));
		}
		return ok;
	};
});
function unknownField(known) {
	const fields = [...known].slice(0, 30).map(quoted).join(", ");
	return `This field is not allowed. ${fields ? `Allowed: ${fields}.` : "Leave it out."}`;
}
var propertyNames = forObjects((given, { at, inner }) => {
	const node = inner(given, at);
	return (value, place, run) => {
		let ok = true;
		for (const key of Object.keys(value)) {
			const { ok: fits, found } = run.aside(() => apply(node, key, void 0, run));
			for (const { message } of found) run.fail({
				above: place,
				key
			}, `The field’s name: ${message}`);
			ok &&= fits;
		}
		return ok;
	};
});
function dependentNames(given, at) {
	const rows = Object.entries(Object(given)).map(([key, needed]) => [key, names(needed, `${at}.${key}`)]);
	return (value, place, run) => {
		let ok = true;
		for (const [key, needed] of rows) {
			run.spend(1 + (needed.length >> 3));
			for (const other of Object.hasOwn(value, key) ? needed : []) if (!Object.hasOwn(value, other)) ok = run.fail(place, `${quoted(other)} is missing, which ${quoted(key)} needs.`);
		}
		return ok;
	};
}
function dependentSchemas(given, { at, inPlace }) {
	const nodes = namedSchemas(given, at, inPlace);
	return (value, place, run, covered) => {
		let ok = true;
		for (const [key, node] of nodes) if (Object.hasOwn(value, key)) ok = apply(node, value, place, run, covered) && ok;
		return ok;
	};
}
/** The older keyword for both kinds of dependencies. */
var dependencies = forObjects((given, here) => {
	const entries = Object.entries(Object(given));
	const isNames = ([, value]) => Array.isArray(value);
	const byName = dependentNames(Object.fromEntries(entries.filter(isNames)), here.at);
	const bySchema = dependentSchemas(Object.fromEntries(entries.filter((entry) => !isNames(entry))), here);
	return (...given) => {
		const ok = byName(...given);
		return bySchema(...given) && ok;
	};
});
var objectKeywords = {
	required,
	minProperties: size((length, bound) => length >= bound, "at least"),
	maxProperties: size((length, bound) => length <= bound, "at most"),
	propertyNames,
	dependentRequired: forObjects((given, { at }) => dependentNames(given, at)),
	dependentSchemas: forObjects(dependentSchemas),
	dependencies,
	properties,
	patternProperties,
	additionalProperties
};
var unevaluatedProperties = forObjects((given, { at, inner }) => {
	const node = inner(given, at);
	return (value, place, run, covered) => {
		let ok = true;
		for (const [key, inner] of Object.entries(value)) {
			run.spend(1);
			if (covered.has(key)) continue;
			if (given !== false) ok = apply(node, inner, {
				above: place,
				key
			}, run) && ok;
			else ok = run.fail({
				above: place,
				key
			}, unknownField(/* @__PURE__ */ new Set()));
			covered.add(key);
		}
		return ok;
	};
});
// src/contract/json-schema/format-hosts.ts
/** Lengths are checked first, so that the rest has little to read. */
function isHostname(text) {
	const isLabel = (label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label);
	return text.length <= 253 && text.split(".").every(isLabel);
}
function isIpv4(text) {
	const isPart = (part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;
	return text.length <= 15 && text.split(".").length === 4 && text.split(".").every(isPart);
}
function isIpv6(text) {
	if (text.length > 45) return false;
	const halves = text.split("::");
	const groups = halves.flatMap((half) => half ? half.split(":") : []);
	const last = groups.at(-1) ?? "";
	const mapped = last.includes(".") && text.endsWith(last);
	const plain = mapped ? groups.slice(0, -1) : groups;
	const total = groups.length + (mapped ? 1 : 0);
	return (halves.length === 1 ? total === 8 : halves.length === 2 && total < 8) && (!mapped || isIpv4(last)) && plain.every((group) => /^[\da-f]{1,4}$/i.test(group));
}
var local = /^(?:"(?:[ !#-[\]-~]|\\[ -~])*"|[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*)$/;
function isEmail(text) {
	const at = text.lastIndexOf("@");
	if (at < 1 || at > 64 || text.length > 320 || !local.test(text.slice(0, at))) return false;
	const host = text.slice(at + 1);
	if (!/^\[.*\]$/.test(host)) return isHostname(host);
	const address = host.slice(1, -1);
	return /^ipv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}
// src/contract/json-schema/format-times.ts
var days = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
/** RFC 3339. */
function isDate(text) {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
	const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return day > 0 && day <= (month === 2 && isLeap ? 29 : days[month - 1] ?? 0);
}
var pattern$1 = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;
function isTime(text) {
	const [, hours, minutes, seconds, sign, offsetHours = 0, offsetMinutes = 0] = pattern$1.exec(text) ?? [];
	if (seconds !== "60") return seconds !== void 0;
	const offset = (sign === "-" ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
	return (Number(hours) * 60 + Number(minutes) - offset + 1) % 1440 === 0;
}
function isDateTime(text) {
	return isDate(text.slice(0, 10)) && /^[t\s]$/i.test(text.charAt(10)) && isTime(text.slice(11));
}
// src/contract/json-schema/format-uris.ts
var characters = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i;
var scheme = /^[a-z][a-z\d+.-]*:/i;
var authority = /^(?:[^@[\]]*@)?(?:\[([^[\]]*)\]|[^:@[\]]*)(?::\d*)?$/;
/** RFC 3986: characters, at most one fragment, and an authority that can be read. */
function isUriReference(text) {
	if (!characters.test(text)) return false;
	const rest = text.replace(scheme, "");
	if (rest === text && /^[^/?#]*:/.test(text)) return false;
	const host = rest.startsWith("//") ? /^[^/?#]*/.exec(rest.slice(2))?.[0] ?? "" : void 0;
	const path = host === void 0 ? rest : rest.slice(2 + host.length);
	if (/[[\]]/.test(path) || path.indexOf("#") !== path.lastIndexOf("#")) return false;
	if (host === void 0) return true;
	const [valid, literal] = authority.exec(host) ?? [];
	return valid !== void 0 && (literal === void 0 || /^v[\da-f]+\../i.test(literal) || isIpv6(literal));
}
function isUri(text) {
	return scheme.test(text) && isUriReference(text);
}
/** An address that a browser opens. */
function isUrl(text) {
	if (!/^(?:https?|ftp):\/\/[^\s/]/i.test(text) || /\s/.test(text)) return false;
	try {
		return Boolean(new URL(text));
	} catch {
		return false;
	}
}
// src/contract/json-schema/formats.ts
/** All patterns here are anchored, and no two neighbouring parts match the same characters: they take linear time. */
var matches = (pattern) => (text) => pattern.test(text);
var part = "(?:\\w|%[\\da-f]{2})+";
var variable = `${part}(?:\\.${part})*(?::[1-9]\\d{0,3}|\\*)?`;
var template = new RegExp(`^(?:[^\\x00-\\x20"'<>%\\\\^\`{|}\\x7f]|%[\\da-f]{2}|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`, "i");
/** Formats by name, with an example for the model. */
var formats = {
	date: [isDate, "2026-05-04."],
	time: [isTime, "20:30:00Z."],
	"date-time": [isDateTime, "2026-05-04T20:30:00Z."],
	duration: [matches(/^P(?=[\dT])(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/), "P1DT12H."],
	email: [isEmail, "ana@example.com."],
	hostname: [isHostname, "www.example.com."],
	ipv4: [isIpv4, "192.0.2.1."],
	ipv6: [isIpv6, "2001:db8::1."],
	uri: [isUri, "https://example.com/a."],
	"uri-reference": [isUriReference, "/a?b=c."],
	"uri-template": [matches(template), "/users/{id}."],
	url: [isUrl, "https://example.com/a."],
	uuid: [matches(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i), "123e4567-e89b-12d3-a456-426614174000."],
	"json-pointer": [matches(/^(?:\/(?:[^~/]|~[01])*)*$/), "/items/0."],
	"json-pointer-uri-fragment": [matches(/^#(?:\/(?:[\w\-.!$&'()*+,;:=@]|%[\da-f]{2}|~[01])*)*$/i), "#/items/0."],
	"relative-json-pointer": [matches(/^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/), "1/items."],
	regex: [isRegex, "^[a-z]+$."]
};
function isRegex(text) {
	try {
		return Boolean(new RegExp(text, "u"));
	} catch {
		return false;
	}
}
// src/contract/json-schema/keywords/strings.ts
/** JSON Schema counts code points. */
function lengthOf(text) {
	let length = 0;
	for (const _ of text) length += 1;
	return length;
}
/** Native work on text is so fast that 64 characters count as one step. */
var cost = (text) => text.length >> 6;
function length(holds, words) {
	return (given, { at }) => {
		const bound = count(given, at);
		return (value, place, run) => {
			if (typeof value !== "string") return true;
			run.spend(cost(value));
			const actual = lengthOf(value);
			if (holds(actual, bound)) return true;
			return run.fail(place, `Must have ${words} ${bound} characters, but has ${actual}.`);
		};
	};
}
var pattern = (given, { at }) => {
	const source = text(given, at);
	const matches = compilePattern(source, at);
	const message = `Must match the pattern ${shortened(source)}`;
	return (value, place, run) => typeof value !== "string" || matches(value, run.spend) || run.fail(place, message);
};
/** Unknown formats are not checked, as JSON Schema demands. */
var format = (given, { at }) => {
	const name = text(given, at);
	const [isValid, example] = Object.hasOwn(formats, name) && formats[name] || [];
	if (!isValid) return void 0;
	return (value, place, run) => {
		if (typeof value !== "string") return true;
		run.spend(cost(value));
		return isValid(value) || run.fail(place, `Must be in the format ${name}, such as ${example}`);
	};
};
var stringKeywords = {
	minLength: length((actual, bound) => actual >= bound, "at least"),
	maxLength: length((actual, bound) => actual <= bound, "at most"),
	pattern,
	format
};
// src/contract/json-schema/references.ts
/** For schemas without an `$id`. It never leaves this module. */
var HERE = "https://schema.invalid/";
/** Nested values. More would exhaust the stack. */
var MAX_DEPTH$1 = 600;
/** Values that look like schemas and are data. */
var data = /* @__PURE__ */ new Set([
	"const",
	"enum",
	"default",
	"examples"
]);
/** Finds the schemas of references within one document. Nothing is loaded. */
var References = class {
	#documents = /* @__PURE__ */ new Map();
	#anchors = /* @__PURE__ */ new Map();
	#bases = /* @__PURE__ */ new Map();
	#dynamic = false;
	constructor(root) {
		this.#documents.set(HERE, root);
		this.#collect(root, HERE, 0);
		if (this.#dynamic && this.#documents.size > 2) throw new TypeError("\"$dynamicRef\" can’t be used in a schema with several \"$id\"");
	}
	#collect(value, outer, depth) {
		if (depth > MAX_DEPTH$1) throw new TypeError("the schema is nested too deeply");
		if (Array.isArray(value)) for (const item of value) this.#collect(item, outer, depth + 1);
		if (!isRecord(value) || this.#bases.has(value)) return;
		const base = typeof value.$id === "string" ? hrefOf(value.$id, outer) : outer;
		this.#bases.set(value, base);
		if (base !== outer) this.#documents.set(withoutHash(base), value);
		for (const anchor of [value.$anchor, value.$dynamicAnchor]) if (typeof anchor === "string") this.#anchors.set(`${withoutHash(base)}#${anchor}`, value);
		this.#dynamic ||= "$dynamicRef" in value;
		for (const [key, inner] of Object.entries(value)) if (!data.has(key)) this.#collect(inner, base, depth + 1);
	}
	/** Returns the schema that a reference in `from` names. Throws a TypeError if there is none. */
	find(reference, from) {
		const href = hrefOf(reference, this.#bases.get(from) ?? HERE);
		const fragment = decodeURIComponent(new URL(href).hash.slice(1));
		const document = this.#documents.get(withoutHash(href));
		const found = /^$|^\//.test(fragment) ? inside(document, fragment) : this.#anchors.get(`${withoutHash(href)}#${fragment}`);
		if (found === void 0) throw new TypeError(`"${reference}" refers to nothing in the schema`);
		return found;
	}
};
function hrefOf(reference, base) {
	try {
		return new URL(reference, base).href;
	} catch {
		throw new TypeError(`"${reference}" is not a reference`);
	}
}
var withoutHash = (href) => href.split("#", 1)[0] ?? "";
/** Follows a JSON pointer. */
function inside(document, pointer) {
	return pointer.split("/").slice(1).reduce((value, key) => {
		const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
		return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
	}, document);
}
// src/contract/json-schema/compiler.ts
var keywords = {
	$defs: (given, { at, inner }) => void namedSchemas(given, at, inner),
	title: (given, { at }) => void text(given, at),
	description: (given, { at }) => void text(given, at),
	...valueKeywords,
	...numberKeywords,
	...stringKeywords,
	...arrayKeywords,
	...objectKeywords,
	...combinedKeywords
};
var lastKeywords = {
	unevaluatedProperties,
	unevaluatedItems
};
/** Keywords that need no test, and those that another one reads. */
var others = [
	"default",
	"examples",
	"definitions",
	"then",
	"else",
	"deprecated",
	"readOnly",
	"writeOnly"
];
/** Whether an object with this key may be JSON Schema. */
function isKeyword(key) {
	return /^(\$|x-)/.test(key) || [keywords, lastKeywords].some((table) => Object.hasOwn(table, key)) || others.includes(key);
}
/** Nested schemas, references included. More would exhaust the stack. */
var MAX_DEPTH = 300;
/** Compiles the schemas of one document. Each object becomes one node, so references may form circles. */
var Compiler = class {
	#nodes;
	#references;
	#root;
	#depth;
	constructor(root) {
		this.#nodes = /* @__PURE__ */ new Map();
		this.#depth = 0;
		this.compile = (schema, at) => {
			if (typeof schema === "boolean") return schema ? everything : nothing;
			if (!isRecord(schema)) throw new TypeError(`"${at}" must be a schema`);
			if ("~standard" in schema || "_def" in schema) throw new TypeError(`"${at}" is a schema of a library inside JSON Schema: write all of it with the library`);
			const known = this.#nodes.get(schema);
			if (known) return known;
			const node = {
				tests: [],
				last: [],
				inPlace: []
			};
			this.#nodes.set(schema, node);
			this.#depth += 1;
			if (this.#depth > MAX_DEPTH) throw new TypeError("the schema is nested too deeply");
			this.#fill(node.tests, keywords, schema, at, node);
			this.#fill(node.last, lastKeywords, schema, at, node);
			this.#depth -= 1;
			return node;
		};
		this.#root = root;
		this.#references = new References(root);
	}
	/** Compiles the document. Throws a TypeError if it is unusable. */
	compileRoot() {
		const node = this.compile(this.#root, "");
		if (hasCircle(this.#nodes.values())) throw new TypeError("the schema refers to itself without end");
		return node;
	}
	/** Returns a function that completes payloads of the compiled document. */
	fillIn(withDefaults) {
		const known = /* @__PURE__ */ new Map();
		const acceptsNull = (schema) => {
			const accepts = known.get(schema) ?? apply(this.compile(schema, ""), null, void 0, new Run());
			known.set(schema, accepts);
			return accepts;
		};
		const { fill } = new FillIn(this.#references, acceptsNull, withDefaults);
		return (payload, spend) => fill(this.#root, payload, spend);
	}
	#fill(tests, table, schema, at, node) {
		const inPlace = (inner) => {
			node.inPlace.push(inner);
			return inner;
		};
		for (const [name, keyword] of Object.entries(table)) {
			if (!Object.hasOwn(schema, name) || schema[name] === void 0) continue;
			const path = at ? `${at}.${name}` : name;
			const test = keyword(schema[name], {
				schema,
				at: path,
				inner: this.compile,
				inPlace: (given, inner) => inPlace(this.compile(given, inner)),
				refer: (reference) => inPlace(this.compile(this.#references.find(reference, schema), path))
			});
			if (test) tests.push(test);
		}
	}
};
var everything = {
	tests: [],
	last: [],
	inPlace: []
};
var nothing = {
	tests: [(_, place, run) => run.fail(place, "No value is allowed here.", true)],
	last: [],
	inPlace: []
};
/** Whether schemas apply each other to the same value in a circle. */
function hasCircle(nodes) {
	const done = /* @__PURE__ */ new Set();
	const open = /* @__PURE__ */ new Set();
	const visit = (node) => {
		if (open.has(node)) return true;
		if (done.has(node)) return false;
		open.add(node);
		const found = node.inPlace.some(visit);
		open.delete(node);
		done.add(node);
		return found;
	};
	return [...nodes].some(visit);
}
// src/contract/json-schema/compile-schema.ts
/**
* Compiles a JSON Schema (2020-12, and what older drafts call differently) to a check for payloads. Throws a TypeError
* if the schema does not describe an object or is unusable: a broken reference, a value that a keyword does not allow,
* or a pattern that can't be matched in linear time.
*
* A check takes a bounded number of steps, because payloads are a visitor's and must not stop the event loop.
*/
function compileSchema(schema) {
	return compilePayload(schema).check;
}
/** Compiles a JSON Schema as `compileSchema` does. */
function compilePayload(schema) {
	if ((schema.type ?? "object") !== "object") throw new TypeError("\"type\" must be \"object\"");
	const compiler = new Compiler({
		...schema,
		type: "object"
	});
	const root = compiler.compileRoot();
	const check = (value, run) => {
		apply(root, value, void 0, run);
		return run.problems();
	};
	const [defaults, nulls] = [compiler.fillIn(true), compiler.fillIn(false)];
	return {
		check: (value) => bounded((run) => check(value, run), giveUp),
		complete: (payload) => bounded((run) => {
			const filled = defaults(payload, run.spend);
			const problems = check(filled, run);
			return problems.length > 0 ? { problems } : { payload: filled };
		}, toProblems),
		withoutNulls: (payload) => bounded((run) => ({ payload: nulls(payload, run.spend) }), toProblems)
	};
}
var giveUp = (message) => [{
	path: "",
	message
}];
var toProblems = (message) => ({ problems: giveUp(message) });
function bounded(work, gaveUp) {
	try {
		return work(new Run());
	} catch (error) {
		if (error instanceof GaveUp) return gaveUp(error.message);
		throw error;
	}
}
// src/contract/ice-servers.ts
/** What is wrong with a list of servers; undefined if browsers take it. One bad server makes them refuse all. */
function iceServersProblem(servers) {
	if (!Array.isArray(servers)) return "must be an array.";
	for (const [at, server] of servers.entries()) {
		const problem = problemOf(server);
		if (problem) return `[${at}] ${problem}`;
	}
}
function problemOf(server) {
	const { urls, username, credential } = Object(server);
	const all = Array.isArray(urls) ? urls : [urls];
	if (all.length === 0 || !all.every(isAddress)) return "must have `urls` that start with \"stun:\" or \"turn:\".";
	if (all.some((url) => /^turn/i.test(String(url))) && !(isText(username) && isText(credential))) return "must have a `username` and a `credential`.";
}
var isAddress = (url) => typeof url === "string" && /^(stun|turn)s?:[^\s/]/i.test(url);
var isText = (value) => typeof value === "string" && value !== "";
// src/core/util/cut-text.ts
/**
* The longest tool output in characters. A data-channel message over 262,144 bytes throws in Chromium, and longer
* results do not help the model.
*/
var maxOutputLength = 65536;
/** The first `maxLength` characters; one less if a surrogate pair would be split. */
function cutText(text, maxLength) {
	return text.length > maxLength ? text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "") : text;
}
export { synthesizeRequest as C, name as D, turnResponse as E, record as O, sessionEndResponse as S, turnRequest as T, parseRouteList as _, compileSchema as a, feedbackResponse as b, indexed as c, clientSecretResponse as d, executeRequest as f, parseFunctionList as g, functionList as h, compilePayload as i, text$1 as k, messageOf as l, explain as m, maxOutputLength as n, isKeyword as o, executeResult as p, iceServersProblem as r, shortened as s, cutText as t, clientSecretRequest as u, routeList as v, synthesizeResponse as w, sessionEndRequest as x, feedbackRequest as y };
