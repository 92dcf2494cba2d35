import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { type ShapeName, shapes } from '../../src/contract/openapi/components.js';
import { documentedEndpoints } from '../../src/contract/openapi/endpoints.js';
import { examples } from '../../src/contract/openapi/examples.js';
import { createHandler } from '../../src/server/index.js';

const guide = readFileSync('docs/backend/write-your-own.md', 'utf8');

/** The text after ```json is the name of the shape that the block shows. */
const blocks = [...guide.matchAll(/^```json ?(\S*)\n(.*?)^```/gms)].map(([, shape = '', json = '']) => ({
  shape: shape as ShapeName,
  value: JSON.parse(json),
}));

describe('docs/backend/write-your-own.md', () => {
  for (const [at, { shape, value }] of blocks.entries()) {
    test(`example ${at + 1} is a ${shape} of the OpenAPI document`, () => {
      assert.deepEqual(shapes[shape]?.[0].parse(value), value);
      assert.ok(Object.values(examples[shape] ?? {}).some(example => isDeepStrictEqual(example, value)));
    });
  }

  test('contains every example of the document', () => {
    const count = Object.values(examples).flatMap(named => Object.keys(named)).length;
    assert.equal(new Set(blocks.map(block => JSON.stringify(block))).size, count);
  });

  test('has a chapter for each endpoint', () => {
    for (const { method, path } of documentedEndpoints)
      assert.match(guide, new RegExp(`^### ${method.toUpperCase()} ${path.slice(1)}$`, 'm'));
  });

  test('links only to existing headings', () => {
    const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => anchor(words));
    for (const [, target = ''] of guide.matchAll(/\]\(#([^)]+)\)/g))
      assert.ok(headings.includes(target), target);
  });

  test('contains commands that get the described answers from the reference backend', async () => {
    const statuses = await Promise.all(commands().map(async request => (await backend()(request)).status));
    assert.deepEqual(statuses, [200, 200, 200, 404, 400, 403]);
  });
});

/** Creates a heading's anchor as GitHub does. */
const anchor = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');

/** Turns each curl command into its request. */
function commands(): Request[] {
  return [...guide.matchAll(/^curl -i "\$BASE(.+?)"(.*)$/gm)].map(([, path = '', options = '']) => {
    const headers = [...options.matchAll(/-H '(.+?): (.+?)'/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    const body = /-d '(.+)'/.exec(options)?.[1] ?? null;
    const method = body ? 'POST' : 'GET';
    return new Request(`http://localhost:3000/navai${path}`, {
      method,
      body,
      headers: Object.fromEntries(headers),
    });
  });
}

/** The backend that the guide starts, with a fake OpenAI. */
function backend() {
  const parameters = { type: 'object', properties: { shop: { type: 'string' } }, required: ['shop'] };
  return createHandler({
    apiKey: 'sk-test',
    functions: { is_shop_open: { parameters, run: ({ shop }) => ({ open: shop === 'Lisbon' }) } },
    fetch: async () => Response.json({ value: 'ek_test' }),
  });
}
