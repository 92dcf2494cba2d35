import type { Plugin } from 'vite';
import { standIn } from './stand-in.js';
import { unusedModules } from './unused-modules.js';

/**
 * Removes from a browser bundle what a realtime session never runs: the SDK and zod shrink from 265 KB to 66 KB (gzip).
 * Every assumption about their files is checked, so that a new version fails the build instead of silently growing the
 * bundle.
 */
export function slimSdk(): Plugin[] {
  return [leaveOutUnused(), withoutDebug(), withoutEval(), withoutSideEffects()];
}

function leaveOutUnused(): Plugin {
  const seen = new Set<string>();
  return {
    name: 'navai:leave-out-unused',
    enforce: 'pre',
    buildStart: () => seen.clear(),
    transform(code, id) {
      const path = packagePath(id);
      if (!unusedModules.includes(path)) return undefined;
      seen.add(path);
      return { code: standIn(this.parse(code), path), map: null };
    },
    buildEnd(error) {
      const stale = unusedModules.filter(path => !seen.has(path) && !isExternal(this.environment.name, path));
      // Only these builds bundle the SDK.
      if (!error && ['client', 'vendor'].includes(this.environment.name) && stale.length > 0)
        this.error(`No such modules any more: ${stale.join(', ')}`);
    },
  };
}

/** The unbundled entry imports the app's own zod. */
const isExternal = (environment: string, path: string): boolean =>
  environment === 'vendor' && path.startsWith('zod/');

/** Removes the SDK's debug log, which only an entry in localStorage enables. */
function withoutDebug(): Plugin {
  return {
    name: 'navai:without-debug',
    enforce: 'pre',
    resolveId: (source, importer) => (source === 'debug' && isSdk(importer) ? silence : undefined),
    load: id =>
      id === silence ? 'export default () => Object.assign(() => {}, { enabled: false });' : undefined,
  };
}

const silence = '\0navai:silence';

/**
 * zod tries `new Function` when the first schema is made, which a strict content security policy reports as a
 * violation. Its `jitless` setting can't be used: it lives on globalThis, where it would change the page's own zod too,
 * and it comes too late for schemas made in a chunk that loads earlier.
 */
function withoutEval(): Plugin {
  const question = 'export const allowsEval = /* @__PURE__*/ cached(() => {';
  return {
    name: 'navai:without-eval',
    enforce: 'pre',
    transform(code, id) {
      if (packagePath(id) !== 'zod/v4/core/util.js') return undefined;
      if (!code.includes(question)) this.error('zod asks differently whether it may use eval.');
      return { code: code.replace(question, `${question} return false;`), map: null };
    },
  };
}

/**
 * Marks the SDK's modules as free of side effects, which their package does not declare. The one module with a side
 * effect starts tracing, which we don't want.
 */
function withoutSideEffects(): Plugin {
  return {
    name: 'navai:without-side-effects',
    transform: (_code, id) => (isSdk(id) ? { moduleSideEffects: false } : undefined),
  };
}

const isSdk = (id = ''): boolean => /^@?openai\//.test(packagePath(id));

/** The path inside the innermost node_modules, with forward slashes. */
function packagePath(id: string): string {
  return id.replaceAll('\\', '/').split('/node_modules/').pop() ?? id;
}
