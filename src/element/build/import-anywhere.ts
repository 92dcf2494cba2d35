import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Lets a server import the element: frameworks do that when they render pages, and no `document` is there yet.
 * Lit has a build for it that looks for the DOM before touching it and works in browsers too; bundling for browsers
 * would pick the other one.
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

/** Lit's own stand-ins can render on a server, which we don't: something to extend is enough. */
const shim = '\0navai:no-dom';
const noDom = 'export const HTMLElement = class {}; export const customElements = undefined;';
