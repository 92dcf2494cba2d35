import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { projectFiles } from './project-files.js';

/** Wording that readers have to parse twice, and its replacement. */
const odd: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b(is|are|was|were|been) told\b/i, '“receives”, “warns”, “reports”'],
  [/\bwhoever\b/i, 'the user, the caller, the page'],
  [/\bwhatever\b/i, '“any”, “every”, “regardless of”'],
  [/\b(no|some|any)body\b/i, 'the user, the visitor, the caller, or a passive'],
  [/\b(is|are) no (number|text|object|list|JSON|URL|address)\b/i, '“must be …”, “is not a …”'],
  [/\bno number from\b/i, '“must be a number ≥ 0”'],
  [/\bis a warning\b/i, '“Ignores … and warns”'],
  [/\bthe dearest\b/i, '“the costliest”'],
  [/\bat most so many\b|\bso many (?:milli)?seconds\b/i, 'the name of the number'],
  [/\b(goes|go) on with\b/i, '“resumes”, “continues”'],
  [/\bphases?\b/i, '“status”, “state”'],
];

/** Our code, comments and documents. Other languages have their own wording. */
const isOurs = (file: string) =>
  /^(src|docs)\/|^(README|CONTRIBUTING)\.md$/.test(file) &&
  /\.(ts|js|md)$/.test(file) &&
  !/^src\/lang\/(?!en\b|index\b|own-words\b|fill\b|launcher-words\b)/.test(file);

describe('our English', () => {
  for (const [pattern, instead] of odd)
    it(`has no ${pattern.source}; write ${instead}`, () => {
      assert.deepEqual(projectFiles().filter(isOurs).flatMap(linesWith(pattern)), []);
    });
});

const linesWith = (pattern: RegExp) => (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
