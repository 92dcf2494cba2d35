// src/simulator/refusal.ts
/** Why the service rejects a request. `param` is the path of the invalid field. */
var Refusal = class extends Error {
	constructor(code, message, param = null) {
		super(message);
		this.name = "Refusal";
		this.code = code;
		this.param = param;
	}
	/** The `error` member of HTTP answers and `error` events. */
	toJSON() {
		return {
			type: "invalid_request_error",
			code: this.code,
			message: this.message,
			param: this.param
		};
	}
};
/** Returns the `error` member for a thrown value. Anything but a Refusal becomes a `server_error`. */
function describeError(error) {
	if (error instanceof Refusal) return error.toJSON();
	return {
		type: "server_error",
		code: null,
		message: String(error),
		param: null
	};
}
var missing = (path) => new Refusal("missing_required_parameter", `Missing required parameter: '${path}'.`, path);
var unknownParameter = (path) => new Refusal("unknown_parameter", `Unknown parameter: '${path}'.`, path);
var invalidType = (path, expected, value) => new Refusal("invalid_type", `Invalid type for '${path}': expected ${expected}, got ${kind(value)}.`, path);
var invalidValue = (path, message) => new Refusal("invalid_value", `Invalid value for '${path}': ${message}`, path);
function kind(value) {
	if (value === null) return "null";
	return Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
}
// src/simulator/shape.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var anything = () => {};
var text = (value, path) => {
	if (typeof value !== "string") throw invalidType(path, "a string", value);
};
var truth = (value, path) => {
	if (typeof value !== "boolean") throw invalidType(path, "a boolean", value);
};
var fields = (value, path) => {
	if (!isObject(value)) throw invalidType(path, "an object", value);
};
/** Both bounds are inclusive. */
function number(min, max = Number.POSITIVE_INFINITY) {
	return (value, path) => {
		if (typeof value !== "number" || Number.isNaN(value)) throw invalidType(path, "a number", value);
		if (value < min || value > max) throw invalidValue(path, `expected ${min} to ${max}, got ${value}.`);
	};
}
function oneOf(...allowed) {
	return (value, path) => {
		if (allowed.includes(value)) return;
		if (typeof value !== "string") throw invalidType(path, `one of ${allowed.join(", ")}`, value);
		throw invalidValue(path, `'${value}'. Supported values are: ${allowed.join(", ")}.`);
	};
}
function matching(pattern) {
	return (value, path) => {
		text(value, path);
		if (!pattern.test(value)) throw invalidValue(path, `it does not match ${pattern.source}.`);
	};
}
function orNull(check) {
	return (value, path) => {
		if (value !== null) check(value, path);
	};
}
function list$1(check) {
	return (value, path) => {
		if (!Array.isArray(value)) throw invalidType(path, "an array", value);
		value.forEach((entry, index) => {
			check(entry, `${path}[${index}]`);
		});
	};
}
/** Passes if any check passes; otherwise throws the Refusal of the last one. */
function either(...checks) {
	return (value, path) => {
		const last = checks.length - 1;
		if (checks.slice(0, last).some((check) => passes(check, value, path))) return;
		checks[last]?.(value, path);
	};
}
function passes(check, value, path) {
	try {
		check(value, path);
		return true;
	} catch {
		return false;
	}
}
/** An object with these members. `required` members must be present; unknown members are refused unless `open`. */
function object(members, { required = [], open = false } = {}) {
	return (value, path) => {
		if (!isObject(value)) throw invalidType(path, "an object", value);
		const at = (name) => path ? `${path}.${name}` : name;
		for (const name of required) if (value[name] === void 0) throw missing(at(name));
		for (const [name, member] of Object.entries(value)) {
			const check = Object.hasOwn(members, name) ? members[name] : void 0;
			if (check) check(member, at(name));
			else if (!open) throw unknownParameter(at(name));
		}
	};
}
// src/simulator/brain/words.ts
/** English and Spanish vocabulary for website visitors. All entries are folded: lower case, without accents. */
var list = (words) => words.trim().split(/\s+/);
var set = (words) => new Set(list(words));
var MEANING_OF = new Map(`
open show display view see opening abrir abre abreme abierto abierta abren muestra muestrame mostrar ensena ensename ver
close hide cerrar cierra cerrado cierran ocultar oculta
add put anade anadir anademe agrega agregar pon poner mete
remove delete clear empty quita quitar elimina eliminar borra borrar vacia vaciar
buy purchase comprar compra
order pedido pedir pide encargar encargo
search find look buscar busca encuentra encontrar
cart basket bag carrito cesta carro
price pricing cost fee precio tarifa coste costo cuesta cuestan vale
plan
book reserve reservation booking reservar reserva reservame
appointment cita turno
cancel anular anula cancela
shop store tienda sucursal branch
hour opening-hours schedule horario
balance saldo
transfer send transferir transfiere transferencia enviar envia manda
money dinero cash
account cuenta
pay payment pagar pago paga
card tarjeta
loan prestamo credit credito
weather clima
contact contacto contactar
home homepage inicio portada
menu carta
news noticia
profile perfil
setting preference ajuste configuracion
doctor physician medico medica doctora
patient paciente
result resultado
about nosotros
service servicio
product producto
coffee cafe
theme tema
dark oscuro
light claro luz
language idioma
table mesa
people person guest persona gente
email correo mail
phone telefono
login signin
download descargar descarga
track seguir rastrear rastrea status estado
change update cambiar cambia set actualizar actualiza
block bloquear bloquea freeze
repeat repetir repite
location ubicacion place lugar
help ayuda support soporte
faq question pregunta
blog
checkout
`.trim().split("\n").flatMap((line) => list(line).map((word) => [word, list(line)[0] ?? word])));
/** Words that say nothing about the request. */
var STOP_WORDS = set(`
a an the this that these those my your our his her its me i you we us it is are am be was were do does did can could would will
please to for of in on at by with from and or then so some any there here now just also too what which how when who whose
want like much many more most need give tell let lets get make have has know if up want wanna ok okay hey hi hello as into about's one's
un una unos unas el la los las lo mi mis tu tus su sus nuestro nuestra yo me te se nos es son esta estan estar ser hay de del al en
con por para y o u a que cual cuales como cuando quien cuanto cuanta cuantos cuantas quiero quisiera puedes puede podrias podria
favor necesito dame dime haz hacer tengo tiene gustaria si ya ahora aqui hola luego despues entonces algo le les
`);
/** Verbs that ask for a page when a request starts with them. */
var GO_VERBS = set(`
take go bring navigate visit open show see view display where lead jump browse head
llevame llevar llevarme lleva ir ve vamos voy abre abrir abreme muestrame muestra mostrar ensename ensena ver visita visitar navega navegar donde entra
`);
/** The subset of `GO_VERBS` that can only ask for a page. */
var TRAVEL_VERBS = set("take go bring navigate visit lead jump browse llevame llevar llevarme lleva ir ve vamos voy visita visitar navega navegar");
/** Meanings too common in function names to tell functions apart. */
var GENERIC = set("open close get set show list make run do change");
var NEGATIONS = set("no not off without disable dont never sin desactiva desactivar apaga apagar");
var CURRENCIES = set("euro euros eur dollar dollars usd pound pounds gbp peso pesos dolar dolares libra libras");
var DATE_WORDS = set(`
today tomorrow tonight yesterday morning afternoon evening noon monday tuesday wednesday thursday friday saturday sunday
hoy manana tarde noche ayer mediodia lunes martes miercoles jueves viernes sabado domingo
`);
var UNITS = list(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`);
var UNIDADES = list(`cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
  diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis
  veintisiete veintiocho veintinueve`);
var TENS = {
	thirty: 30,
	forty: 40,
	fifty: 50,
	sixty: 60,
	seventy: 70,
	eighty: 80,
	ninety: 90,
	hundred: 100
};
var DECENAS = {
	treinta: 30,
	cuarenta: 40,
	cincuenta: 50,
	sesenta: 60,
	setenta: 70,
	ochenta: 80,
	noventa: 90,
	cien: 100
};
var NUMBERS = new Map([
	...UNITS.map((word, value) => [word, value]),
	...UNIDADES.map((word, value) => [word, value]),
	...Object.entries({
		...TENS,
		...DECENAS,
		couple: 2,
		pair: 2,
		dozen: 12,
		par: 2,
		docena: 12,
		thousand: 1e3,
		mil: 1e3
	})
]);
var SPANISH = set(`
el la los las un una unos unas de del al en con por para y que cual como cuando quien mi mis tu su es son esta hay quiero puedes
favor hola gracias adios buenos buenas dias tardes llevame abre abreme muestrame muestra anade agrega pon busca reserva ayuda ayudame dame dime
necesito cuanto cuanta donde ver ir ve vamos pagina tienda precios carrito hoy manana quita cancela transfiere envia compra me lo
`);
var ENGLISH = set(`
the an of in on with for and to what which how when where who my your is are do does can could please take me go open show add put find
search book help hello hi thanks thank page shop today tomorrow want need give tell remove cancel send buy you i it
`);
/** Converts to lower case and removes accents. */
var fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/** Returns the number that a numeral or a word such as `twenty-five` stands for, or undefined. */
function numberOf(word) {
	if (/^\d+([.,]\d+)?$/.test(word)) return Number(word.replace(",", "."));
	const parts = word.split("-").map((part) => NUMBERS.get(part));
	if (parts.some((part) => part === void 0)) return void 0;
	return parts.reduce((sum, part) => sum + (part ?? 0), 0);
}
/** Returns the meaning of a folded word. Synonyms, translations and inflections share one. */
function meaningOf(word) {
	const single = singular(word);
	return MEANING_OF.get(word) ?? MEANING_OF.get(single) ?? stem(single);
}
/** Returns the singular of a plural word, and other words unchanged. */
function singular(word) {
	if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
	if (/ies$/.test(word)) return /[knhv]ies$/.test(word) ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
	if (/(ch|sh|x|ss|[dlnr])es$/.test(word) && !/(ches|les)$/.test(word)) return word.slice(0, -2);
	if (/ches$/.test(word)) return word.slice(0, -2);
	return word.replace(/s$/, "");
}
function stem(word) {
	const bare = word.replace(/(?<=\w{4})(ing|ed|ly|mente|ar|er|ir|cion|tion|ado|ada)$/, "");
	return bare.length > 4 ? bare.replace(/[aeo]$/, "") : bare;
}
/** Returns whether the words are Spanish. If they don't show it, `language` or `instructions` decide. */
function isSpanish(words, language = "", instructions = "") {
	const lean = (fold(words).match(/\w+/g) ?? []).reduce((sum, word) => sum + Number(SPANISH.has(word)) - Number(ENGLISH.has(word)), 0);
	if (/[¿¡ñ]/i.test(words) || lean > 0) return true;
	if (lean < 0) return false;
	return /^es\b/i.test(language) || !language && /\b(in spanish|en espanol|idioma:? espanol|language:? (es|spanish))\b/.test(fold(instructions));
}
// src/simulator/brain/clause.ts
var QUESTIONS = /^(what|how|when|which|who|is|are|was|do|does|cual|cuales|que|cuanto|cuanta|cuantos|cuando|quien|esta|estan|hay|tengo)$/;
var WORD = /[\p{L}\p{N}]+(?:[-'’.,:@_][\p{L}\p{N}]+)*/gu;
function readClause(text) {
	const words = (text.match(WORD) ?? []).map(readWord);
	const first = words.find((word) => !word.empty)?.folded ?? "";
	return {
		text,
		words,
		meanings: new Set(words.filter((word) => !word.empty).map((word) => word.meaning)),
		asksToGo: GO_VERBS.has(first) && !asksAboutState(words),
		travels: TRAVEL_VERBS.has(first),
		asksWhat: QUESTIONS.test(words[0]?.folded ?? "")
	};
}
function meaningsIn(text) {
	return readName(text).filter((word) => !STOP_WORDS.has(word)).map(meaningOf);
}
/** Splits a name into folded words, including names in camelCase or snake_case. */
function readName(name) {
	return fold(name.replace(/([a-z\d])([A-Z])/g, "$1 $2")).match(/[a-z\d]+/g) ?? [];
}
function readWord(raw) {
	const folded = fold(raw).replace(/['’](s|re|m|d|ll)$/, "");
	return {
		raw,
		folded,
		meaning: meaningOf(folded),
		empty: STOP_WORDS.has(folded)
	};
}
function asksAboutState(words) {
	return /^(is|are|was|were|does|do|esta|estan|es|son|hay)$/.test(words[0]?.folded ?? "");
}
// src/simulator/brain/phrases.ts
var english = {
	greeting: "Hello! How can I help you?",
	thanks: "You are welcome.",
	bye: "Goodbye!",
	again: "Is there anything else I can do for you?",
	notHeard: "Sorry, I did not hear that. Could you say it again?",
	unknown: "Sorry, I did not understand that.",
	unknownPage: "Sorry, I do not know that page. Which one would you like?",
	done: "Done.",
	yes: "yes",
	no: "no",
	and: "and",
	or: "or",
	page: (name) => `Here is ${name}.`,
	failed: (why) => `Sorry, that did not work${why ? `: ${why}` : ""}`,
	approval: "That has to be approved first.",
	which: (names) => `Which one do you mean: ${names}?`,
	missing: (names) => `Which ${names} would you like?`,
	pages: (names) => `You can ask me to open ${names}.`,
	functions: (names) => `I can help with: ${names}.`,
	nothing: "I have no pages to open and nothing to run here, but I am listening.",
	found: (list) => `Here is what I found: ${list}.`
};
var spanish = {
	greeting: "¡Hola! ¿En qué puedo ayudarte?",
	thanks: "De nada.",
	bye: "¡Hasta luego!",
	again: "¿Puedo ayudarte en algo más?",
	notHeard: "Perdona, no te he oído. ¿Puedes repetirlo?",
	unknown: "Perdona, no te he entendido.",
	unknownPage: "Perdona, no conozco esa página. ¿Cuál quieres abrir?",
	done: "Hecho.",
	yes: "sí",
	no: "no",
	and: "y",
	or: "o",
	page: (name) => `Aquí está ${name}.`,
	failed: (why) => `Lo siento, no ha funcionado${why ? `: ${why}` : ""}`,
	approval: "Eso necesita primero una aprobación.",
	which: (names) => `¿Cuál quieres decir: ${names}?`,
	missing: (names) => `¿Qué valor quieres para ${names}?`,
	pages: (names) => `Puedes pedirme que abra ${names}.`,
	functions: (names) => `Puedo ayudarte con: ${names}.`,
	nothing: "Aquí no tengo páginas que abrir ni nada que ejecutar, pero te escucho.",
	found: (list) => `Esto es lo que he encontrado: ${list}.`
};
var phrasesIn = (inSpanish) => inSpanish ? spanish : english;
/** Joins names as "a, b and c"; leaves out those beyond `max`. */
function enumerate(names, word, max = 5) {
	const shown = names.slice(0, max);
	const last = shown.at(-1) ?? "";
	return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} ${word} ${last}` : last;
}
// src/simulator/brain/answer.ts
var MAX_CHARACTERS = 400;
var SPOKEN_KEYS = [
	"message",
	"summary",
	"text",
	"answer",
	"mensaje",
	"resumen",
	"respuesta"
];
var REASON_KEYS = [
	"error",
	"message",
	"reason",
	"details"
];
var HIDDEN_KEYS = /* @__PURE__ */ new Set([
	"ok",
	"function_name",
	"source",
	"success",
	"id",
	"call_id",
	"path",
	"url",
	"status_code"
]);
/** Returns one sentence about a function's result. `output` is JSON or plain text. */
function answerFrom(output, call, phrases) {
	const value = parse$1(output);
	if (isObject(value) && (value.ok === false || value.success === false)) return clip(explain(value, phrases));
	const said = spokenTextIn(value);
	if (call?.name === "navigate_to" && !said) return phrases.page(pageOf(value, call));
	return clip(said ?? describeValue(unwrap(value), phrases));
}
function parse$1(output) {
	try {
		return JSON.parse(output);
	} catch {
		return output;
	}
}
function explain(value, phrases) {
	if (value.pending_approval) return phrases.approval;
	const candidates = value.candidates;
	if (Array.isArray(candidates)) return phrases.which(enumerate(candidates.map(nameOf), phrases.or));
	const nested = isObject(value.error) ? value.error : value;
	const why = REASON_KEYS.map((name) => nested[name]).find((reason) => typeof reason === "string" && reason);
	return sentence(phrases.failed(String(why ?? "")));
}
/** Finds the text that a result provides to be spoken. */
function spokenTextIn(value) {
	if (!isObject(value)) return void 0;
	const own = SPOKEN_KEYS.map((name) => value[name]).find((words) => typeof words === "string" && words.trim());
	if (own) return sentence(String(own));
	return spokenTextIn(value.result) ?? spokenTextIn(value.data);
}
function unwrap(value) {
	if (!isObject(value)) return value;
	if ("result" in value) return unwrap(value.result);
	return isObject(value.data) ? unwrap(value.data) : value;
}
function pageOf(value, call) {
	const target = parse$1(call.arguments);
	const asked = isObject(target) ? Object.values(target)[0] : target;
	const named = isObject(value) ? value.page ?? value.name ?? value.title : void 0;
	return String(typeof named === "string" ? named : asked ?? "");
}
function describeValue(value, phrases) {
	if (value === null || value === void 0 || value === "") return phrases.done;
	if (Array.isArray(value)) return value.length ? phrases.found(enumerate(value.map(nameOf), phrases.and)) : phrases.done;
	if (isObject(value)) return describeFields(value, phrases);
	return sentence(typeof value === "boolean" ? value ? phrases.yes : phrases.no : String(value));
}
function describeFields(value, phrases) {
	const shown = Object.entries(value).filter(([name, member]) => !HIDDEN_KEYS.has(name) && isWorthSaying(member));
	if (!shown.length) return phrases.done;
	return phrases.found(shown.slice(0, 4).map(([name, member]) => `${readName(name).join(" ")}: ${plain$1(member, phrases)}`).join(", "));
}
var isWorthSaying = (member) => member !== null && member !== "" && !(isObject(member) && !nameOf(member));
function plain$1(member, phrases) {
	if (typeof member === "boolean") return member ? phrases.yes : phrases.no;
	if (Array.isArray(member)) return enumerate(member.map(nameOf), phrases.and);
	return nameOf(member);
}
function nameOf(entry) {
	if (!isObject(entry)) return String(entry);
	const named = entry.name ?? entry.title ?? entry.label ?? Object.values(entry).find((member) => typeof member === "string");
	return String(named ?? "");
}
var sentence = (words) => {
	const capital = words.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
	return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
};
var clip = (words) => words.length > MAX_CHARACTERS ? `${withoutHalfPair(words.slice(0, MAX_CHARACTERS))}…` : words;
/** Drops the first half of a surrogate pair that a cut has left at the end. */
var withoutHalfPair = (words) => words.replace(/[\ud800-\udbff]$/, "");
// src/simulator/brain/prompt.ts
var BULLET = /^\s*(?:[-*•]|\d+[.)])\s+(.+)$/;
var ROUTE = /^(.*?\S)\s*\(((?:\/|#|\.{1,2}\/|https?:)[^\s()]*)\)\s*[:.]?\s*(.*)$/;
var ALSO = /(?:\.|(?<!\s))\s*(?:also called|tambien llamad[oa]|synonyms?|sinonimos?):\s*(.*)$/i;
var FUNCTION = /^`?([A-Za-z_$][\w$.-]*)`?\s*(?:[:–—-]\s+(.*))?$/;
var FUNCTIONS_HEADING = /execute_app_function|functions? you can|funciones/i;
/** Reads the pages named in the instructions: any bullet with a path in parentheses. */
function readRoutes(instructions) {
	return instructions.split("\n").flatMap((line) => {
		const route = ROUTE.exec(BULLET.exec(line)?.[1] ?? "");
		return route ? [toRoute(route)] : [];
	});
}
/** Names and descriptions of links are quoted, and quotation marks in them escaped. */
function unquote(text) {
	const [, quoted] = /^“(.*)”$/.exec(text.trim()) ?? [];
	return quoted === void 0 ? text : quoted.replace(/\\(.)/g, "$1");
}
function toRoute([, name = "", path = "", rest = ""]) {
	const also = ALSO.exec(fold(rest.normalize("NFC")).length === rest.length ? rest : fold(rest));
	const synonyms = (also?.[1] ?? "").split(",").map((word) => word.replace(/\.\s*$/, "").trim());
	const description = also ? rest.slice(0, also.index) : rest;
	return {
		name: unquote(name),
		description: unquote(description.trim()),
		path,
		synonyms: synonyms.filter(Boolean)
	};
}
/** Reads the functions without a schema: the bullets under the functions heading, up to the next other line. */
function readFunctions(instructions) {
	const lines = instructions.split("\n");
	const start = lines.findIndex((line) => FUNCTIONS_HEADING.test(line) && !BULLET.test(line));
	if (start < 0) return [];
	const found = [];
	for (const line of lines.slice(start + 1)) {
		const match = FUNCTION.exec(BULLET.exec(line)?.[1]?.trim() ?? "");
		if (match) found.push({
			name: match[1] ?? "",
			description: match[2] ?? ""
		});
		else if (line.trim() && !BULLET.test(line)) break;
		else if (!line.trim() && found.length) break;
	}
	return found;
}
// src/simulator/brain/site.ts
var NAVIGATE = "navigate_to";
var EXECUTE = "execute_app_function";
function readSite({ instructions, tools }) {
	const navigate = tools.find((tool) => tool.name === NAVIGATE);
	const typed = tools.filter((tool) => tool.name !== NAVIGATE && tool.name !== EXECUTE).map(asTyped);
	const known = new Set(typed.map(({ name }) => name));
	const opaque = tools.some((tool) => tool.name === EXECUTE) ? readFunctions(instructions) : [];
	return {
		routes: navigate ? readRoutes(instructions) : [],
		functions: [...typed, ...opaque.filter(({ name }) => !known.has(name)).map(asOpaque)],
		targetName: Object.keys(propertiesOf$1(navigate))[0] ?? "target"
	};
}
/** Lists the pages and functions that the user can ask for. */
function describeSite({ routes, functions }, phrases) {
	const pages = routes.length ? [phrases.pages(enumerate(routes.map(({ name }) => name), phrases.or))] : [];
	const names = functions.map(({ name }) => readName(name).join(" "));
	const actions = names.length ? [phrases.functions(enumerate(names, phrases.and))] : [];
	return [...pages, ...actions].join(" ") || phrases.nothing;
}
function propertiesOf$1(tool) {
	const properties = tool?.parameters?.properties;
	return isObject(properties) ? properties : {};
}
function asTyped(tool) {
	const { name, description = "" } = tool;
	const properties = propertiesOf$1(tool);
	const values = Object.values(properties).filter(isObject).flatMap(allowedBy);
	const typed = {
		name,
		description,
		schema: tool.parameters ?? {}
	};
	return {
		name,
		description,
		parameters: Object.keys(properties),
		values,
		typed
	};
}
function allowedBy(schema) {
	const items = isObject(schema.items) ? schema.items.enum : void 0;
	const values = schema.enum ?? items;
	return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
}
var asOpaque = ({ name, description }) => ({
	name,
	description,
	parameters: [],
	values: [],
	typed: null
});
// src/simulator/brain/small-talk.ts
var KINDS$1 = [
	[
		/^(hello|hi|hey|hola|buenas|buenos|dias|tardes|noches|good|morning|afternoon|evening|there|saludos)$/,
		/^(hello|hi|hey|hola|buenas|buenos|good|saludos)$/,
		"greeting"
	],
	[
		/^(thanks|thank|gracias|muchas|much|very|many|perfect|great|perfecto|genial|so|you)$/,
		/^(thanks|thank|gracias)$/,
		"thanks"
	],
	[
		/^(bye|goodbye|adios|hasta|luego|later|see|you|chao)$/,
		/^(bye|goodbye|adios|hasta|chao|later)$/,
		"bye"
	],
	[
		/^(help|ayuda|ayudame|what|can|you|do|me|que|puedes|hacer|how|work|this|please|por|favor|options|opciones|aqui|here|como|funciona|know)$/,
		/^(help|ayuda|ayudame|what|que|how|options|opciones|como)$/,
		"help"
	]
];
/** Returns the kind of small talk if all words belong to it and at least one identifies it. */
function smallTalkIn(text) {
	const { words } = readClause(text);
	const folded = words.map((word) => word.folded);
	if (!folded.length) return void 0;
	return KINDS$1.find(([allowed, identifying]) => folded.every((word) => allowed.test(word)) && folded.some((word) => identifying.test(word)))?.[2];
}
function answerSmallTalk(kind, phrases, help) {
	return kind === "help" ? help : phrases[kind];
}
// src/simulator/brain/matching.ts
var MIN_SCORE = 1.5;
/** Treats words as equal if one is a longer form of the other, such as "book" and "booking". */
var same = (one, other) => one === other || shorter(one, other) >= 5 && related(one, other);
var shorter = (one, other) => Math.min(one.length, other.length);
var related = (one, other) => one.startsWith(other) || other.startsWith(one);
var knows = (meanings, wanted) => [...meanings].some((meaning) => same(meaning, wanted));
/** Sorts the matches by score, best first, and drops those below the minimum. */
function rank(targets, score) {
	return targets.map((target) => ({
		target,
		score: score(target)
	})).filter((match) => match.score >= MIN_SCORE).sort((one, other) => other.score - one.score);
}
function scoreRoute(route, clause) {
	const names = [
		route.name,
		...route.synonyms,
		route.path.replace(/^https?:\/\/[^/]*/, "")
	];
	const best = Math.max(...names.map((name) => scoreName(name, clause)));
	if (!clause.asksToGo) return best >= 3 && isAllAbout(names, clause) ? best : 0;
	const described = .5 * countKnown(meaningsIn(route.description), wanted(clause));
	return best + Math.min(described, 1.5) + (best + described > 0 ? 1 : 0) + (clause.travels && best ? .5 : 0);
}
function scoreName(name, clause) {
	const words = readName(name).map(meaningOf);
	const meant = words.filter((word) => !STOP_WORDS.has(word));
	const parts = meant.length ? meant : words;
	if (!parts.length) return 0;
	const share = countKnown(parts, meant.length ? clause.meanings : new Set(clause.words.map((word) => word.meaning))) / parts.length;
	return share === 1 ? 3 + .3 * parts.length : share >= .5 ? 1.5 * share : 0;
}
function isAllAbout(names, clause) {
	const known = names.flatMap(meaningsIn);
	return [...clause.meanings].every((meaning) => knows(known, meaning));
}
function wanted(clause) {
	return [...clause.meanings].filter((meaning) => !GENERIC.has(meaning));
}
function countKnown(words, among) {
	const known = [...among];
	return new Set(words.filter((word) => knows(known, word))).size;
}
/** Weighs names most, then allowed values, descriptions and parameter names; common verbs count little. */
function scoreFunction(target, clause) {
	const name = readName(target.name).filter((word) => !STOP_WORDS.has(word)).map(meaningOf);
	const sources = [
		[name, 2],
		[target.values.flatMap(meaningsIn), 1.5],
		[target.parameters.flatMap(meaningsIn), .75],
		[meaningsIn(target.description), 1]
	];
	const meanings = [...clause.meanings].filter((meaning) => !DATE_WORDS.has(meaning));
	const total = meanings.reduce((sum, meaning) => sum + worth(meaning, sources), 0);
	const named = .5 * countKnown(name, meanings) / Math.max(name.length, 1);
	return total > 0 ? (total + named) * (isUnaskedAction(target.name, clause) ? .6 : 1) : 0;
}
function worth(meaning, sources) {
	const weights = sources.filter(([words]) => knows(words, meaning)).map(([, weight]) => weight);
	return GENERIC.has(meaning) ? Math.min(.5, ...weights, weights.length ? 1 : 0) : Math.max(0, ...weights);
}
function isUnaskedAction(name, clause) {
	const [verb = ""] = readName(name);
	const meaning = meaningOf(verb);
	return clause.asksWhat && !STOP_WORDS.has(verb) && !GENERIC.has(meaning) && !knows(clause.meanings, meaning);
}
// src/simulator/brain/slot-claims.ts
var OF = /^(of|de|con|with)$/;
var JOINERS = /^(and|y|e|of|de|con|with)$/;
/** Tracks the words of a clause that are still free. Each parameter claims the words it uses. */
var SlotClaims = class {
	#clause;
	#own;
	#described;
	#counts;
	#taken = /* @__PURE__ */ new Set();
	constructor(clause, context) {
		this.#clause = clause;
		this.#own = new Set(context.names.flatMap(readName).map(meaningOf));
		this.#described = new Set(meaningsIn(context.description));
		this.#counts = context.counts;
		this.texts = context.texts;
	}
	get saysOne() {
		return this.#clause.words.some((word) => /^(a|an|un|una)$/.test(word.folded));
	}
	get negated() {
		return this.#clause.words.some((word) => NEGATIONS.has(word.folded));
	}
	mention(text) {
		return meaningsIn(text).some((meaning) => this.#clause.meanings.has(meaning));
	}
	take(fits) {
		const found = this.#left.find(fits);
		if (found) this.#taken.add(found);
		return found?.raw;
	}
	takeAll(fits) {
		return this.#claim(this.#left.filter(fits)) || void 0;
	}
	takeNumber() {
		const word = this.take(({ folded }) => numberOf(folded) !== void 0);
		this.takeAll(({ folded }) => CURRENCIES.has(folded));
		return word === void 0 ? void 0 : numberOf(fold(word));
	}
	/** Returns the value whose words were all said, and the longest one if several match. */
	takeOneOf(values) {
		const best = values.filter((value) => this.#wordsOf(value)?.length).sort((one, other) => String(other).length - String(one).length)[0];
		if (best !== void 0) this.#claim(this.#wordsOf(best) ?? []);
		return best;
	}
	takeAfter(lead) {
		const words = this.#clause.words;
		const at = words.findIndex((word) => lead.test(word.folded));
		if (at < 0) return void 0;
		const run = [];
		for (const word of words.slice(at + 1)) {
			if (word.empty && run.length) break;
			if (this.#isFree(word)) run.push(word);
		}
		return this.#claim(run) || void 0;
	}
	takeRest() {
		return /["“”«»]([^"“”«»]+)["“”«»]/.exec(this.#clause.text)?.[1] ?? (this.#claim(this.#rest()) || void 0);
	}
	rest() {
		return this.#rest().map((word) => word.raw).join(" ");
	}
	#wordsOf(value) {
		const found = readName(String(value)).map(meaningOf).map((part) => this.#left.find((word) => word.meaning === part));
		return found.every((word) => word !== void 0) ? found : void 0;
	}
	get #left() {
		return this.#clause.words.filter((word) => !this.#taken.has(word));
	}
	#rest() {
		const free = this.#clause.words.filter((word) => this.#isFree(word));
		const significant = free.filter((word) => !this.#described.has(word.meaning) || /^\p{Lu}/u.test(word.raw));
		return this.#joined(significant.length ? between(free, significant) : free);
	}
	#joined(found) {
		const words = this.#clause.words;
		return found.flatMap((word, index) => {
			const before = found[index - 1];
			const gap = before ? words.slice(words.indexOf(before) + 1, words.indexOf(word)) : [];
			return gap.length === 1 && gap.every(({ folded }) => JOINERS.test(folded)) ? [...gap, word] : [word];
		});
	}
	#isFree(word) {
		return !(word.empty || this.#own.has(word.meaning) || GO_VERBS.has(word.folded) || DATE_WORDS.has(word.folded)) && !this.#taken.has(word) && numberOf(word.folded) === void 0;
	}
	#claim(words) {
		for (const word of words) this.#taken.add(word);
		const of = words.findIndex(({ folded }) => OF.test(folded));
		const counted = this.#counts ? words.at(of > 0 ? of - 1 : -1) : void 0;
		return words.map((word) => word === counted ? one(word.raw) : word.raw).join(" ");
	}
};
function between(free, significant) {
	const first = free.indexOf(significant[0]);
	return free.slice(first, free.indexOf(significant.at(-1)) + 1);
}
var one = (word) => word === word.toLowerCase() ? singular(word) : word;
// src/simulator/brain/slots.ts
/** Fills a function's parameters, most specific kind first, so that free text gets the remaining words. */
function fillSlots(target, clause) {
	const properties = propertiesOf(target.schema);
	const required = Array.isArray(target.schema.required) ? target.schema.required : [];
	const words = new SlotClaims(clause, contextOf$1(target, properties));
	const payload = {};
	for (const fill of KINDS) for (const [name, schema] of properties) {
		if (name in payload) continue;
		const value = fill(name, schema, words, required.includes(name));
		if (value !== void 0) payload[name] = value;
	}
	const missing = required.filter((name) => !(name in payload));
	return missing.length ? { missing } : { call: {
		name: target.name,
		arguments: payload
	} };
}
function propertiesOf({ properties }) {
	if (!isObject(properties)) return [];
	return Object.entries(properties).filter((entry) => isObject(entry[1]));
}
function contextOf$1(target, properties) {
	return {
		names: [target.name, ...properties.map(([name]) => name)],
		description: target.description,
		counts: properties.some(([name, schema]) => isQuantity(name) && isA(schema, "number", "integer")),
		texts: properties.filter(([name, schema]) => isPlainText(schema) && !isDate(name, schema)).length
	};
}
/** Returns the words besides the function's name and common verbs, in their original spelling. */
function remainingWords(target, clause) {
	return new SlotClaims(clause, contextOf$1(target, [])).rest();
}
var isA = (schema, ...types) => [schema.type].flat().some((type) => types.includes(String(type)));
var isDate = (name, schema) => /date|time$/.test(String(schema.format ?? "")) || readName(name).some((word) => /^(date|day|when|time|fecha|dia|hora|cuando)$/.test(word));
var isQuantity = (name) => readName(name).some((word) => /^(quantity|qty|count|units|cantidad|unidades)$/.test(word));
var fillChoice = (_, schema, words) => {
	const list = isA(schema, "array") ? schema.items?.enum : void 0;
	const chosen = words.takeOneOf(Array.isArray(list ?? schema.enum) ? list ?? schema.enum ?? [] : []);
	return chosen !== void 0 && list ? [chosen] : chosen;
};
var fillPattern = (name, schema, words) => {
	if (!isA(schema, "string") || schema.enum) return void 0;
	if (schema.format === "email" || /mail|correo/.test(fold(name))) return words.take((word) => word.folded.includes("@"));
	return isDate(name, schema) ? words.takeAll((word) => DATE_WORDS.has(word.folded) || /\d[:/-]\d|^\d+(am|pm|h)$/.test(word.folded)) : void 0;
};
var fillNumber = (name, schema, words, required) => {
	if (!isA(schema, "number", "integer") || schema.enum) return void 0;
	return words.takeNumber() ?? (isQuantity(name) && (required || words.saysOne) ? 1 : void 0);
};
var fillBoolean = (name, schema, words, required) => {
	if (!isA(schema, "boolean")) return void 0;
	return required || words.mention(`${name} ${schema.description ?? ""}`) ? !words.negated : void 0;
};
/** Pairs of a parameter name and the words that introduce its value: "to Ana" names the recipient. */
var LEADS = [
	[/^(to|recipient|destination|receiver|payee|destinatario|destino|para)$/, /^(to|a|para|al)$/],
	[/^(from|origin|source|origen|desde)$/, /^(from|desde|de)$/],
	[/^(with|doctor|specialist|provider|con|medico)$/, /^(with|con)$/],
	[/^(in|city|location|place|where|ciudad|lugar|shop|store|tienda|branch)$/, /^(in|at|en)$/],
	[/^(reason|purpose|motivo|subject|asunto|about|topic)$/, /^(for|about|por|sobre)$/]
];
var fillLed = (name, schema, words) => {
	if (!isPlainText(schema) || words.texts < 2) return void 0;
	const lead = LEADS.find(([names]) => readName(name).some((word) => names.test(word)));
	return lead ? words.takeAfter(lead[1]) : void 0;
};
var isPlainText = (schema) => (isA(schema, "string") || schema.type === void 0) && !schema.enum;
var fillRequiredText = (name, schema, words, required) => required && isPlainText(schema) && !isDate(name, schema) ? words.takeRest() : void 0;
var fillText = (name, schema, words) => isPlainText(schema) && !isDate(name, schema) && schema.format !== "email" ? words.takeRest() : void 0;
var fillList = (_, schema, words) => {
	if (!isA(schema, "array") || schema.items?.enum) return void 0;
	return words.takeRest()?.split(/\s*,\s*|\s+(?:and|y)\s+/);
};
var KINDS = [
	fillChoice,
	fillPattern,
	fillNumber,
	fillBoolean,
	fillLed,
	fillRequiredText,
	fillList,
	fillText
];
// src/simulator/brain/understand.ts
var JOINT = /\s*(?:[,;.!?]\s+(?=\S)|,?\s+(?:and then|and also|and|then|y luego|y despues|y después|y también|y|e|luego|después)\s+)/gi;
var TIE_MARGIN = .25;
var COUNTED = /^(a|an|un|una|another|otro|otra|two|three|four|five|dos|tres|cuatro|cinco|\d+)$/;
/** Splits a message into requests. A part without a meaning of its own stays with the part before it. */
function splitRequests(text, site) {
	const understood = [];
	for (const part of partsOf(text, site)) understood.push(understand(part, site, nameIn(understood.at(-1))));
	const useful = understood.filter(({ kind }) => kind !== "nothing");
	return useful.length ? useful : understood.slice(0, 1);
}
function partsOf(text, site) {
	if (holdsJoint(text, site)) return [text];
	const parts = [];
	for (const { part, joint } of cut(text)) {
		const last = parts.at(-1);
		if (last === void 0 || areTwo(last, part, site)) parts.push(part);
		else parts[parts.length - 1] = `${last}${joint}${part}`;
	}
	return parts;
}
function cut(text) {
	const joints = [...text.matchAll(JOINT)];
	return [0, ...joints.map((joint) => joint.index + joint[0].length)].map((start, index) => ({
		part: text.slice(start, joints[index]?.index ?? text.length),
		joint: joints[index - 1]?.[0] ?? ""
	}));
}
function areTwo(one, other, site) {
	const first = understand(one, site);
	return isRequest(first) && isRequest(understand(other, site, nameIn(first)));
}
var isRequest = ({ kind }) => kind === "call" || kind === "missing";
var nameIn = (understood) => understood?.kind === "call" ? understood.call.name : void 0;
function holdsJoint(text, site) {
	return [...site.routes.map(({ name }) => name), ...site.functions.flatMap(({ values }) => values)].some((name) => /\s(and|y|e)\s/i.test(name) && fold(text).includes(fold(name)));
}
/** `before` is the function of the previous part: "… and a croissant" continues it. */
function understand(text, site, before) {
	const clause = readClause(text);
	const [route, otherRoute] = rank(site.routes, (candidate) => scoreRoute(candidate, clause));
	const again = COUNTED.test(clause.words[0]?.folded ?? "") ? before : void 0;
	const [action, otherAction] = rank(site.functions, (candidate) => {
		return scoreFunction(candidate, clause) + (candidate.name === again ? 1 : 0);
	});
	if (route && (!action || route.score > action.score)) return openRoute(route, otherRoute, site);
	if (action) return run(action, otherAction, clause);
	return { kind: clause.asksToGo && site.routes.length > 0 ? "page" : "nothing" };
}
function openRoute(best, next, site) {
	if (isTie(best, next)) return {
		kind: "which",
		names: [best.target.name, next?.target.name ?? ""]
	};
	return {
		kind: "call",
		call: {
			name: "navigate_to",
			arguments: { [site.targetName]: best.target.name }
		}
	};
}
function run(best, next, clause) {
	if (isTie(best, next)) return {
		kind: "which",
		names: [best, next].map((match) => readName(match?.target.name ?? "").join(" "))
	};
	const { typed, name } = best.target;
	if (!typed) return {
		kind: "call",
		call: runOpaque(best.target, name, clause)
	};
	const filled = fillSlots(typed, clause);
	if ("call" in filled) return {
		kind: "call",
		call: filled.call
	};
	return {
		kind: "missing",
		names: filled.missing.map((missing) => readName(missing).join(" "))
	};
}
var isTie = (best, next) => next !== void 0 && best.score - next.score < TIE_MARGIN;
function runOpaque(target, name, clause) {
	const value = remainingWords(target, clause);
	return {
		name: "execute_app_function",
		arguments: {
			function_name: name,
			payload: value ? {
				text: clause.text,
				value
			} : null
		}
	};
}
// src/simulator/brain/brain.ts
/**
* Answers by rules, using only the session: it reads pages from the instructions, and functions from the instructions
* and the tools. It understands typed English and Spanish, as far as simple rules can.
*/
var brain = (context) => {
	const phrases = phrasesIn(isSpanish(context.text, context.language, context.instructions));
	const outputs = newOutputs(context.items);
	if (outputs.length) return { say: outputs.map((output) => describeOutput(output, context.items, phrases)).join(" ") };
	const quoted = /["“«]([^"”»]+)["”»]/.exec(context.request)?.[1];
	if (quoted) return { say: quoted };
	if (!asksSomething(context)) return { say: context.items.length ? phrases.again : phrases.greeting };
	return context.text.trim() ? decide(context, phrases) : { say: phrases.notHeard };
};
/** Function outputs since the last message of the user or the assistant. */
function newOutputs(items) {
	const spoken = items.findLastIndex((entry) => entry.kind === "message" && entry.role !== "system");
	return items.slice(spoken + 1).filter((entry) => entry.kind === "output");
}
function describeOutput(output, items, phrases) {
	const call = items.find((entry) => entry.kind === "call" && entry.toolCallId === output.toolCallId);
	return answerFrom(output.output, call?.kind === "call" ? call : void 0, phrases);
}
function asksSomething({ items }) {
	const last = items.findLast((entry) => entry.kind === "message" && entry.role !== "system");
	return last?.kind === "message" && last.role === "user";
}
function decide(context, phrases) {
	const site = readSite(context);
	const kind = smallTalkIn(context.text);
	if (kind) return { say: answerSmallTalk(kind, phrases, describeSite(site, phrases)) };
	const now = splitRequests(context.text, site);
	if (now.some(({ kind }) => kind !== "nothing")) return carryOut(now, site, phrases);
	const earlier = questionBefore(context);
	return carryOut(earlier ? splitRequests(`${earlier} ${context.text}`, site) : now, site, phrases);
}
/** The user's earlier request, if the latest message answers a question from the assistant. */
function questionBefore({ items }) {
	const [asked, question] = items.flatMap((entry) => entry.kind === "message" && entry.role !== "system" ? [entry] : []).slice(-3);
	return question?.role === "assistant" && question.text.trim().endsWith("?") && asked?.role === "user" ? asked.text : void 0;
}
function carryOut(requests, site, phrases) {
	const calls = requests.flatMap((request) => request.kind === "call" ? [request.call] : []);
	const questions = requests.flatMap((request) => replyTo(request, site, phrases));
	return {
		...calls.length ? { calls } : {},
		...questions.length ? { say: questions.join(" ") } : {}
	};
}
function replyTo(request, site, phrases) {
	if (request.kind === "call") return [];
	if (request.kind === "which") return [phrases.which(request.names.join(` ${phrases.or} `))];
	if (request.kind === "missing") return [phrases.missing(request.names.join(` ${phrases.and} `))];
	return [`${request.kind === "page" ? phrases.unknownPage : phrases.unknown} ${describeSite(site, phrases)}`];
}
var image = object({
	type: anything,
	image_url: matching(/^data:image\/(?:png|jpeg);base64,[A-Za-z\d+/]+={0,2}$/),
	detail: oneOf("auto", "low", "high")
}, { required: ["image_url"] });
var words = object({
	type: anything,
	text
}, { required: ["text"] });
var PARTS = {
	user: {
		input_text: words,
		input_audio: object({
			type: anything,
			audio: text,
			transcript: anything
		}, { required: ["audio"] }),
		input_image: image
	},
	assistant: { output_text: words },
	system: { input_text: words }
};
var toolCallId = matching(/^[\w-]{1,64}$/);
var common$1 = {
	id: matching(/^[\w-]{1,64}$/),
	object: text,
	status: text,
	type: text
};
var SHAPES$1 = {
	message: object({
		...common$1,
		role: oneOf(...Object.keys(PARTS)),
		content: anything
	}, { required: ["role", "content"] }),
	function_call: object({
		...common$1,
		name: text,
		call_id: toolCallId,
		arguments: text
	}, { required: ["name", "arguments"] }),
	function_call_output: object({
		...common$1,
		call_id: toolCallId,
		output: text
	}, { required: ["call_id", "output"] }),
	mcp_approval_response: object({
		...common$1,
		approval_request_id: text,
		approve: truth,
		reason: orNull(text)
	}, { required: ["approval_request_id", "approve"] })
};
/** Throws a Refusal unless a client may add this item. */
var checkItem = (value, path) => {
	object({ type: oneOf(...Object.keys(SHAPES$1)) }, {
		required: ["type"],
		open: true
	})(value, path);
	const item = value;
	SHAPES$1[String(item.type)]?.(item, path);
	if (item.type === "message") list$1(partOf(String(item.role)))(item.content, `${path}.content`);
};
function partOf(role) {
	const parts = PARTS[role] ?? {};
	return (value, path) => {
		object({ type: oneOf(...Object.keys(parts)) }, {
			required: ["type"],
			open: true
		})(value, path);
		parts[String(value.type)]?.(value, path);
	};
}
/** Converts a client's item for the conversation: adds an id, and reduces audio to its transcript. */
function asItem(value, newId) {
	const item = {
		...value,
		id: typeof value.id === "string" ? value.id : newId("item"),
		object: "realtime.item",
		type: value.type,
		status: "completed"
	};
	if (item.type === "function_call") item.call_id ??= newId("call");
	if (item.content) item.content = item.content.map(withoutAudio);
	return item;
}
function withoutAudio(part) {
	if (part.type !== "input_audio") return part;
	return {
		type: "input_audio",
		transcript: part.transcript ?? null
	};
}
/** Creates a spoken user message. Its transcript arrives later, and only if the session asks for one. */
function spokenItem(id) {
	return {
		id,
		object: "realtime.item",
		type: "message",
		status: "completed",
		role: "user",
		content: [{
			type: "input_audio",
			transcript: null
		}]
	};
}
/** Returns the text of all parts of a message. */
function wordsOf(item) {
	return (item.content ?? []).map((part) => part.text ?? part.transcript ?? "").join(" ").trim();
}
/**
* Truncates the transcript of the assistant's speech in proportion to `audioEndMs` of `durationMs`. Throws a Refusal if
* the item is not the assistant's speech or is shorter than that.
*/
function cutTranscript(item, contentIndex, audioEndMs, durationMs) {
	const part = item.content?.[contentIndex];
	if (item.role !== "assistant" || part?.type !== "output_audio") throw new Refusal("invalid_value", "Only model output audio messages can be truncated.", "item_id");
	if (audioEndMs > durationMs) throw invalidValue("audio_end_ms", `the audio of ${durationMs}ms is shorter than ${audioEndMs}ms.`);
	const spoken = (part.transcript ?? "").split(" ");
	part.transcript = spoken.slice(0, Math.floor(spoken.length * audioEndMs / Math.max(durationMs, 1))).join(" ");
}
// src/simulator/protocol/session-shape.ts
var VOICES = "alloy ash ballad coral echo sage shimmer verse marin cedar".split(" ");
var voice = (value, path) => {
	if (typeof value === "string") oneOf(...VOICES)(value, path);
	else either(object({ id: text }, { required: ["id"] }), text)(value, path);
};
var format = object({
	type: oneOf("audio/pcm", "audio/pcmu", "audio/pcma"),
	rate: number(8e3, 48e3)
}, { required: ["type"] });
var turnDetection = object({
	type: oneOf("server_vad", "semantic_vad"),
	threshold: number(0, 1),
	prefix_padding_ms: number(0),
	silence_duration_ms: number(0),
	idle_timeout_ms: orNull(number(5e3, 3e4)),
	eagerness: oneOf("low", "medium", "high", "auto"),
	create_response: truth,
	interrupt_response: truth
}, { required: ["type"] });
var audioInput = object({
	format,
	noise_reduction: orNull(object({ type: oneOf("near_field", "far_field") }, { required: ["type"] })),
	transcription: orNull(object({
		model: text,
		language: text,
		languages: list$1(text),
		keywords: list$1(text),
		prompt: text
	}, { open: true })),
	turn_detection: orNull(turnDetection)
});
var audioOutput = object({
	format,
	voice,
	speed: number(.25, 1.5)
});
var functionTool = object({
	type: oneOf("function"),
	name: matching(/^[\w-]{1,64}$/),
	description: text,
	parameters: fields
}, {
	required: ["type", "name"],
	open: true
});
var tool = (value, path) => {
	object({ type: oneOf("function", "mcp") }, {
		required: ["type"],
		open: true
	})(value, path);
	if (value.type === "function") functionTool(value, path);
};
var toolChoice = either(fields, oneOf("auto", "none", "required"));
var outputTokens = either(oneOf("inf"), number(1));
var modality = oneOf("audio", "text");
var modalities = (value, path) => {
	list$1(modality)(value, path);
	const chosen = value;
	if (chosen.length !== 1) oneOf("['audio']", "['text']")(`[${chosen.join(", ")}]`, path);
};
/** Members that a session sets and a single response may override. */
var ofBoth = {
	instructions: text,
	output_modalities: modalities,
	tools: list$1(tool),
	tool_choice: toolChoice,
	max_output_tokens: outputTokens,
	parallel_tool_calls: truth,
	reasoning: orNull(fields),
	prompt: orNull(fields)
};
var session = object({
	type: oneOf("realtime"),
	model: text,
	...ofBoth,
	tracing: orNull(either(fields, oneOf("auto"))),
	truncation: either(fields, oneOf("auto", "disabled")),
	include: orNull(list$1(text)),
	audio: object({
		input: audioInput,
		output: audioOutput
	})
});
/** Checks the `session` member of a mint request or a `session.update`. */
var checkSession = (value, path) => {
	fields(value, path);
	if (value.type === void 0) throw missing(`${path}.type`);
	session(value, path);
};
/** Checks the `response` member of a `response.create`. */
var checkResponse = object({
	...ofBoth,
	conversation: oneOf("auto", "none"),
	metadata: orNull(fields),
	input: list$1(anything),
	audio: object({ output: audioOutput })
});
// src/simulator/protocol/client-event.ts
var common = {
	type: text,
	event_id: text
};
var plain = object(common);
var item = object({
	...common,
	item_id: text
}, { required: ["item_id"] });
var SHAPES = {
	"session.update": object({
		...common,
		session: checkSession
	}, { required: ["session"] }),
	"conversation.item.create": object({
		...common,
		previous_item_id: orNull(text),
		item: checkItem
	}, { required: ["item"] }),
	"conversation.item.retrieve": item,
	"conversation.item.delete": item,
	"conversation.item.truncate": object({
		...common,
		item_id: text,
		content_index: number(0),
		audio_end_ms: number(0)
	}, { required: [
		"item_id",
		"content_index",
		"audio_end_ms"
	] }),
	"input_audio_buffer.append": object({
		...common,
		audio: text
	}, { required: ["audio"] }),
	"input_audio_buffer.commit": plain,
	"input_audio_buffer.clear": plain,
	"output_audio_buffer.clear": plain,
	"response.create": object({
		...common,
		response: checkResponse
	}),
	"response.cancel": object({
		...common,
		response_id: text
	})
};
/**
* Parses and checks one client message, given as text or as an object. Throws a Refusal if it is invalid or its type is
* not in `supported`. Calls `seen` with the object before the check, so that an error can name its `event_id`.
*/
function parseClientEvent(message, supported, seen) {
	const event = typeof message === "string" ? parse(message) : message;
	if (!isObject(event)) throw new Refusal("invalid_event", "An event must be a JSON object.");
	seen(event);
	object({
		type: oneOf(...supported),
		event_id: anything
	}, {
		required: ["type"],
		open: true
	})(event, "");
	SHAPES[String(event.type)]?.(event, "");
	return event;
}
function parse(message) {
	try {
		return JSON.parse(message);
	} catch {
		throw new Refusal("invalid_json", "The message is not valid JSON.");
	}
}
// src/simulator/protocol/conversation.ts
/** The items of a session, in order. */
var Conversation = class {
	#items = [];
	get items() {
		return this.#items;
	}
	get lastId() {
		return this.#items.at(-1)?.id ?? null;
	}
	/**
	* Inserts the item after `previousId`: at the start for `root`, at the end without one.
	* Returns the id of the preceding item, or null. Throws a Refusal if its id is taken or `previousId` is unknown.
	*/
	add(item, previousId) {
		if (this.find(item.id)) throw invalidValue("item.id", `an item '${item.id}' already exists.`);
		const at = this.#positionAfter(previousId);
		this.#items.splice(at, 0, item);
		return this.#items[at - 1]?.id ?? null;
	}
	find(id) {
		return this.#items.find((item) => item.id === id);
	}
	/** Returns the item. Throws a Refusal with `code` if it does not exist. */
	get(id, code) {
		const item = this.find(id);
		if (!item) throw new Refusal(code, `The item with id '${id}' does not exist.`, "item_id");
		return item;
	}
	hasCall(toolCallId) {
		return this.#items.some((item) => item.type === "function_call" && item.call_id === toolCallId);
	}
	remove(item) {
		this.#items.splice(this.#items.indexOf(item), 1);
	}
	#positionAfter(previousId) {
		if (previousId === void 0 || previousId === null) return this.#items.length;
		if (previousId === "root") return 0;
		const at = this.#items.findIndex((item) => item.id === previousId);
		if (at >= 0) return at + 1;
		throw new Refusal("invalid_value", `The item with id '${previousId}' does not exist.`, "previous_item_id");
	}
};
// src/simulator/protocol/emit.ts
/** Copies the fields, so that a sent event does not change when its item does. */
function createEmit(newId) {
	return (type, fields = {}) => ({
		do: "send",
		event: {
			type,
			event_id: newId("event"),
			...structuredClone(fields)
		}
	});
}
// src/simulator/protocol/input-buffer.ts
var MIN_COMMIT_MS = 100;
var CHARACTERS_PER_MS = 64;
/** The user's audio until it becomes an item. All times are in milliseconds since the start of the call. */
var InputBuffer = class {
	#emit;
	#newId;
	#bufferedMs = 0;
	#speechItemId = null;
	constructor(emit, newId) {
		this.#emit = emit;
		this.#newId = newId;
	}
	get speaking() {
		return this.#speechItemId !== null;
	}
	hear(ms) {
		this.#bufferedMs += ms;
	}
	append(base64) {
		this.hear(base64.length / CHARACTERS_PER_MS);
	}
	clear() {
		this.forget();
		return [this.#emit("input_audio_buffer.cleared")];
	}
	forget() {
		this.#bufferedMs = 0;
		this.#speechItemId = null;
	}
	speechStarted(atMs, detection) {
		this.#speechItemId = this.#newId("item");
		const start = Math.max(0, Math.round(atMs - (detection.prefix_padding_ms ?? 0)));
		return this.#emit("input_audio_buffer.speech_started", {
			audio_start_ms: start,
			item_id: this.#speechItemId
		});
	}
	/** Returns the id of the item to come. */
	speechStopped(atMs) {
		const itemId = this.#speechItemId ?? this.#newId("item");
		const fields = {
			audio_end_ms: Math.round(atMs),
			item_id: itemId
		};
		this.forget();
		return {
			itemId,
			stopped: this.#emit("input_audio_buffer.speech_stopped", fields)
		};
	}
	/** Empties the buffer and returns the id of the item to come. Throws a Refusal if it holds less than 100 ms. */
	commit() {
		if (this.#bufferedMs < MIN_COMMIT_MS) throw new Refusal("input_audio_buffer_commit_empty", `The input audio buffer is too small: at least ${MIN_COMMIT_MS}ms needed, ${`${this.#bufferedMs.toFixed(2)}ms`} found.`);
		const itemId = this.#speechItemId ?? this.#newId("item");
		this.forget();
		return itemId;
	}
};
// src/simulator/protocol/item-requests.ts
/** Handles the client's `conversation.item.*` events. */
var ItemRequests = class {
	#conversation;
	#emit;
	#newId;
	#approved;
	#durations = /* @__PURE__ */ new Map();
	/** `approved` receives the request of an approved call of an MCP server. */
	constructor(conversation, emit, newId, approved) {
		this.#conversation = conversation;
		this.#emit = emit;
		this.#newId = newId;
		this.#approved = approved;
	}
	/** True once the assistant has spoken. */
	get hasSpoken() {
		return this.#durations.size > 0;
	}
	/** Stores how long it takes to play an item. */
	spoke(itemId, durationMs) {
		this.#durations.set(itemId, durationMs);
	}
	create(event) {
		const item = asItem(event.item, this.#newId);
		if (item.type === "function_call_output" && !this.#conversation.hasCall(item.call_id)) throw new Refusal("invalid_tool_call_id", `Tool call ID '${item.call_id}' not found in conversation.`, "item.call_id");
		if (item.type === "mcp_approval_response") this.#approval(item);
		return this.add(item, event.previous_item_id);
	}
	/** The call starts after the response is in the conversation: its events are steps. */
	#approval({ approval_request_id: id, approve }) {
		const request = this.#conversation.find(id);
		if (request?.type !== "mcp_approval_request") throw new Refusal("invalid_approval_request_id", `Approval request ID '${id}' not found in conversation.`, "item.approval_request_id");
		if (approve) this.#approved(request);
	}
	add(item, previousId) {
		const fields = {
			previous_item_id: this.#conversation.add(item, previousId),
			item
		};
		return [this.#emit("conversation.item.added", fields), this.#emit("conversation.item.done", fields)];
	}
	retrieve({ item_id }) {
		const item = this.#conversation.get(item_id, "item_retrieve_invalid_item_id");
		return [this.#emit("conversation.item.retrieved", { item })];
	}
	remove({ item_id }) {
		this.#conversation.remove(this.#conversation.get(item_id, "item_delete_invalid_item_id"));
		return [this.#emit("conversation.item.deleted", { item_id })];
	}
	truncate({ item_id, content_index, audio_end_ms }) {
		const item = this.#conversation.get(item_id, "item_truncate_invalid_item_id");
		const durationMs = this.#durations.get(item.id) ?? 0;
		cutTranscript(item, Number(content_index), Number(audio_end_ms), durationMs);
		return [this.#emit("conversation.item.truncated", {
			item_id,
			content_index,
			audio_end_ms
		})];
	}
	/** Truncates a spoken item to the part that was played when the user interrupted. */
	truncateHeard(itemId, playedMs) {
		const item = this.#conversation.find(itemId);
		if (item) cutTranscript(item, 0, playedMs, this.#durations.get(itemId) ?? playedMs);
		const fields = {
			item_id: itemId,
			content_index: 0,
			audio_end_ms: playedMs
		};
		return this.#emit("conversation.item.truncated", fields);
	}
};
// src/simulator/protocol/playback.ts
/** Tracks queued and playing audio, and emits `output_audio_buffer.*` events. */
var Playback = class {
	#emit;
	#now;
	#waiting = [];
	constructor(emit, now) {
		this.#emit = emit;
		this.#now = now;
	}
	add(say) {
		const { responseId, itemId, durationMs } = say;
		this.#waiting.push({
			responseId,
			itemId,
			durationMs,
			startedAt: null
		});
	}
	trim(responseId, toMs) {
		const utterance = this.#find(responseId);
		if (utterance) utterance.durationMs = Math.min(utterance.durationMs, toMs);
	}
	started(responseId) {
		const utterance = this.#find(responseId);
		if (!utterance || utterance.startedAt !== null) return [];
		utterance.startedAt = this.#now();
		return [this.#emit("output_audio_buffer.started", { response_id: responseId })];
	}
	finished(responseId) {
		if (!this.#find(responseId)) return [];
		this.#waiting = this.#waiting.filter((utterance) => utterance.responseId !== responseId);
		return [this.#emit("output_audio_buffer.stopped", { response_id: responseId })];
	}
	/** Empties the buffer and returns how much of each utterance was played. */
	cut() {
		const cut = this.#waiting.map((utterance) => ({
			...utterance,
			playedMs: this.#played(utterance)
		}));
		this.#waiting = [];
		const cleared = cut.map(({ responseId }) => this.#emit("output_audio_buffer.cleared", { response_id: responseId }));
		return {
			effects: cut.length ? [{ do: "hush" }, ...cleared] : [],
			cut
		};
	}
	#find(responseId) {
		return this.#waiting.find((utterance) => utterance.responseId === responseId);
	}
	#played({ startedAt, durationMs }) {
		if (startedAt === null) return 0;
		return Math.max(0, Math.min(durationMs, Math.round(this.#now() - startedAt)));
	}
};
// src/simulator/speech-plan.ts
var SYLLABLE_MS = 165;
var PAUSES = {
	",": 180,
	";": 220,
	":": 220,
	".": 320,
	"!": 320,
	"?": 320
};
/** Splits words into syllables and pauses. `rate` 2 is twice as fast. */
function planSpeech(words, rate = 1) {
	return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/\s+/).filter(Boolean).flatMap(planWord).map((sound) => ({
		...sound,
		ms: Math.max(20, Math.round(sound.ms / rate))
	}));
}
/** Total duration in milliseconds. Never 0, so that even an empty answer starts and stops. */
function durationOf(sounds) {
	return sounds.reduce((total, sound) => total + sound.ms, 0) || 20;
}
function planWord(word) {
	const sounds = [...word.matchAll(/([^aeiouy\W\d_]*)([aeiouy]+|\d|$)/g)].filter((match) => match[0]).map((match, index) => syllable(match[1] ?? "", match[2] ?? "", index === 0));
	const gap = PAUSES[word.at(-1) ?? ""] ?? 35;
	return [...sounds, {
		vowel: "",
		onset: "",
		ms: gap,
		stressed: false
	}];
}
function syllable(onset, nucleus, first) {
	return {
		vowel: /[aeiou]/.exec(nucleus)?.[0] ?? (nucleus === "y" ? "i" : "e"),
		onset,
		ms: SYLLABLE_MS + (nucleus.length > 1 ? 40 : 0),
		stressed: first
	};
}
// src/simulator/protocol/transcription.ts
/** Yields the transcription events of a spoken item, one step at a time. */
function* transcribe(item, words, model, emit) {
	const where = {
		item_id: item.id,
		content_index: 0
	};
	for (const delta of words.match(/\S+\s*/g) ?? []) yield [emit("conversation.item.input_audio_transcription.delta", {
		...where,
		delta
	})];
	const part = item.content?.[0];
	if (part) part.transcript = words;
	const usage = usageOf$1(words, model);
	yield [emit("conversation.item.input_audio_transcription.completed", {
		...where,
		transcript: words,
		usage
	})];
}
/** The language that the transcription expects, if it is only one. */
function languageOf({ audio }) {
	const { language, languages = [] } = audio.input.transcription ?? {};
	return language ?? (languages.length === 1 ? languages[0] : void 0);
}
function usageOf$1(words, model) {
	const written = Math.ceil(words.length / 4);
	if (model.startsWith("whisper")) return {
		type: "duration",
		seconds: Math.ceil(words.length / 15)
	};
	const heard = written * 4;
	return {
		type: "tokens",
		total_tokens: heard + written,
		input_tokens: heard,
		output_tokens: written,
		input_token_details: {
			audio_tokens: heard,
			text_tokens: 0
		}
	};
}
// src/simulator/protocol/context.ts
/** Builds the brain's input. `heard` has the text of spoken items, even without a transcription in the session. */
function contextOf(session, items, heard, request) {
	const entries = items.flatMap((item) => entriesOf(item, heard));
	return {
		text: lastWords(entries),
		instructions: session.instructions,
		request,
		tools: session.tool_choice === "none" ? [] : session.tools.filter((tool) => tool.type === "function"),
		items: entries,
		language: languageOf(session)
	};
}
/** A call of an MCP server carries its own output; the items of its listing and approval are no entries. */
function entriesOf(item, heard) {
	if (!item.type.startsWith("mcp_")) return [entryOf(item, heard)];
	if (item.type !== "mcp_call") return [];
	const toolCallId = item.id;
	const output = item.error ? JSON.stringify({
		ok: false,
		error: item.error.message
	}) : item.output;
	const call = {
		kind: "call",
		toolCallId,
		name: item.name ?? "",
		arguments: item.arguments ?? ""
	};
	return typeof output === "string" ? [call, {
		kind: "output",
		toolCallId,
		output
	}] : [call];
}
function entryOf(item, heard) {
	const toolCallId = item.call_id ?? "";
	if (item.type === "function_call_output") return {
		kind: "output",
		toolCallId,
		output: item.output ?? ""
	};
	if (item.type === "function_call") return {
		kind: "call",
		toolCallId,
		name: item.name ?? "",
		arguments: item.arguments ?? ""
	};
	return {
		kind: "message",
		role: item.role ?? "",
		text: heard.get(item.id) ?? wordsOf(item)
	};
}
function lastWords(entries) {
	const last = entries.findLast((entry) => entry.kind === "message" && entry.role === "user");
	return last?.kind === "message" ? last.text : "";
}
// src/simulator/protocol/open-item.ts
/** An output item in progress: a spoken or written message, or a function call. */
var OpenItem = class {
	#item;
	#place;
	#part;
	#durationMs;
	constructor(item, place) {
		this.progress = 0;
		this.#part = null;
		this.#durationMs = 0;
		this.#item = item;
		this.#place = place;
	}
	/** The event members that identify the item and its part. */
	get where() {
		const at = {
			response_id: this.#place.responseId,
			item_id: this.#item.id,
			output_index: this.#place.index
		};
		if (this.#item.type === "message") return {
			...at,
			content_index: 0
		};
		return this.#item.type === "function_call" ? {
			...at,
			call_id: this.#item.call_id
		} : at;
	}
	get deltaType() {
		return `response.${this.#stream}.delta`;
	}
	added() {
		const { emit, responseId, index } = this.#place;
		return [emit("response.output_item.added", {
			response_id: responseId,
			output_index: index,
			item: this.#item
		}), ...this.#inConversation("conversation.item.added")];
	}
	addPart(modality) {
		this.#part = modality === "audio" ? {
			type: "output_audio",
			transcript: ""
		} : {
			type: "output_text",
			text: ""
		};
		this.#item.content = [this.#part];
		return [this.#place.emit("response.content_part.added", {
			...this.where,
			part: this.#shownPart
		})];
	}
	/** Appends a piece and returns the event's `delta`. */
	grow(piece) {
		if (!this.#part) this.#item.arguments = (this.#item.arguments ?? "") + piece;
		else if (this.#part.type === "output_audio") this.#part.transcript = (this.#part.transcript ?? "") + piece;
		else this.#part.text = (this.#part.text ?? "") + piece;
		return { delta: piece };
	}
	say(responseId, text, durationMs) {
		this.#durationMs = durationMs;
		return {
			do: "say",
			responseId,
			itemId: this.#item.id,
			text,
			durationMs
		};
	}
	/** Stops the voice at the text generated so far. */
	cut(responseId) {
		const toMs = Math.round(this.#durationMs * this.progress);
		return this.#durationMs ? [{
			do: "trim",
			responseId,
			toMs
		}] : [];
	}
	close(status) {
		const { emit, responseId, index } = this.#place;
		this.#item.status = status;
		const over = this.#item.type !== "mcp_call" || status === "incomplete";
		return [
			...this.#ended(status),
			emit("response.output_item.done", {
				response_id: responseId,
				output_index: index,
				item: this.#item
			}),
			...over ? this.#inConversation("conversation.item.done") : []
		];
	}
	get #stream() {
		if (this.#item.type === "function_call") return "function_call_arguments";
		if (this.#item.type === "mcp_call") return "mcp_call_arguments";
		return this.#part?.type === "output_audio" ? "output_audio_transcript" : "output_text";
	}
	get #shownPart() {
		return {
			...this.#part,
			type: this.#part?.type.replace("output_", "")
		};
	}
	#ended(status) {
		const { emit } = this.#place;
		if (this.#item.type === "mcp_approval_request") return [];
		if (this.#item.type !== "message") return status === "completed" ? [this.#argumentsDone()] : [];
		if (!this.#part) return [];
		const { type, transcript, text } = this.#part;
		const words = type === "output_audio" ? { transcript } : { text };
		const silent = type === "output_audio" ? [emit("response.output_audio.done", this.where)] : [];
		const done = emit(`response.${this.#stream}.done`, {
			...this.where,
			...words
		});
		return [
			...silent,
			done,
			emit("response.content_part.done", {
				...this.where,
				part: this.#shownPart
			})
		];
	}
	#argumentsDone() {
		const { name, arguments: text } = this.#item;
		const named = this.#item.type === "function_call" ? { name } : {};
		return this.#place.emit(`response.${this.#stream}.done`, {
			...this.where,
			...named,
			arguments: text
		});
	}
	#inConversation(type) {
		const { previousId, emit } = this.#place;
		return previousId === void 0 ? [] : [emit(type, {
			previous_item_id: previousId,
			item: this.#item
		})];
	}
};
// src/simulator/protocol/tool-servers.ts
/** The MCP servers that a session names: the service lists their tools and runs them. */
var ToolServers = class {
	#servers;
	#job;
	#listed = /* @__PURE__ */ new Set();
	/** `servers` are keyed by the `server_label` of the session's tools. */
	constructor(servers, job) {
		this.#servers = servers;
		this.#job = job;
	}
	/** Returns one listing for each server that the session names for the first time. */
	list({ tools }) {
		const fresh = tools.flatMap(({ type, server_label: label }) => type === "mcp" ? [String(label)] : []).filter((label) => !this.#listed.has(label));
		for (const label of fresh) this.#listed.add(label);
		return fresh.map((label) => this.#list(label));
	}
	/** Runs a call that the conversation has. Its output arrives with the item's last event. */
	*run(item, index) {
		const { emit } = this.#job;
		const where = {
			item_id: item.id,
			output_index: index
		};
		yield [emit("response.mcp_call.in_progress", where)];
		let failure;
		try {
			yield* this.#wait(item);
		} catch (error) {
			failure = {
				type: "tool_execution_error",
				message: error instanceof Error ? error.message : String(error)
			};
		}
		item.status = "completed";
		item.error = failure ?? null;
		yield [emit(failure ? "response.mcp_call.failed" : "response.mcp_call.completed", where), emit("conversation.item.done", {
			previous_item_id: null,
			item
		})];
	}
	/** Runs the call of an approved request, outside of any response. */
	*runApproved(request) {
		const { conversation, emit, newId } = this.#job;
		const { server_label, name, arguments: given } = request;
		const item = {
			...callItem(newId),
			server_label,
			name,
			arguments: given,
			approval_request_id: request.id
		};
		yield [emit("conversation.item.added", {
			previous_item_id: conversation.add(item),
			item
		})];
		yield* this.run(item, 0);
	}
	*#wait(item) {
		const server = this.#servers[String(item.server_label)];
		if (!server) throw new Error(`There is no server '${item.server_label}'.`);
		const args = JSON.parse(item.arguments || "{}");
		let result = server.run(String(item.name), args);
		while (result === void 0) {
			yield [];
			result = server.run(String(item.name), args);
		}
		item.output = result;
	}
	*#list(label) {
		const { conversation, emit, newId } = this.#job;
		const server = this.#servers[label];
		const id = newId("mcpl");
		const item = {
			id,
			object: "realtime.item",
			type: "mcp_list_tools",
			status: "in_progress",
			server_label: label,
			tools: []
		};
		const previous_item_id = conversation.add(item);
		yield [emit("conversation.item.added", {
			previous_item_id,
			item
		}), emit("mcp_list_tools.in_progress", { item_id: id })];
		if (!server || server.unreachable) return yield [emit("mcp_list_tools.failed", { item_id: id })];
		item.status = "completed";
		item.tools = server.tools.map((tool) => ({
			input_schema: { type: "object" },
			...tool
		}));
		yield [emit("conversation.item.done", {
			previous_item_id,
			item
		}), emit("mcp_list_tools.completed", { item_id: id })];
	}
};
/** The fields that every new call has. */
function callItem(newId) {
	return {
		id: newId("mcp"),
		object: "realtime.item",
		type: "mcp_call",
		status: "in_progress",
		output: null,
		error: null
	};
}
/** Whether the session's tools require approval of a call; without a rule, they do. */
function needsApproval({ tools }, label, name) {
	const rule = tools.find((tool) => tool.type === "mcp" && tool.server_label === label)?.require_approval ?? "always";
	if (!isObject(rule)) return rule !== "never";
	const names = (part) => isObject(part) && Array.isArray(part.tool_names) ? part.tool_names : [];
	return names(rule.always).includes(name) || !names(rule.never).includes(name);
}
// src/simulator/protocol/reply.ts
/** One response in progress. Each step returns the events that the service would send together. */
var Reply = class {
	#job;
	#output = [];
	#steps;
	#open = null;
	#spokenMs = 0;
	#ended = false;
	constructor(job) {
		this.#job = job;
		this.id = job.newId("resp");
		this.#steps = this.#generate();
	}
	get ended() {
		return this.#ended;
	}
	step() {
		return this.#steps.next().value ?? [];
	}
	/** Closes the open item as incomplete. `reason` is `client_cancelled` or `turn_detected`. */
	cancel(reason) {
		return this.#end({
			type: "cancelled",
			reason
		});
	}
	#end(details) {
		const closing = this.#open ? [...this.#open.cut(this.id), ...this.#open.close("incomplete")] : [];
		this.#spokenMs = Math.round(this.#spokenMs * (this.#open?.progress ?? 1));
		return [...closing, ...this.#done(details.type, details)];
	}
	*#generate() {
		const { decision, emit } = this.#job;
		yield [emit("response.created", { response: this.#response("in_progress", null) })];
		const early = earlyEnd(decision);
		const { say, calls = [] } = decision;
		if (say) yield* this.#message(say, !early || calls.length > 0);
		for (const [index, call] of calls.entries()) yield* this.#call(call, !early || index < calls.length - 1);
		yield early ? this.#end(early) : this.#done("completed", null);
	}
	*#message(words, whole) {
		const { modality, emit } = this.#job;
		const open = this.#begin({
			type: "message",
			role: "assistant",
			content: []
		});
		yield open.added();
		yield open.addPart(modality);
		const durationMs = this.#job.durationOf(words);
		if (modality === "audio") this.#spokenMs += durationMs;
		const pieces = words.match(/\S+\s*/g) ?? [];
		const sent = whole ? pieces : pieces.slice(0, Math.ceil(pieces.length / 2));
		for (const [index, piece] of sent.entries()) {
			open.progress = (index + 1) / pieces.length;
			yield [...index === 0 && modality === "audio" ? [open.say(this.id, words, durationMs)] : [], emit(open.deltaType, {
				...open.where,
				...open.grow(piece)
			})];
		}
		if (whole) yield this.#finish(open);
	}
	*#call(call, whole) {
		const { emit, needsApproval, runTool } = this.#job;
		const text = typeof call.arguments === "string" ? call.arguments : JSON.stringify(call.arguments);
		const item = this.#itemOf(call);
		if (call.server !== void 0 && needsApproval(call.server, call.name)) {
			const request = this.#begin({
				...item,
				id: this.#job.newId("mcpr"),
				type: "mcp_approval_request",
				arguments: text
			});
			yield request.added();
			return yield this.#finish(request);
		}
		const open = this.#begin(item);
		yield open.added();
		const sent = whole ? text : text.slice(0, Math.floor(text.length / 2));
		for (const piece of sent.match(/[\s\S]{1,16}/g) ?? []) yield [emit(open.deltaType, {
			...open.where,
			...open.grow(piece)
		})];
		if (!whole) return;
		yield this.#finish(open);
		const made = this.#output.at(-1);
		if (call.server !== void 0 && made) runTool(made, this.#output.length - 1);
	}
	#itemOf({ name, server }) {
		const { newId } = this.#job;
		if (server === void 0) return {
			type: "function_call",
			name,
			call_id: newId("call"),
			arguments: ""
		};
		return {
			...callItem(newId),
			name,
			server_label: server,
			arguments: ""
		};
	}
	#begin(fields) {
		const { newId, emit, conversation } = this.#job;
		const item = {
			id: newId("item"),
			object: "realtime.item",
			status: "in_progress",
			...fields
		};
		const previousId = conversation ? conversation.add(item) : void 0;
		this.#output.push(item);
		this.#open = new OpenItem(item, {
			responseId: this.id,
			index: this.#output.length - 1,
			previousId,
			emit
		});
		return this.#open;
	}
	#finish(open) {
		this.#open = null;
		return open.close("completed");
	}
	#done(status, details) {
		this.#ended = true;
		const usage = this.#job.usage(this.#output, this.#spokenMs);
		const limit = {
			name: "tokens",
			limit: 1e6,
			remaining: 1e6 - Number(usage.total_tokens ?? 0),
			reset_seconds: .1
		};
		return [this.#job.emit("response.done", { response: {
			...this.#response(status, details),
			usage
		} }), this.#job.emit("rate_limits.updated", { rate_limits: [limit] })];
	}
	#response(status, details) {
		return {
			object: "realtime.response",
			id: this.id,
			status,
			status_details: details,
			output: this.#output,
			usage: null,
			...this.#job.shown
		};
	}
};
/** The status details of a response that the service ends early. */
function earlyEnd({ fail, cut }) {
	if (fail) return {
		type: "failed",
		error: {
			type: "server_error",
			...fail
		}
	};
	if (!cut) return void 0;
	return {
		type: cut === "turn_detected" || cut === "client_cancelled" ? "cancelled" : "incomplete",
		reason: cut
	};
}
// src/simulator/protocol/usage.ts
var CHARACTERS_PER_TOKEN = 4;
var MS_PER_AUDIO_TOKEN = 50;
var textTokens = (value) => Math.ceil(value.length / CHARACTERS_PER_TOKEN);
/**
* Returns the token usage of a response, in the service's format. `cached` is the number of input tokens that an
* earlier response has already read.
*/
function usageOf(session, input, output, spokenMs, cached) {
	const read = textTokens(session.instructions + JSON.stringify(session.tools)) + sum(input, textOf);
	const heard = sum(input, audioOf);
	const known = Math.min(cached, read + heard);
	const written = sum(output, textOf) + sum(output, audioOf);
	const spoken = Math.ceil(spokenMs / MS_PER_AUDIO_TOKEN);
	return {
		total_tokens: read + heard + written + spoken,
		input_tokens: read + heard,
		output_tokens: written + spoken,
		input_token_details: {
			text_tokens: read,
			audio_tokens: heard,
			image_tokens: 0,
			cached_tokens: known,
			cached_tokens_details: {
				text_tokens: Math.min(known, read),
				audio_tokens: Math.max(0, known - read),
				image_tokens: 0
			}
		},
		output_token_details: {
			text_tokens: written,
			audio_tokens: spoken
		}
	};
}
var isSpeech = (item) => (item.content ?? []).some((part) => part.type.endsWith("audio"));
function textOf(item) {
	if (item.type !== "message") return textTokens((item.arguments ?? "") + (item.output ?? ""));
	return isSpeech(item) ? 0 : textTokens(wordsOf(item));
}
function audioOf(item) {
	return isSpeech(item) ? textTokens(wordsOf(item)) + 1 : 0;
}
function sum(items, count) {
	return items.reduce((total, item) => total + count(item), 0);
}
// src/simulator/protocol/responder.ts
/** Asks the brain, and turns its decision into a reply. */
var Responder = class {
	#conversation;
	#emit;
	#options;
	#tokensRead = 0;
	constructor(conversation, emit, options) {
		this.#conversation = conversation;
		this.#emit = emit;
		this.#options = options;
	}
	/** `asked` is the `response` member of `response.create`; `heard` has the text of spoken items. */
	reply(current, asked, heard) {
		const session = effective(current, asked);
		const input = [...this.#conversation.items];
		const rate = (this.#options.speechRate ?? 1) * session.audio.output.speed;
		return new Reply({
			decision: this.#decide(session, asked, heard),
			modality: session.output_modalities.at(-1) ?? "audio",
			shown: shownOf(session, asked),
			conversation: asked.conversation === "none" ? null : this.#conversation,
			emit: this.#emit,
			newId: this.#options.newId,
			durationOf: (words) => durationOf(planSpeech(words, rate)),
			needsApproval: (server, name) => needsApproval(session, server, name),
			runTool: this.#options.runTool,
			usage: (output, ms) => this.#account(usageOf(session, input, output, ms, this.#tokensRead))
		});
	}
	#decide(session, asked, heard) {
		const think = this.#options.brain ?? brain;
		const request = String(asked.instructions ?? "");
		try {
			return think(contextOf(session, this.#conversation.items, heard, request));
		} catch (error) {
			return { fail: {
				code: "server_error",
				message: `The brain failed: ${String(error)}`
			} };
		}
	}
	#account(usage) {
		this.#tokensRead = usage.input_tokens;
		return usage;
	}
};
function effective(session, asked) {
	const { output_modalities, tools, tool_choice } = {
		...session,
		...asked
	};
	return {
		...session,
		output_modalities,
		tools,
		tool_choice
	};
}
function shownOf(session, asked) {
	return {
		output_modalities: session.output_modalities,
		max_output_tokens: session.max_output_tokens,
		audio: { output: {
			format: session.audio.output.format,
			voice: session.audio.output.voice
		} },
		conversation_id: asked.conversation === "none" ? null : `conv_${session.id.replace(/^sess_/, "")}`,
		metadata: asked.metadata ?? null
	};
}
// src/simulator/protocol/session-config.ts
var DEFAULT_MODEL = "gpt-realtime-2.1";
var SESSION_SECONDS = 3600;
var TURN_DETECTION = {
	server_vad: {
		type: "server_vad",
		threshold: .5,
		prefix_padding_ms: 300,
		silence_duration_ms: 500,
		idle_timeout_ms: null,
		create_response: true,
		interrupt_response: true
	},
	semantic_vad: {
		type: "semantic_vad",
		eagerness: "auto",
		create_response: true,
		interrupt_response: true
	}
};
/**
* Creates a session from a mint request's `session` and the defaults. `nowSeconds` is Unix time. Throws a Refusal that
* names the invalid field.
*/
function mintSession(asked, id, nowSeconds) {
	checkSession(asked, "session");
	return merge(defaults(id, nowSeconds), asked);
}
/**
* Applies a `session.update`: omitted members stay; `""`, `[]` and `null` clear. Throws a Refusal for another model,
* or, if `hasSpoken`, for another voice: the service fixes the voice once the assistant has spoken.
*/
function updateSession(current, patch, hasSpoken) {
	checkSession(patch, "session");
	const next = merge(current, patch);
	refuseOtherModel(current, next);
	if (hasSpoken) refuseOtherVoice(current, next);
	return next;
}
function refuseOtherModel(current, next) {
	if (next.model === current.model) return;
	throw new Refusal("cannot_update_model", `Cannot change the model of a session from '${current.model}' to '${next.model}'.`, "session.model");
}
function refuseOtherVoice(current, next) {
	if (JSON.stringify(next.audio.output.voice) === JSON.stringify(current.audio.output.voice)) return;
	throw new Refusal("cannot_update_voice", "Cannot update a conversation's voice if assistant audio is present.", "session.audio.output.voice");
}
function defaults(id, nowSeconds) {
	const pcm = {
		type: "audio/pcm",
		rate: 24e3
	};
	return {
		type: "realtime",
		object: "realtime.session",
		id,
		model: DEFAULT_MODEL,
		output_modalities: ["audio"],
		instructions: "",
		tools: [],
		tool_choice: "auto",
		max_output_tokens: "inf",
		tracing: null,
		truncation: "auto",
		prompt: null,
		expires_at: nowSeconds + SESSION_SECONDS,
		include: null,
		audio: {
			input: {
				format: pcm,
				transcription: null,
				noise_reduction: null,
				turn_detection: TURN_DETECTION.server_vad
			},
			output: {
				format: pcm,
				voice: "alloy",
				speed: 1
			}
		}
	};
}
var REPLACED = /* @__PURE__ */ new Set([
	"tool_choice",
	"prompt",
	"tracing",
	"truncation",
	"voice"
]);
function merge(base, patch) {
	const merged = { ...base };
	for (const [name, value] of Object.entries(patch)) merged[name] = mergeMember(name, base[name], value);
	return merged;
}
function mergeMember(name, before, value) {
	if (!isObject(value) || REPLACED.has(name)) return value;
	if (name === "turn_detection") return mergeTurnDetection(before, value);
	return isObject(before) && (value.type === void 0 || before.type === value.type) ? merge(before, value) : value;
}
function mergeTurnDetection(before, value) {
	return merge(isObject(before) && before.type === value.type ? before : TURN_DETECTION[String(value.type)] ?? {}, value);
}
// src/simulator/protocol/script.ts
/**
* One session of the service without any I/O: takes events, and returns what the service would do as effects. The owner
* calls `step()` while the script is `busy`, plays the speech, and reports when playback starts and ends.
*/
var Script = class {
	#options;
	#emit;
	#conversation = new Conversation();
	#items;
	#responder;
	#playback;
	#input;
	#servers;
	#heard = /* @__PURE__ */ new Map();
	#session;
	#reply = null;
	#transcriptions = [];
	/** The work of MCP servers, which goes on beside everything else. */
	#servings = [];
	#turns = 0;
	#handlers = {
		"session.update": (event) => this.#updateSession(event),
		"conversation.item.create": (event) => this.#items.create(event),
		"conversation.item.retrieve": (event) => this.#items.retrieve(event),
		"conversation.item.delete": (event) => this.#items.remove(event),
		"conversation.item.truncate": (event) => this.#items.truncate(event),
		"input_audio_buffer.append": (event) => this.#append(event),
		"input_audio_buffer.commit": () => this.#commit(this.#input.commit()),
		"input_audio_buffer.clear": () => this.#input.clear(),
		"output_audio_buffer.clear": () => this.#playback.cut().effects,
		"response.create": (event) => this.#respond(event.response ?? {}),
		"response.cancel": (event) => this.#cancel(event)
	};
	constructor(options) {
		this.#options = options;
		this.#session = options.session;
		this.#emit = createEmit(options.newId);
		this.#playback = new Playback(this.#emit, options.now);
		this.#items = new ItemRequests(this.#conversation, this.#emit, options.newId, (request) => {
			this.#servings.push(this.#servers.runApproved(request));
		});
		const runTool = (item, index) => void this.#servings.push(this.#servers.run(item, index));
		this.#responder = new Responder(this.#conversation, this.#emit, {
			...options,
			runTool
		});
		const { newId } = options;
		const job = {
			conversation: this.#conversation,
			emit: this.#emit,
			newId
		};
		this.#servers = new ToolServers(options.mcpServers ?? {}, job);
		this.#input = new InputBuffer(this.#emit, options.newId);
	}
	get session() {
		return this.#session;
	}
	/** The items so far, oldest first. */
	get items() {
		return this.#conversation.items;
	}
	/** True while `step()` has effects to return. */
	get busy() {
		return this.#reply !== null || this.#transcriptions.length + this.#servings.length > 0;
	}
	start() {
		this.#servings.push(...this.#servers.list(this.#session));
		return [this.#emit("session.created", { session: this.#session })];
	}
	/** Handles a client event, given as text or as an object. Answers invalid events with an `error` event. */
	receive(message) {
		let event = {};
		try {
			event = parseClientEvent(message, Object.keys(this.#handlers), (read) => {
				event = read;
			});
			return this.#handlers[String(event.type)]?.(event) ?? [];
		} catch (error) {
			return [this.#refuse(error, event.event_id)];
		}
	}
	/** Returns the next effects that need no client event. */
	step() {
		const transcription = this.#transcriptions[0];
		if (!transcription) return [...this.#stepServings(), ...this.#stepReply()];
		const next = transcription.next();
		if (next.done) this.#transcriptions.shift();
		return next.value ?? [];
	}
	audioStarted(responseId) {
		return this.#playback.started(responseId);
	}
	audioDone(responseId) {
		return this.#playback.finished(responseId);
	}
	/** Adds received audio, in milliseconds. */
	audioReceived(ms) {
		this.#input.hear(ms);
	}
	/** Handles the start of the user's speech, `atMs` after the start of the call. */
	speechStarted(atMs) {
		const detection = this.#session.audio.input.turn_detection;
		if (!detection || this.#input.speaking) return [];
		return [this.#input.speechStarted(atMs, detection), ...detection.interrupt_response ? this.#bargeIn() : []];
	}
	speechStopped(atMs) {
		const detection = this.#session.audio.input.turn_detection;
		if (!detection || !this.#input.speaking) return [];
		const { itemId, stopped } = this.#input.speechStopped(atMs);
		return [
			stopped,
			...this.#commit(itemId),
			...detection.create_response ? this.#tryToRespond() : []
		];
	}
	#updateSession(event) {
		this.#session = updateSession(this.#session, event.session, this.#items.hasSpoken);
		if (!this.#session.audio.input.turn_detection) this.#input.forget();
		this.#servings.push(...this.#servers.list(this.#session));
		return [this.#emit("session.updated", { session: this.#session })];
	}
	#append(event) {
		this.#input.append(String(event.audio));
		return [];
	}
	#commit(itemId) {
		const { transcription } = this.#session.audio.input;
		const item = spokenItem(itemId);
		const words = this.#options.heard?.(this.#turns++, this.#session) ?? "";
		this.#heard.set(itemId, words);
		if (transcription) this.#transcriptions.push(transcribe(item, words, transcription.model ?? "", this.#emit));
		const fields = {
			previous_item_id: this.#conversation.lastId,
			item_id: itemId
		};
		return [this.#emit("input_audio_buffer.committed", fields), ...this.#items.add(item)];
	}
	#respond(asked) {
		if (this.#reply) throw new Refusal("conversation_already_has_active_response", `Conversation already has an active response in progress: ${this.#reply.id}.`);
		this.#reply = this.#responder.reply(this.#session, asked, this.#heard);
		return this.#stepReply();
	}
	#tryToRespond() {
		try {
			return this.#respond({});
		} catch (error) {
			return [this.#refuse(error, null)];
		}
	}
	#stepServings() {
		return this.#servings.splice(0).flatMap((serving) => {
			const next = serving.next();
			if (!next.done) this.#servings.push(serving);
			return next.value ?? [];
		});
	}
	#stepReply() {
		const effects = this.#reply?.step() ?? [];
		if (this.#reply?.ended) this.#reply = null;
		return this.#noteSpeech(effects);
	}
	#noteSpeech(effects) {
		for (const effect of effects) {
			if (effect.do === "say") {
				this.#items.spoke(effect.itemId, effect.durationMs);
				this.#playback.add(effect);
			}
			if (effect.do === "trim") this.#playback.trim(effect.responseId, effect.toMs);
		}
		return effects;
	}
	#cancel(event) {
		const reply = this.#reply;
		if (!reply || event.response_id && event.response_id !== reply.id) throw new Refusal("response_cancel_not_active", "Cancellation failed: no active response found.");
		this.#reply = null;
		return this.#noteSpeech(reply.cancel("client_cancelled"));
	}
	#bargeIn() {
		const cancelled = this.#noteSpeech(this.#reply?.cancel("turn_detected") ?? []);
		this.#reply = null;
		const { effects, cut } = this.#playback.cut();
		const truncated = cut.map(({ itemId, playedMs }) => this.#items.truncateHeard(itemId, playedMs));
		return [
			...cancelled,
			...effects,
			...truncated
		];
	}
	#refuse(error, eventId) {
		const event_id = typeof eventId === "string" ? eventId : null;
		return this.#emit("error", { error: {
			...describeError(error),
			event_id
		} });
	}
};
// src/simulator/timers.ts
/** Timers that their owner can cancel all at once. */
var Timers = class {
	#pending = /* @__PURE__ */ new Set();
	after(ms, action) {
		const timer = setTimeout(() => {
			this.#pending.delete(timer);
			action();
		}, ms);
		this.#pending.add(timer);
	}
	clear() {
		for (const timer of this.#pending) clearTimeout(timer);
		this.#pending.clear();
	}
};
export { durationOf as a, readRoutes as c, number as d, object as f, describeError as h, languageOf as i, isSpanish as l, Refusal as m, Script as n, planSpeech as o, oneOf as p, mintSession as r, brain as s, Timers as t, isObject as u };
