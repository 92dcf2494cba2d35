import { createRequire } from "node:module";
// src/cli/manifest.ts
/** Reads our package.json by the package's own name, which works from both src and dist. */
function manifest() {
	return createRequire(import.meta.url)("navai-voice/package.json");
}
export { manifest as t };
