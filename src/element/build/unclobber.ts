import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type Patches, patchLibraries } from './patch-libraries.js';

/**
 * Makes Lit and DOMPurify read the document as we do: markup such as `<img name="createElement">` hides its methods, and
 * in an XHTML page, `innerHTML` takes well-formed XML only.
 */
export function unclobber(): Plugin {
  return patchLibraries('navai:unclobber', patches);
}

const file = fileURLToPath(new URL('../../core/util/own-document.ts', import.meta.url));
const imported = `import { htmlDocument, ownDocument } from ${JSON.stringify(file)};`;

const patches: Patches = {
  '/lit-html/node/lit-html.js': [
    [/\w+\.createComment\(/, 'ownDocument.createComment('],
    [/\w+\.createElement\("template"\)/, 'htmlDocument().createElement("template")'],
    [/\w+\.createTextNode\(/, 'ownDocument.createTextNode('],
    [/\w+\)\.importNode\(/, 'ownDocument).importNode('],
    // On servers the file has a stand-in of its own.
    [/(\w+)\.createTreeWalker\(/, '(globalThis.document?ownDocument:$1).createTreeWalker('],
    [/^/, imported],
  ],
  '/lit-html/directive-helpers.js': [
    [/document\.createComment\(/, 'ownDocument.createComment('],
    [/^/, imported],
  ],
  '/dompurify/dist/purify.es.mjs': [
    [/window\.document\.nodeType/, 'ownDocument.nodeType'],
    [/document\.createElement\(['"]template['"]\)/, 'ownDocument.createElement("template")'],
    [/originalDocument\.importNode/, 'ownDocument.importNode'],
    [/^/, imported],
  ],
};
