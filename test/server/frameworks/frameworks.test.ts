import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createUpstream, type Upstream } from '../support.js';
import { exercise } from './exercise.js';
import { type Links, type Recipe, recipeNames, writeInto, writeRecipe } from './recipe.js';
import { runtimes } from './runtimes.js';
import { type ServerProcess, startServer } from './server-process.js';

let upstream: Upstream;
before(async () => {
  upstream = await createUpstream();
});
after(() => upstream.close());

const onNode = (folder: string, file: string): Promise<ServerProcess> =>
  startServer({
    command: process.execPath,
    args: ['--import', pathToFileURL(resolve('test/server/frameworks/any-port.mjs')).href, file],
    cwd: folder,
    port: /^port (\d+)$/m,
  });

/** Starts the recipe, lets a page use it, and checks that the operator was told of nothing but the foreign origin. */
async function check(file: string, links: Links, start: (recipe: Recipe) => Promise<ServerProcess>) {
  const recipe = await writeRecipe(file, upstream.url, links);
  try {
    const server = await start(recipe);
    try {
      await exercise(`${server.url}/navai`);
      const warned = [...server.output().matchAll(/warning (\w+)/g)].map(([, code]) => code);
      assert.deepEqual(warned, ['origin_refused'], server.output());
    } finally {
      await server.stop();
    }
  } finally {
    recipe.remove();
  }
}

/** Packages by the name that the recipe imports. */
const servers: [file: string, links: Links][] = [
  ['express.js', { express: 'express' }],
  ['fastify.js', { fastify: 'fastify' }],
  ['koa.js', { koa: 'koa', '@koa/bodyparser': '@koa/bodyparser' }],
  ['hono.js', { hono: 'hono', '@hono/node-server': '@hono/node-server' }],
];

/** Routes in a file, and a server that calls it as their framework does. */
const routes: [file: string, links: Links, server: string][] = [
  [
    'server/routes/navai/[...path].js',
    { h3: 'h3' },
    `import { createApp, toNodeListener } from 'h3';
     createServer(toNodeListener(createApp().use(route.default))).listen(3000);`,
  ],
  [
    'routes/navai/[...path].js',
    { h3: 'h3-v2' },
    `import { H3, toNodeHandler } from 'h3';
     createServer(toNodeHandler(new H3().all('/navai/**', route.default))).listen(3000);`,
  ],
  [
    'app/navai/[...path]/route.js',
    {},
    `import { toNodeListener } from 'navai-voice/server';
     const answer = request => {
       request.headers.set('x-real-ip', '192.0.2.1');
       return route[request.method](request, { params: Promise.resolve({}) });
     };
     createServer(toNodeListener(answer)).listen(3000);`,
  ],
  [
    'src/routes/navai/[...path]/+server.js',
    {},
    `import { clientAddress, toNodeListener } from 'navai-voice/server';
     const answer = request =>
       route.fallback({ request: new Request(request), getClientAddress: () => clientAddress(request) });
     createServer(toNodeListener(answer)).listen(3000);`,
  ],
  [
    'src/pages/navai/[...path].js',
    {},
    `import { clientAddress, toNodeListener } from 'navai-voice/server';
     const answer = request =>
       route.ALL({ request: new Request(request), clientAddress: clientAddress(request) });
     createServer(toNodeListener(answer)).listen(3000);`,
  ],
];

/** What SvelteKit makes for `$env/dynamic/private`. */
function writeEnv(folder: string): void {
  const name = 'node_modules/$env';
  writeInto(folder, `${name}/package.json`, '{ "type": "module", "exports": { "./*": "./*.js" } }');
  writeInto(folder, `${name}/dynamic/private.js`, 'export const { env } = process;');
}

describe('the recipe', { timeout: 300_000, concurrency: 1 }, () => {
  test('of every framework on the page is tested', () => {
    const tested = [...servers, ...routes].map(([file]) => file).concat(runtimes.map(({ file }) => file));
    assert.deepEqual(recipeNames().sort(), tested.sort());
  });

  for (const [file, links] of servers)
    test(`${file} works`, () => check(file, links, ({ folder }) => onNode(folder, file)));

  for (const [file, links, server] of routes)
    test(`${file} works as a route`, () =>
      check(file, links, ({ folder }) => {
        writeEnv(folder);
        const start = `import { createServer } from 'node:http';\nimport * as route from './${file}';\n${server}`;
        writeInto(folder, 'start.js', start);
        return onNode(folder, 'start.js');
      }));

  for (const { name, file, missing, start } of runtimes)
    test(`${file} works in ${name}`, { skip: missing() }, () => check(file, {}, start));
});
