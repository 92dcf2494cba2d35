import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { transformWithOxc } from 'vite';
import {
  createHandler,
  type FolderOptions,
  functionsFolders,
  type HandlerOptions,
  type HandlerWarning,
  optionsFromEnv,
} from '../../../src/server/index.js';
import { backend, bodyOf, get, post } from '../support.js';

const made: string[] = [];
after(() => Promise.all(made.map(folder => rm(folder, { recursive: true }))));

/** A folder with these files: given as text, or as names alone for modules that export nothing. */
async function project(files: readonly string[] | Record<string, string>): Promise<string> {
  const base = await mkdtemp(join(tmpdir(), 'navai-folders-'));
  made.push(base);
  const texts = Array.isArray(files) ? files.map(file => [file, 'export {};']) : Object.entries(files);
  for (const [file, text] of texts) {
    await mkdir(dirname(join(base, file)), { recursive: true });
    await writeFile(join(base, file), text);
  }
  return base;
}

async function found(files: readonly string[], options: FolderOptions) {
  const warnings: HandlerWarning[] = [];
  const onWarning = (warning: HandlerWarning) => warnings.push(warning);
  const functionsBaseDir = await project(files);
  const loaders = await functionsFolders({ functionsBaseDir, onWarning, ...options });
  return { paths: Object.keys(loaders), warnings };
}

const SITE = [
  'src/voice/b.js',
  'src/voice/a.mjs',
  'src/voice/deep/c.cjs',
  'src/features/cart/voice-functions/add.ts',
  'src/features/cart/voice-functions/deep/more.ts',
  'src/features/cart/view.ts',
  'src/features/search/voice-functions/find.mts',
  'src/features/voice-functions/none.ts',
  'src/[id]/page.cts',
];

describe('a pattern', () => {
  const cases: [string, FolderOptions['functionsFolders'], string[]][] = [
    ['of a folder finds the files in it', 'src/voice', ['src/voice/a.mjs', 'src/voice/b.js']],
    ['may start and end as paths do', ' ./src/voice/ ', ['src/voice/a.mjs', 'src/voice/b.js']],
    [
      'that ends in ... finds all files below',
      'src/voice/...',
      ['src/voice/a.mjs', 'src/voice/b.js', 'src/voice/deep/c.cjs'],
    ],
    ['of ... alone finds every file', '...', [...SITE].sort()],
    [
      'with a wildcard finds the files in each folder that fits',
      'src/features/*/voice-functions',
      ['src/features/cart/voice-functions/add.ts', 'src/features/search/voice-functions/find.mts'],
    ],
    [
      'with a wildcard and ... finds all below each',
      'src/features/c*t/voice-functions/...',
      ['src/features/cart/voice-functions/add.ts', 'src/features/cart/voice-functions/deep/more.ts'],
    ],
    ['with a wildcard in a file’s name finds files', 'src/voice/*.js', ['src/voice/b.js']],
    ['of a file finds that file', 'src/features/cart/view.ts', ['src/features/cart/view.ts']],
    ['takes brackets as they are', 'src/[id]', ['src/[id]/page.cts']],
    [
      'may be one of several, and no file is found twice',
      'src/voice/b.js, src/voice ,,src/[id]/page.cts',
      ['src/[id]/page.cts', 'src/voice/a.mjs', 'src/voice/b.js'],
    ],
    ['may stand in an array', ['src/voice/b.js', 'src/[id]'], ['src/[id]/page.cts', 'src/voice/b.js']],
  ];
  for (const [what, patterns, paths] of cases) {
    test(what, async () => {
      const { paths: actual, warnings } = await found(SITE, { functionsFolders: patterns });
      assert.deepEqual(actual, paths);
      assert.deepEqual(warnings, []);
    });
  }

  test('may be absolute', async () => {
    const functionsBaseDir = await project(['src/voice/a.js']);
    const pattern = join(functionsBaseDir, 'src', 'voice');
    const loaders = await functionsFolders({ functionsBaseDir, functionsFolders: pattern });
    assert.deepEqual(Object.keys(loaders), ['src/voice/a.js']);
  });

  test('may point outside the base folder', async () => {
    const base = await project(['app/a.js', 'shared/b.js']);
    const options = { functionsBaseDir: join(base, 'app'), functionsFolders: '../shared/...' };
    assert.deepEqual(Object.keys(await functionsFolders(options)), ['../shared/b.js']);
  });
});

