import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Makes the element importable on servers, where frameworks render pages without a `document`. Resolves to Lit's Node
 * build, which checks for the DOM before using it and also works in browsers. Bundlers pick the browser build.
 */
export function importAnywhere(): Plugin {
  return {
    name: 'navai:import-anywhere',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === '@lit-labs/ssr-dom-shim') return shim;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const forNode = found?.id.replace(touchesDom, '$1/node/$2');
      if (!forNode || forNode === found?.id) return found;
      if (!existsSync(forNode)) this.error(`Lit has no ${forNode} any more.`);
      return forNode;
    },
    load: id => (id === shim ? noDom : undefined),
  };
}

const touchesDom = /(lit-html|@lit\/reactive-element)\/(lit-html\.js|reactive-element\.js|css-tag\.js)$/;

/** Replaces Lit's server-side DOM shim: we don't render on servers, so a class to extend is enough. */
const shim = '\0navai:no-dom';
const noDom = 'export const HTMLElement = class {}; export const customElements = undefined;';
