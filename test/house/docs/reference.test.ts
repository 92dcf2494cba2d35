import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { browsersPage, browsersText } from '../../../docs/build/browsers.js';
import { faultsPage, faultsText } from '../../../docs/build/faults.js';
import { layersPicture } from '../../../docs/build/layers.js';
import { leftOutPage, leftOutText } from '../../../docs/build/left-out.js';
import { pagesPage, pagesText } from '../../../docs/build/pages.js';
import { missingTables, readManifest, referencePages, withTables } from '../../../docs/build/reference.js';
import { filesIn } from '../project-files.js';
import { optionsOf } from './shell.js';

const manifest = readManifest();

describe('the reference', () => {
  for (const page of referencePages)
    it(`${page} has the tables of the current custom-elements.json (npm run docs)`, () => {
      assert.equal(readFileSync(page, 'utf8'), withTables(page, manifest));
    });

  it('has every table on one of its pages', () => {
    assert.deepEqual(missingTables(), []);
  });

  it('shows the layers of the current imports (npm run docs)', () => {
    assert.equal(readFileSync('docs/internals/layers.svg', 'utf8'), layersPicture());
  });

  it('shows the faults that the tests try against the server (npm run docs)', () => {
    assert.equal(readFileSync(faultsPage, 'utf8'), faultsText());
  });

  it('lists the links that are no routes (npm run docs)', () => {
    assert.equal(readFileSync(leftOutPage, 'utf8'), leftOutText());
  });

  it('has the page of what was tried in pages (npm run docs)', () => {
    assert.equal(readFileSync(pagesPage, 'utf8'), pagesText());
  });

  it('has the page of browsers (npm run docs)', () => {
    assert.equal(readFileSync(browsersPage, 'utf8'), browsersText());
  });
});

describe('docs/reference/server-options.md', () => {
  const page = readFileSync('docs/reference/server-options.md', 'utf8');
  const named = firstCells(page);

  for (const [name, prefix] of [
    ['HandlerOptions', ''],
    ['AcceptedSettings', 'accept.'],
    ['FolderOptions', ''],
    ['SpeechOptions', 'speech.'],
  ] as const)
    it(`has a row for each of ${name}`, () => {
      const options = membersOf(name).map(option => prefix + option);
      assert.ok(options.length > 0);
      assert.deepEqual(
        options.filter(option => !named.includes(option)),
        [],
      );
    });

  it('has a row for each environment variable', () => {
    const variables = readFileSync('src/server/options/env.ts', 'utf8').matchAll(
      /\b(?:OPENAI|ELEVENLABS|NAVAI)_[A-Z_]+\b/g,
    );
    assert.deepEqual(
      [...new Set([...variables].map(([variable]) => variable))].filter(
        variable => !page.includes(`\`${variable}\``),
      ),
      [],
    );
  });

  it('names no unknown option', () => {
    const known = ['HandlerOptions', 'FolderOptions'].flatMap(membersOf);
    const nested = [
      ...membersOf('AcceptedSettings').map(option => `accept.${option}`),
      ...membersOf('SpeechOptions').map(option => `speech.${option}`),
      'rateLimit.perMinute',
      'turns.keepMs',
    ];
    assert.deepEqual(
      named.filter(name => ![...known, ...nested].includes(name)),
      [],
    );
  });
});

describe('docs/reference/command-line.md', () => {
  const page = readFileSync('docs/reference/command-line.md', 'utf8');

  for (const command of ['serve', 'check'])
    it(`has the options of ${command}`, () => {
      const [, chapter = ''] = page.split(new RegExp(`^## .*${command}.*$`, 'm'));
      const rows = firstCells(chapter.split('\n## ')[0] ?? '').filter(cell => cell.startsWith('--'));
      const shown = rows.flatMap(cell => cell.split(/[ ,]/).filter(word => word.startsWith('--')));
      assert.deepEqual(shown.sort(), [...optionsOf(command)].sort());
    });
});

/** The code in the first cell of each row of a page's tables. */
function firstCells(text: string): string[] {
  const rows = text.split('\n').filter(line => line.startsWith('| `'));
  return rows.flatMap(row =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
  );
}

/** The member names of an interface in the server's sources. */
function membersOf(name: string): string[] {
  const sources = filesIn('src/server').map(file => readFileSync(`src/server/${file}`, 'utf8'));
  const [, body = ''] =
    sources
      .map(text => new RegExp(`^export interface ${name}\\b.*?\\{$(.*?)^\\}`, 'ms').exec(text))
      .find(Boolean) ?? [];
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??:/gm)].map(([, member = '']) => member);
}
