import { fieldsLeftOut, formFields, formTargets } from './form-fields.js';
import { letters } from './letters.js';
import { pageWords } from './page-words.js';
import { routeNames } from './route-names.js';
import { routerResults } from './router-results.js';
import { routesKept } from './routes-kept.js';
import { routesLeftOut } from './routes-left-out.js';
import type { Chapter } from './row.js';

interface TestedChapter extends Chapter {
  /** The file of its rows in `test/pages/`, and the test that runs them. */
  readonly files: readonly [rows: string, test: string];
}

const inPage = 'test/page-tools/routes.test.ts';

/** Everything that is tried in pages. `docs/internals/pages.md` shows it. */
export const chapters: readonly TestedChapter[] = [
  ...routesLeftOut.map(chapter => ({ ...chapter, files: ['routes-left-out.ts', inPage] as const })),
  ...routesKept.map(chapter => ({ ...chapter, files: ['routes-kept.ts', inPage] as const })),
  { ...routeNames, files: ['route-names.ts', inPage] },
  ...[formFields, fieldsLeftOut, formTargets].map(chapter => ({
    ...chapter,
    files: ['form-fields.ts', 'test/page-tools/form-fields.test.ts'] as const,
  })),
  { ...letters, files: ['letters.ts', 'test/core/model/fold.test.ts'] },
  { ...routerResults, files: ['router-results.ts', 'test/core/tools/tool-runner.test.ts'] },
  { ...pageWords, files: ['page-words.ts', 'test/core/model/page-text.test.ts'] },
];
