import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { missingPhp } from '../../interop/php.js';
import { temporaryFolder } from '../fresh-copy.js';
import { writeProject } from './code-project.js';
import { type Block, inlineCode, pages, split } from './markdown.js';
import { cssProblems, htmlProblems, isKnownName } from './markup.js';
import { commandProblems } from './shell.js';

const blocks = pages.flatMap(page => split(page).blocks);

/** A block without code uses `text`. A language that is missing here has no test yet. */
const languages = ['js', 'ts', 'tsx', 'html', 'css', 'json', 'sh', 'python', 'php', 'text'];

describe('the code examples', () => {
  const folder = temporaryFolder();
  after(() => folder.remove());

  it('have a known language', () => {
    assert.deepEqual(blocks.filter(({ language }) => !languages.includes(language)).map(placeOf), []);
  });

  it('in JavaScript and TypeScript compile with the types of the package', () => {
    const { command, found } = writeProject(folder.path, blocks);
    assert.ok(found > 40, `only ${found} examples were found`);
    const { stdout, status } = spawnSync(process.execPath, command, { cwd: folder.path, encoding: 'utf8' });
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });

  it('in HTML use only existing tags, attributes, slots and values', () => {
    assert.deepEqual(problemsOf('html', htmlProblems), []);
  });

  it('in CSS use only existing parts, states and custom properties', () => {
    assert.deepEqual(problemsOf('css', cssProblems), []);
  });

  it('in JSON can be parsed', () => {
    assert.deepEqual(problemsOf('json', jsonProblems), []);
  });

  it('for a shell use only existing commands, scripts, files and options', () => {
    assert.deepEqual(
      problemsOf('sh', ({ page, code }) => commandProblems(page, code)),
      [],
    );
  });

  it('in Python compile', () => {
    assert.deepEqual(problemsOf('python', pythonProblems), []);
  });

  it('in PHP compile', { skip: missingPhp() }, () => {
    assert.deepEqual(problemsOf('php', phpProblems), []);
  });
});

describe('the names in the text of', () => {
  for (const page of pages)
    it(`${page} exist`, () => {
      const names = inlineCode(page).filter(({ code }) => /^(data-|--)?navai-[a-z-]*[a-z]$/.test(code));
      assert.deepEqual(
        names.filter(({ code }) => !isKnownName(code)).map(({ line, code }) => `${page}:${line}: ${code}`),
        [],
      );
    });
});

describe('the commands in the text of', () => {
  for (const page of pages)
    it(`${page} exist`, () => {
      const commands = inlineCode(page).filter(({ code }) => /^(npm|npx|node) /.test(code));
      assert.deepEqual(
        commands.flatMap(({ line, code }) =>
          commandProblems(page, code).map(problem => `${page}:${line}: ${problem}`),
        ),
        [],
      );
    });
});

function problemsOf(language: string, check: (block: Block) => readonly string[]): string[] {
  return blocks
    .filter(block => block.language === language)
    .flatMap(block => check(block).map(problem => `${placeOf(block)}: ${problem}`));
}

const placeOf = ({ page, line }: Block): string => `${page}:${line}`;

function jsonProblems({ code }: Block): string[] {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function pythonProblems({ code, page, line }: Block): string[] {
  const compile = `import sys; compile(sys.stdin.read(), ${JSON.stringify(join(page, String(line)))}, "exec")`;
  const { status, stderr } = spawnSync('python3', ['-c', compile], { input: code, encoding: 'utf8' });
  return status === 0 ? [] : [stderr];
}

function phpProblems({ code }: Block): string[] {
  const { status, stdout } = spawnSync('php', ['-l'], { input: code, encoding: 'utf8' });
  return status === 0 ? [] : [stdout];
}
