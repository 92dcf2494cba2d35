import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { firstVersion, isIn, isKnown, prefixIn } from '../../docs/build/browser-versions.js';
import { floors } from '../../docs/build/browsers.js';
import { features } from '../browsers/features.js';
import { filesIn } from './project-files.js';

/** Where the browser data keeps what a style sheet may contain, and how a sheet writes it. */
const kinds = [
  ['css.properties', /(?:^|[{;])\s*([a-z][a-z-]+):\s/gm],
  ['css.selectors', /::?([a-z-]+)/g],
  ['css.at-rules', /@([a-z-]+)/g],
  ['css.types.color', /([a-z-]+)\(/g],
] as const;

const sheets = filesIn('src/element')
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(`src/element/${file}`, 'utf8'))
  .filter(text => text.includes('css`'));

const listed = Object.values(features).flatMap(({ keys }) => keys);

describe('the features that browsers may lack', () => {
  for (const [name, { keys, apis = [], css = [] }] of Object.entries(features))
    it(`${name}: the browser data knows it, and the flow takes something away`, () => {
      assert.ok(keys.length > 0);
      assert.deepEqual(
        keys.filter(key => !isKnown(key)),
        [],
      );
      assert.ok(apis.length + css.length > 0);
    });

  it('include all CSS of the style sheets that an oldest browser lacks', () => {
    assert.ok(sheets.length > 10);
    assert.deepEqual([...lackedBy(sheets.join('\n'))].sort(), []);
  });

  it('would miss a new property, selector, at-rule or colour', () => {
    const sheet = 'a { anchor-name: --x; color: contrast-color(red) }\na:open {}\n@starting-style {}';
    assert.deepEqual([...lackedBy(sheet)].sort(), [
      'css.at-rules.starting-style',
      'css.properties.anchor-name',
      'css.selectors.open',
      'css.types.color.contrast-color',
    ]);
  });

  it('have their prefix in the style sheets where an oldest browser needs one', () => {
    assert.deepEqual(sheets.flatMap(withoutPrefix), []);
    assert.deepEqual(
      withoutPrefix('a { user-select: none; } b { -webkit-user-select: none; user-select: none; }'),
      ['-webkit-user-select'],
    );
  });

  it('have the versions of the data: the latest of their keys, and none for a flag, a prefix or a part', () => {
    assert.equal(firstVersion(['api.AbortSignal.any_static'], 'firefox'), '124');
    assert.equal(firstVersion(['css.selectors.has', 'css.selectors.dir'], 'chrome'), '120');
    assert.equal(firstVersion(['api.HTMLElement.popover'], 'safari_ios'), '18.3');
    assert.equal(firstVersion(['api.Window.requestIdleCallback'], 'safari'), undefined);
    assert.throws(() => firstVersion(['api.Nothing'], 'safari'), /has no “api.Nothing” for safari/);
  });
});

/** The keys of what a style sheet uses and an oldest browser lacks, without those that have a row. */
function lackedBy(sheet: string): Set<string> {
  const used = kinds.flatMap(([kind, pattern]) =>
    [...sheet.matchAll(pattern)].map(([, name]) => `${kind}.${name}`),
  );
  const newer = (key: string): boolean =>
    floors().some(({ browser, version }) => !isIn(key, browser, version));
  return new Set(used.filter(key => isKnown(key) && newer(key) && !listed.includes(key)));
}

/** The prefixed properties that a style sheet writes less often than the plain ones. */
function withoutPrefix(sheet: string): string[] {
  const written = (name: string): number =>
    [...sheet.matchAll(new RegExp(`(?<![\\w-])${name}:\\s`, 'g'))].length;
  const [[kind, pattern]] = kinds;
  const names = new Set([...sheet.matchAll(pattern)].map(([, name = '']) => name));
  return [...names]
    .filter(name => isKnown(`${kind}.${name}`))
    .flatMap(name => {
      const prefixes = floors().map(({ browser, version }) => prefixIn(`${kind}.${name}`, browser, version));
      return [...new Set(prefixes)].flatMap(prefix => (prefix ? [[name, prefix + name] as const] : []));
    })
    .filter(([name, prefixed]) => written(prefixed) < written(name))
    .map(([, prefixed]) => prefixed);
}
