import type { Plugin } from 'vite';

/**
 * Removes code from Lit that no browser with our syntax level needs: the fallback to style elements, and the hooks for
 * polyfills. Fails the build if a new version of Lit doesn't match.
 */
export function slimLit(): Plugin {
  const seen = new Set<string>();
  return {
    name: 'navai:slim-lit',
    enforce: 'pre',
    buildStart: () => seen.clear(),
    transform(code, id) {
      const [file, cuts] = Object.entries(lit).find(([path]) => id.endsWith(path)) ?? [];
      if (!file || !cuts) return undefined;
      seen.add(file);
      const slim = cuts.reduce((left, [found, instead]) => {
        if (!found.test(left)) this.error(`Lit has no ${found} any more.`);
        return left.replace(found, instead);
      }, code);
      return { code: slim, map: null };
    },
    buildEnd(error) {
      const missing = Object.keys(lit).filter(file => !seen.has(file));
      // The other environments don't bundle Lit.
      if (!error && this.environment.name === 'client' && missing.length > 0)
        this.error(`Lit has no ${missing.join(', ')} any more.`);
    },
  };
}

const lit: Readonly<Record<string, readonly (readonly [found: RegExp, instead: string])[]>> = {
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
