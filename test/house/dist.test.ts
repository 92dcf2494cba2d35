import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { runScript, runTool, temporaryFolder } from './fresh-copy.js';
import { filesIn } from './project-files.js';

describe('dist', () => {
  const fresh = temporaryFolder();
  after(() => fresh.remove());
  before(() => {
    runTool('vite', 'vite', ['build', '--app', '--logLevel', 'warn', '--outDir', fresh.path]);
    runTool('typescript', 'tsc', ['--project', 'tsconfig.build.json', '--outDir', `${fresh.path}/types`]);
    runScript('src/build/unbundled.js', [fresh.path]);
  });

  it('contains exactly the files of a fresh build (npm run build)', () => {
    assert.deepEqual(filesIn('dist'), filesIn(fresh.path));
  });

  it('equals a fresh build byte by byte (npm run build)', () => {
    const changed = filesIn(fresh.path).filter(file => !isSame(`dist/${file}`, `${fresh.path}/${file}`));
    assert.deepEqual(changed, []);
  });
});

function isSame(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}
