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

const bundled = ['@openai/agents', '@openai/agents-core', 'dompurify', 'lit', 'marked', 'zod'];

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
    assert.deepEqual(packagesOf(unbundled).sort(), ['lit', 'zod']);
  });

  it('have exact versions if they are bundled into dist', () => {
    const asked = bundled.map(name => [name, { ...devDependencies, ...dependencies }[name]]);
    const there = bundled.map(name => [
      name,
      JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version,
    ]);
    assert.deepEqual(asked, there);
  });

  it('ship their licence texts if they are bundled, and those of the packages behind them', () => {
    const text = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
    // @openai/agents only re-exports the packages behind it.
    const own = bundled.filter(name => name !== '@openai/agents');
    const behind = ['@lit/reactive-element', 'lit-html', 'lit-element', '@openai/agents-realtime'];
    for (const name of [...own, ...behind]) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      const start = text.indexOf(`\n${name} ${version} (`);
      assert.ok(start >= 0, `${name} is missing`);
      assert.match(text.slice(start + 1).split('-'.repeat(80), 1)[0] ?? '', /copyright/i, name);
    }
    for (const words of ['Permission is hereby granted', 'Redistribution and use', 'Apache License'])
      assert.ok(text.includes(words), words);
  });

  it('have licences that go with ours', () => {
    const text = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
    const licences = [...text.matchAll(/^\S+ \d+\.\d+\.\d+\S* \((.+)\)$/gm)].map(([, licence]) => licence);
    assert.ok(licences.length >= bundled.length - 1);
    for (const licence of licences) assert.match(licence ?? '', /MIT|BSD|Apache|ISC/);
  });
});

/** The packages that files import, without subpaths and Node's own modules. */
function packagesOf(files: readonly string[]): string[] {
  const sources = files.flatMap(file => importsOf(`dist/${file}`)).map(({ source }) => source);
  const bare = sources.filter(source => !/^(\.|node:)/.test(source));
  return [...new Set(bare.map(source => /^(@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? source))];
}
