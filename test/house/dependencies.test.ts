import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { importsOf } from './imports-of.js';
import { filesIn } from './project-files.js';

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const installed = Object.keys({ ...dependencies, ...optionalDependencies });
const built = filesIn('dist').filter(file => file.endsWith('.js'));

describe('the package’s npm dependencies', () => {
  it('are exactly those of the Node entries', () => {
    assert.deepEqual(
      packagesOf(built).filter(name => !installed.includes(name)),
      [],
    );
  });

  it('are not needed by browser files, which can all be loaded directly', () => {
    const others = /^(check|cli|server|simulator|chunks\/node-.*|unbundled\/.*)\.js$/;
    const browser = built.filter(file => !others.test(file));
    assert.deepEqual(packagesOf(browser), []);
  });

  it('are shared by the unbundled entry and the app: it contains no copy of Lit or zod', () => {
    const unbundled = built.filter(file => file.startsWith('unbundled/'));
    assert.deepEqual(packagesOf(unbundled).sort(), ['@cfworker/json-schema', 'lit', 'zod']);
  });

  it('have exact versions if they are bundled into dist', () => {
    const bundled = [
      '@cfworker/json-schema',
      '@openai/agents',
      '@openai/agents-core',
      'dompurify',
      'lit',
      'marked',
      'zod',
    ];
    const asked = bundled.map(name => [name, { ...devDependencies, ...dependencies }[name]]);
    const there = bundled.map(name => [
      name,
      JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version,
    ]);
    assert.deepEqual(asked, there);
  });
});

/** The packages that files import, without subpaths and Node's own modules. */
function packagesOf(files: readonly string[]): string[] {
  const sources = files.flatMap(file => importsOf(`dist/${file}`)).map(({ source }) => source);
  const bare = sources.filter(source => !/^(\.|node:)/.test(source));
  return [...new Set(bare.map(source => /^(@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? source))];
}