describe('files', () => {
  test('are modules of JavaScript and TypeScript', async () => {
    const modules = ['a.cjs', 'a.cts', 'a.js', 'a.mjs', 'a.mts', 'a.ts'];
    const others = ['a.d.ts', 'a.d.mts', 'a.d.cts', 'a.json', 'a.tsx', 'a.md', 'ts'];
    const { paths } = await found([...modules, ...others], { functionsFolders: '...' });
    assert.deepEqual(paths, modules);
  });

  const leftOut = ['node_modules/pkg/a.js', 'src/node_modules/a.js', 'dist/a.js', 'src/dist/deep/a.js'];
  const hidden = ['.hidden/a.js', 'src/.hidden/a.js', 'src/.a.js'];
  test('in node_modules, in dist and hidden ones are left out', async () => {
    const kept = ['src/a.js', 'src/distance/a.js'];
    const { paths } = await found([...leftOut, ...hidden, ...kept], { functionsFolders: '...' });
    assert.deepEqual(paths, kept);
  });

  for (const functionsFolders of ['node_modules/pkg', 'dist/a.js', 'src/*/deep', '.hidden']) {
    test(`there are left out even if ${functionsFolders} asks for them`, async () => {
      assert.deepEqual((await found([...leftOut, ...hidden], { functionsFolders })).paths, []);
    });
  }

  test('are found if the base folder itself is called dist', async () => {
    const functionsBaseDir = join(await project(['dist/voice/a.js']), 'dist');
    const loaders = await functionsFolders({ functionsBaseDir, functionsFolders: 'voice' });
    assert.deepEqual(Object.keys(loaders), ['voice/a.js']);
  });

  test('behind links are not followed, which could lead in circles', async () => {
    const functionsBaseDir = await project(['src/a.js']);
    await symlink(functionsBaseDir, join(functionsBaseDir, 'src', 'again'), 'junction');
    const loaders = await functionsFolders({ functionsBaseDir, functionsFolders: '...' });
    assert.deepEqual(Object.keys(loaders), ['src/a.js']);
  });

  test('come in the order of their paths, whatever the order of the patterns', async () => {
    const files = ['b/z.js', 'a/B.js', 'a/a.js', 'a/ä.js', 'a/10.js', 'a/9.js'];
    const sorted = ['a/10.js', 'a/9.js', 'a/B.js', 'a/a.js', 'a/ä.js', 'b/z.js'];
    assert.deepEqual((await found(files, { functionsFolders: 'b,a' })).paths, sorted);
    assert.deepEqual((await found(files, { functionsFolders: 'a,b' })).paths, sorted);
  });
});

describe('agentsFolders', () => {
  const files = [
    'src/ai/sales/a.js',
    'src/ai/sales/deep/b.js',
    'src/ai/support/c.js',
    'src/ai/salesman/d.js',
    'src/ai/support/sales/e.js',
    'src/other/sales/f.js',
  ];

  test('keeps the files of the agents that it names', async () => {
    const { paths } = await found(files, { functionsFolders: 'src/...', agentsFolders: 'sales' });
    assert.deepEqual(paths, ['src/ai/sales/a.js', 'src/ai/sales/deep/b.js']);
  });

  test('may name several', async () => {
    const { paths } = await found(files, { functionsFolders: 'src/ai/*', agentsFolders: ' sales, support,' });
    assert.deepEqual(paths, ['src/ai/sales/a.js', 'src/ai/support/c.js']);
  });

  test('that matches no file falls back to the default folder, with a warning', async () => {
    const fallback = 'src/ai/functions-modules/a.js';
    const options = { functionsFolders: 'src/...', agentsFolders: 'legal' };
    const { paths, warnings } = await found([...files, fallback], options);
    assert.deepEqual(paths, [fallback]);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['functions_not_found'],
    );
  });
});

