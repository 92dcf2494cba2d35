import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Validator as JsonSchema } from '@cfworker/json-schema';
import { Validator } from '@seriousme/openapi-schema-validator';
import { errorBody } from '../../src/contract/error-schema.js';
import { type ShapeName, shapes } from '../../src/contract/openapi/components.js';
import { documentedEndpoints } from '../../src/contract/openapi/endpoints.js';
import { examples } from '../../src/contract/openapi/examples.js';
import { openApiDocument } from '../../src/contract/openapi.js';

/** Serialised to JSON, as users get it. */
const text = JSON.stringify(openApiDocument());
// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document's type is longer than these tests
const document: any = JSON.parse(text);
const operations = documentedEndpoints.map(({ path, method }) => document.paths[path][method]);

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    assert.deepEqual(await validator.validate(structuredClone(document)), { valid: true });
    assert.equal(validator.version, '3.1');
  });

  test('is the same text every time', () => assert.equal(JSON.stringify(openApiDocument()), text));

  test('contains every schema that it refers to', () => {
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    assert.equal(references.length, text.split('"$ref"').length - 1);
    for (const [, kind = '', name = ''] of references) assert.ok(document.components[kind][name], name);
  });

  test('has servers for /navai and WordPress', () => {
    const urls = document.servers.map((server: { url: string }) => server.url);
    assert.deepEqual(urls, ['/navai', '/wp-json/navai/v1']);
  });

  test('marks core and extensions', () => {
    const paths = (tag: string) =>
      documentedEndpoints.filter((_, at) => operations[at].tags[0] === tag).map(({ path }) => path);
    const core = ['/realtime/client-secret', '/functions', '/functions/execute', '/speech/synthesize'];
    assert.deepEqual(paths('core'), core);
    assert.deepEqual(paths('extension'), ['/routes', '/turns', '/sessions/end', '/feedback']);
  });

  test('describes every endpoint and its refusals', () => {
    for (const { summary, responses, requestBody } of operations) {
      assert.ok(summary);
      for (const status of ['200', '401', '403', '404', '405', '429', '5XX']) assert.ok(responses[status]);
      for (const status of ['400', '413', '415'])
        assert.equal(status in responses, requestBody !== undefined);
    }
  });

  test('every body has an example', () => {
    const bodies = operations.flatMap(({ requestBody, responses }) => [requestBody, responses[200]]);
    for (const body of bodies.filter(Boolean))
      assert.notDeepEqual(Object.keys(body.content['application/json'].examples), []);
  });

  test('documents Retry-After for 429', () =>
    assert.ok(document.components.responses.TooManyRequests.headers['Retry-After'].required));

  test('allows audio for speech instead of JSON', () =>
    assert.ok(document.paths['/speech/synthesize'].post.responses[200].content['audio/*']));

  test('shows only valid error bodies', () => {
    for (const { content } of Object.values<{ content: Record<string, { example: unknown }> }>(
      document.components.responses,
    ))
      assert.ok(errorBody.safeParse(content['application/json']?.example).success);
  });
});

describe('the examples', () => {
  for (const [shape, named] of Object.entries(examples)) {
    for (const [name, example] of Object.entries(named)) {
      test(`${shape}.${name} is valid for zod and for the document's JSON Schema`, () => {
        assert.deepEqual(shapes[shape as ShapeName][0].parse(example), example);
        assert.deepEqual(schemaOf(shape).validate(example).errors, []);
      });
    }
  }

  test("the document's JSON Schemas reject invalid examples", () => {
    assert.equal(schemaOf('ClientSecretResponse').validate({ value: 'sk-1' }).valid, false);
    assert.equal(schemaOf('TurnRequest').validate({ session_key: 'a', turn: {} }).valid, false);
  });
});

function schemaOf(shape: string): JsonSchema {
  const { components } = document;
  return new JsonSchema({ $ref: `#/components/schemas/${shape}`, components } as object, '2020-12');
}
