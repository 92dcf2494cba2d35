/** Lists names or patterns that are given in an array or separated by commas. */
function listOf(texts = []) {
	return [texts].flat().flatMap((text) => text.split(",")).map((part) => part.trim().replaceAll("\\", "/")).filter(Boolean);
}
/**
* Returns whether a file, given as a path from the base folder, belongs to one of these agents. Without names, every
* file does.
*/
function ofAgents(names) {
	return (file) => names.length === 0 || names.some((name) => file.startsWith(`src/ai/${name}/`));
}
// src/server/functions/find-modules.ts
var { readdir } = await import("node:fs/promises");
var { posix, relative, resolve, sep } = await import("node:path");
var { pathToFileURL } = await import("node:url");
var DEFAULT_FOLDER = "src/ai/functions-modules";
/** Implements `functionsFolders`. */
async function findModules(options) {
	const base = resolve(options.functionsBaseDir || ".");
	const patterns = listOf(options.functionsFolders);
	const wanted = patterns.length > 0 ? patterns : [DEFAULT_FOLDER];
	const files = (await filesOf(wanted, base)).filter(ofAgents(listOf(options.agentsFolders)));
	if (files.length > 0) return loadersOf(files, base);
	const message = `No module of functions was found in ${wanted.join(", ")}; ${DEFAULT_FOLDER} is used.`;
	options.onWarning?.({
		code: "functions_not_found",
		message
	});
	return loadersOf(await filesOf([DEFAULT_FOLDER], base), base);
}
/** Sorts by code units. The order decides which function keeps a name, so it must not depend on the locale. */
async function filesOf(patterns, base) {
	const found = await Promise.all(patterns.map((pattern) => matching(pattern, base)));
	return [...new Set(found.flat())].filter(isModule).sort();
}
async function matching(pattern, base) {
	const recursive = /^(.*\/)?\.{3}$/.test(pattern);
	const path = fromBase(base, recursive ? pattern.replace(/\.{3}$/, ".") : pattern);
	const steps = path.split("/");
	const wildcard = steps.findIndex((step) => step.includes("*"));
	const start = wildcard < 0 ? path : steps.slice(0, wildcard).join("/");
	const expression = toExpression(path, recursive);
	return (await filesBelow(start, base)).filter((file) => expression.test(file));
}
function fromBase(base, path) {
	return relative(base, resolve(base, path)).split(sep).join("/");
}
/** Matches files in a folder (or below it), or the path itself if it is a file. */
function toExpression(path, recursive) {
	const step = path.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
	const inside = `${step && `${step}/`}${recursive ? ".+" : "[^/]+"}`;
	return new RegExp(`^(?:${step}|${inside})$`);
}
/** Returns no files for a missing folder. Does not follow links, which can form cycles. */
async function filesBelow(path, base) {
	if (isLeftOut(path)) return [];
	try {
		const inside = (await readdir(resolve(base, path), { withFileTypes: true })).map((entry) => {
			const child = posix.join(path, entry.name);
			if (entry.isDirectory()) return filesBelow(child, base);
			return entry.isFile() && !isLeftOut(child) ? [child] : [];
		});
		return (await Promise.all(inside)).flat();
	} catch (cause) {
		const { code } = cause;
		if (code === "ENOTDIR") return [path];
		if (code === "ENOENT") return [];
		throw cause;
	}
}
function isLeftOut(path) {
	return path.split("/").some((step) => /^(node_modules|dist|\.(?!\.?$).*)$/.test(step));
}
function isModule(file) {
	return /\.[cm]?[jt]s$/.test(file) && !/\.d\.[cm]?ts$/.test(file);
}
function loadersOf(files, base) {
	return Object.fromEntries(files.map((file) => [file, () => load(file, base)]));
}
async function load(file, base) {
	const { href } = pathToFileURL(resolve(base, file));
	return exportsOf(await import(
		/* @vite-ignore */
		href
).catch((cause) => {
		if (cause?.code !== "ERR_UNKNOWN_FILE_EXTENSION") throw cause;
		throw new Error("this runtime can’t load TypeScript; use `node --import tsx`, or Node 22.18.", { cause });
	}), file);
}
/** Node lists a CommonJS module's exports twice: under `default`, and under the names it could detect. */
function exportsOf(module, file) {
	const { "module.exports": _, __esModule: __, ...exports } = module;
	const { default: whole, ...named } = exports;
	if (!isPlain(whole)) return exports;
	const names = Object.keys(named);
	return (/\.c[jt]s$/.test(file) || names.length > 0) && names.every((name) => named[name] === whole[name]) ? whole : exports;
}
function isPlain(value) {
	return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
export { findModules };
