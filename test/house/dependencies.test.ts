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

describe('what npm installs with the package', () => {
  it('is all that the Node entries ask for', () => {
    assert.deepEqual(
      packagesOf(built).filter(name => !installed.includes(name)),
      [],
    );
  });

  it('is not needed by browser files: each can be loaded as it is', () => {
    const others = /^(check|cli|server|simulator|chunks\/node-.*|unbundled\/.*)\.js$/;
    const browser = built.filter(file => !others.test(file));
    assert.deepEqual(packagesOf(browser), []);
  });

  it('is what the unbundled entry shares with the app: Lit and zod are no copies of ours', () => {
    const unbundled = built.filter(file => file.startsWith('unbundled/'));
    assert.deepEqual(packagesOf(unbundled).sort(), ['@cfworker/json-schema', 'lit', 'zod']);
  });

  it('has exact versions of everything that ends inside dist', () => {
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

/** The packages that files import, without the part behind the name; Node's own modules are none. */
function packagesOf(files: readonly string[]): string[] {
  const sources = files.flatMap(file => importsOf(`dist/${file}`)).map(({ source }) => source);
  const bare = sources.filter(source => !/^(\.|node:)/.test(source));
  return [...new Set(bare.map(source => /^(@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? source))];
}
