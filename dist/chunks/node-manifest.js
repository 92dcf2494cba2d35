import { createRequire } from "node:module";
// src/cli/manifest.ts
/** Our package.json, by the package's own name: that leads there from the sources and from dist alike. */
function manifest() {
	return createRequire(import.meta.url)("navai-voice/package.json");
}
export { manifest as t };