describe('the default folder', () => {
  const files = ['src/ai/functions-modules/a.js', 'src/ai/functions-modules/deep/b.js'];

  for (const functionsFolders of [undefined, '', ' , ', []]) {
    test(`is searched if ${JSON.stringify(functionsFolders)} names none`, async () => {
      const { paths, warnings } = await found(files, { functionsFolders });
      assert.deepEqual(paths, files.slice(0, 1));
      assert.deepEqual(warnings, []);
    });
  }

  test('replaces patterns without a match, with a warning that names them', async () => {
    const { paths, warnings } = await found(files, { functionsFolders: 'src/voice, src/gone.js' });
    assert.deepEqual(paths, files.slice(0, 1));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]?.message ?? '', /src\/voice, src\/gone\.js.*src\/ai\/functions-modules/);
  });

  test('may be empty too: a warning, and no functions', async () => {
    const { paths, warnings } = await found([], {});
    assert.deepEqual([paths, warnings.length], [[], 1]);
  });
});

describe('modules in folders', () => {
  const MODULES = {
    'src/voice/cart.mjs': `
      export const addItem = item => item;
      addItem.description = 'Adds.';
      export class Till { total(a, b) { return a + b; } }
    `,
    'src/voice/open-hours.mjs': 'export default () => 9;',
    'src/voice/shop.ts': 'export const place = (name: string): string => name;',
  };

  async function running(files: Record<string, string>, options: HandlerOptions = {}) {
    const functionsBaseDir = await project(files);
    const { handler, warnings } = backend({ functionsFolders: 'src/voice', functionsBaseDir, ...options });
    return {
      list: () => bodyOf(handler(get('functions'))),
      names: async () =>
        (await bodyOf(handler(get('functions')))).items.map(({ name }: { name: string }) => name),
      call: (function_name: string, payload: unknown = null) =>
        bodyOf(handler(post('functions/execute', { function_name, payload }))),
      warnings,
    };
  }

  test('are run by the handler', async () => {
    const { names, call, warnings } = await running(MODULES);
    assert.deepEqual(await names(), ['till_total', 'add_item', 'open_hours', 'place']);
    assert.equal((await call('add_item', { value: 'tea' })).result, 'tea');
    assert.equal((await call('till_total', { methodArgs: [1, 2] })).result, 3);
    assert.equal((await call('open_hours')).result, 9);
    assert.equal((await call('place', { value: 'Porto' })).result, 'Porto');
    assert.deepEqual(warnings, []);
  });

  test('are loaded by optionsFromEnv', async () => {
    const base = await project(MODULES);
    const env = { NAVAI_FUNCTIONS_FOLDERS: 'src/voice/open-hours.mjs', NAVAI_FUNCTIONS_BASE_DIR: base };
    const { items } = await bodyOf(createHandler(optionsFromEnv(env))(get('functions')));
    assert.deepEqual(items, [{ name: 'open_hours', timeout_ms: 30_000 }]);
  });

  test('go straight into functions', async () => {
    const functionsBaseDir = await project(MODULES);
    const loaders = functionsFolders({ functionsFolders: 'src/voice', functionsBaseDir });
    const { handler } = backend({ functions: [{ ping: () => 1 }, loaders] });
    const { items } = await bodyOf(handler(get('functions')));
    assert.deepEqual(
      items.map(({ name }: { name: string }) => name),
      ['ping', 'till_total', 'add_item', 'open_hours', 'place'],
    );
  });

  test('come after the registered functions, which keep their names', async () => {
    const { names, call } = await running(MODULES, { functions: { place: () => 'mine' } });
    assert.deepEqual(await names(), ['place', 'till_total', 'add_item', 'open_hours', 'place_2']);
    assert.equal((await call('place')).result, 'mine');
  });

  test('of CommonJS export each function once', async () => {
    const { names, warnings } = await running({
      'src/voice/a.cjs': 'exports.add = () => 1; exports.sub = () => 2;',
      'src/voice/b.cjs': 'module.exports = { mul() {}, ["di" + "v"]: () => 4 };',
      'src/voice/c.cjs': 'module.exports = () => 5;',
      'src/voice/d.cjs':
        'Object.defineProperty(exports, "__esModule", { value: true }); exports.mod = () => 6;',
    });
    assert.deepEqual(await names(), ['add', 'sub', 'mul', 'div', 'c', 'mod']);
    assert.deepEqual(warnings, []);
  });

  test('that fail are warnings, in the list without their path on the machine', async () => {
    const broken = {
      'src/voice/broken.mjs': "import './gone.mjs';",
      'src/voice/ok.mjs': MODULES['src/voice/cart.mjs'],
    };
    const { list, warnings } = await running(broken);
    const { items, warnings: listed } = await list();
    assert.equal(items.length, 2);
    assert.equal(listed.length, 1);
    assert.match(listed[0], /src\/voice\/broken\.mjs/);
    assert.doesNotMatch(listed[0], /gone/);
    assert.match(warnings[0]?.message ?? '', /broken\.mjs: .*gone\.mjs/);
  });

  test('that are not found are a warning in the list', async () => {
    const { list, warnings } = await running({});
    const { items, warnings: listed } = await list();
    assert.deepEqual(items, []);
    assert.match(listed.join(), /src\/voice/);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['functions_not_found'],
    );
  });

  test('are loaded once for requests that come together', async () => {
    const key = `loaded${Math.random()}`;
    const text = `globalThis[${JSON.stringify(key)}] = (globalThis[${JSON.stringify(key)}] ?? 0) + 1; export const ping = () => 1;`;
    const { names } = await running({ 'src/voice/ping.mjs': text });
    assert.deepEqual(await Promise.all([names(), names()]), [['ping'], ['ping']]);
    assert.equal(Reflect.get(globalThis, key), 1);
    Reflect.deleteProperty(globalThis, key);
  });

  test('of TypeScript are found, with advice if the runtime cannot load them', async () => {
    const plain = async (file: URL) => (await transformWithOxc(await readFile(file, 'utf8'), 'x.ts')).code;
    const base = await project({
      ...MODULES,
      'server/functions/find-modules.js': await plain(NODE_PART),
      'core/tools/agent-folders.js': await plain(NODE_RULES),
      'package.json': '{ "type": "module" }',
      'run.mjs': RUN,
    });
    const loadsTypeScript = process.allowedNodeEnvironmentFlags.has('--experimental-strip-types');
    const flags = loadsTypeScript ? ['--no-experimental-strip-types'] : [];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, 'run.mjs'], { cwd: base });
    const [cart, hours, shop] = JSON.parse(stdout);
    assert.deepEqual([cart, hours], ['Till,addItem', 'default']);
    assert.match(shop, /TypeScript.*--import tsx/);
  });
});

/** The tests themselves run where TypeScript can be loaded; this runs in plain Node. */
const NODE_PART = new URL('../../../src/server/functions/find-modules.ts', import.meta.url);
const NODE_RULES = new URL('../../../src/core/tools/agent-folders.ts', import.meta.url);
const RUN = `
  import { findModules } from './server/functions/find-modules.js';
  const loaders = Object.values(await findModules({ functionsFolders: 'src/voice' }));
  const tell = load => load().then(module => Object.keys(module).join(), error => error.message);
  process.stdout.write(JSON.stringify(await Promise.all(loaders.map(tell))));
`;
