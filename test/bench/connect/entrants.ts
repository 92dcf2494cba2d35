import type { Page } from 'playwright';
import { build } from 'vite';
import { limitPage } from './limit-page.js';

/** A page that makes a call after a click. It sets `connectedAt` to the time when it is connected. */
export interface Entrant {
  readonly name: string;
  readonly path: string;
  /** What happens before the click. */
  readonly approach?: (page: Page) => Promise<void>;
}

const document = (callUrl: string, body: string): string =>
  `<!doctype html><html lang="en" data-call-url="${callUrl}"><meta charset="utf-8"><title>Bench</title><body>${body}`;

const button =
  '<button style="position: fixed; inset: auto 20px 20px auto; width: 60px; height: 60px">Call</button>';

/** The milliseconds between a pointer that reaches the button and its press. */
const approachMs = 400;

export const entrants: readonly Entrant[] = [
  { name: 'limit: written by hand, all steps side by side', path: '/limit' },
  { name: 'the SDK’s quickstart, its code loaded with the page', path: '/quickstart' },
  { name: '<navai-voice>, touched', path: '/widget' },
  {
    name: '<navai-voice>, a pointer before the click',
    path: '/widget',
    approach: async page => {
      await page.getByRole('button').first().hover();
      await page.waitForTimeout(approachMs);
    },
  },
];

/** The pages of all entrants and their scripts, by path. */
export async function entrantFiles(): Promise<(callUrl: string) => ReadonlyMap<string, string>> {
  const quickstart = await bundled();
  return callUrl =>
    new Map([
      [
        '/limit',
        document(callUrl, `${button}<script>${named}(${limitPage})(${JSON.stringify(callUrl)})</script>`),
      ],
      ['/quickstart', document(callUrl, `${button}<script type="module" src="/quickstart.js"></script>`)],
      ['/quickstart.js', quickstart],
      [
        '/widget',
        document(
          callUrl,
          `<navai-voice call-url="${callUrl}"></navai-voice><script type="module" src="/dist/index.js"></script>
          <script type="module">
            document.querySelector('navai-voice').addEventListener('navai-status', ({ status }) => {
              if (status === 'connected') globalThis.connectedAt = performance.now();
            });
          </script>`,
        ),
      ],
    ]);
}

/** The helper that tsx wraps the names of functions in. */
const named = 'globalThis.__name = value => value;';

async function bundled(): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: new URL('./quickstart.ts', import.meta.url).pathname },
    },
  });
  const { output } = results as { output: readonly { readonly type: string; readonly code?: string }[] };
  return output.find(({ type }) => type === 'chunk')?.code ?? '';
}
