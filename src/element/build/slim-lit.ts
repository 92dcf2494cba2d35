import type { Plugin } from 'vite';
import { type Patches, patchLibraries } from './patch-libraries.js';

/**
 * Removes code from Lit that no browser with our syntax level needs, and what our element does not use: the fallback to
 * style elements, the hooks for polyfills, decorators, converters of other types than text, and values inside of text
 * areas, style sheets and comments.
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
    [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
    [
      /(\w+)=\{toAttribute\(.*?return \w+\}\}(?=,\w+=\()/,
      '$1={toAttribute:text=>text,fromAttribute:text=>text}',
    ],
    [/const (\w+)=\w+\.trustedTypes,\w+=\1\?\1\.emptyScript:"",/, 'const '],
    [/static addInitializer\(.*?\}(?=static get observedAttributes)/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
    [/,void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/, ''],
  ],
  '/lit-html/node/lit-html.js': [
    [/,\w+=\w+\.litHtmlPolyfillSupport;.*?\.push\(".*?"\);/, ';'],
    // Our templates have no values in text areas, style sheets and comments.
    [/\(\w\.test\(\w\[2\]\)&&\(\w=RegExp\(.*?\)\),(\w=\w)\)/, '$1'],
    [/if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/, ''],
    [/else\{let \w=-1;for\(;.*?type:7.*?\.length-1\}/, ''],
  ],
  '/lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport.*?(?=const \w+=\{_\$AK)/, ';'],
    [/\(\w+\.litElementVersions.*?\.push\(".*?"\);/, ''],
  ],
};
