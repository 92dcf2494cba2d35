import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns `node` arguments for a package's command. They work on Windows too, without a shell or a .cmd file. */
export function bin(packageName, command, args) {
  const folder = join('node_modules', packageName);
  const { bin: scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [join(folder, typeof scripts === 'string' ? scripts : scripts[command]), ...args];
}

/** Our sources are TypeScript, which Node 20 can't run. */
export function tsx(args) {
  return ['--import', 'tsx', ...args];
}

/** A step that runs test files, and can run some of them again. */
const testStep = (command, files) => ({ counts: 'reporter', command: command(files), again: command });

/** A step of node:test. */
export const nodeStep = files => testStep(nodeTest, files);

/** A step of @web/test-runner; without files it runs those of its configuration. */
export const webStep = (config, files = []) =>
  testStep(
    some =>
      tsx(bin('@web/test-runner', 'wtr', ['--config', config, ...some.flatMap(file => ['--files', file])])),
    files,
  );

/** A step of Playwright; without files it runs those of its configuration. Files can be a part of a path. */
export const playwrightStep = (config, files = []) =>
  testStep(
    some => bin('@playwright/test', 'playwright', ['test', '--config', config, ...some.map(asPattern)]),
    files,
  );

const asPattern = file => file.replaceAll('.', '\\.');

/** Returns `node` arguments for tests of node:test. */
function nodeTest(files) {
  // A hanging test must fail without blocking the run. The limit also applies to whole files, and a file with
  // sixteen real calls takes half a minute on an idle machine.
  return tsx([
    '--test',
    '--test-concurrency=2',
    '--test-timeout=240000',
    '--test-reporter',
    './test/run/node-reporter.js',
    ...files,
  ]);
}
