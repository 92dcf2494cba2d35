import type { Plugin } from 'vite';
import { type Patches, patchLibraries } from './patch-libraries.js';

/**
 * Removes code from Lit that no browser with our syntax level needs: the fallback to style elements, and the hooks for
 * polyfills.
 */
export function slimLit(): Plugin {
  return patchLibraries('navai:slim-lit', lit);
}

const lit: Patches = {
  '/@lit/reactive-element/node/css-tag.js': [
    [/\w+\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, 'true'],
    [/if\((this\._\$cssResult\$=!0),.*?\)throw Error\(.*?\);/, '$1;'],
    [/"Value passed to 'css' .*?security\."/, '"css: no text"'],
  ],
  '/@lit/reactive-element/node/reactive-element.js': [
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [/,\w+\?\.\(\{ReactiveElement:.*?\.push\(".*?"\);/, ';'],
  ],
  '/lit-html/node/lit-html.js': [[/,\w+=\w+\.litHtmlPolyfillSupport;.*?\.push\(".*?"\);/, ';']],
  '/lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport.*?(?=const \w+=\{_\$AK)/, ';'],
    [/\(\w+\.litElementVersions.*?\.push\(".*?"\);/, ''],
  ],
};
