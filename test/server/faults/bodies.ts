import { gzipSync } from 'node:zlib';
import { type Expected, type Fault, type FaultGroup, nothingRuns, refused } from './fault.js';
import { written } from './wire.js';

const CALL = '{"function_name":"buy","payload":{}}';
const EXECUTE = 'POST /navai/functions/execute';
const JSON_TYPE = 'Content-Type: application/json';
const bought: Expected = { status: 200, body: { ok: true, result: 'bought' } };

/** A body of `POST functions/execute` that is refused before anything runs. */
const body = (input: string, text: string, status: number, code: string, type = 'application/json'): Fault =>
  refused(input, world => world.post('functions/execute', text, { 'Content-Type': type }), status, code, {
    and: [nothingRuns],
  });

const bytes = (input: string, sent: Uint8Array<ArrayBuffer>, expected: Expected, headers = {}): Fault => ({
  input,
  send: world =>
    world.ask(
      new Request('http://app.example/navai/functions/execute', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: sent,
      }),
    ),
  answer: expected,
});

const nested = (levels: number): string => `${'{"child":'.repeat(levels)}{}${'}'.repeat(levels)}`;
const text = (words: string) => new Uint8Array(new TextEncoder().encode(words));
const refusedBytes = { status: 400, code: 'invalid_encoding', and: [nothingRuns] };
const notPolluted = {
  words: 'no prototype is changed',
  holds: () => Object({}).admin === undefined,
};

export const bodies: FaultGroup = {
  title: 'Bodies',
  file: 'bodies.ts',
  rows: [
    body('an empty body', '', 400, 'function_name_required'),
    body('`{"function_name":`, cut off', '{"function_name":', 400, 'invalid_json'),
    body('`[]`', '[]', 400, 'invalid_request'),
    body('`null`', 'null', 400, 'invalid_request'),
    body('`"buy"`', '"buy"', 400, 'invalid_request'),
    body('a call as `text/plain`', CALL, 415, 'unsupported_media_type', 'text/plain'),
    body('a call as a form', CALL, 415, 'unsupported_media_type', 'application/x-www-form-urlencoded'),
    body('a call in ISO-8859-1', CALL, 415, 'unsupported_media_type', 'application/json; charset=iso-8859-1'),
    body('a call in UTF-16', CALL, 415, 'unsupported_media_type', 'application/json; charset=utf-16'),
    {
      input: 'a call with `charset="UTF-8"`',
      send: world =>
        world.post('functions/execute', CALL, { 'Content-Type': 'application/json; charset="UTF-8"' }),
      answer: bought,
    },
    bytes('a byte that is not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), refusedBytes),
    bytes('a call in gzip, with `Content-Encoding: gzip`', new Uint8Array(gzipSync(CALL)), refusedBytes, {
      'Content-Encoding': 'gzip',
    }),
    bytes('a call after a byte order mark', text(`\ufeff${CALL}`), bought),
    body('a body of 65,537 bytes', `"${'x'.repeat(65_535)}"`, 413, 'body_too_large'),
    refused(
      'a small body with `Content-Length: 70000`',
      world => world.post('functions/execute', '{}', { 'Content-Length': '70000' }),
      413,
      'body_too_large',
      { and: [nothingRuns] },
    ),
    refused(
      'a body of 70,000 bytes in chunks, without a length',
      world =>
        world.wire(
          written(
            EXECUTE,
            [JSON_TYPE, 'Transfer-Encoding: chunked'],
            `11170\r\n"${'x'.repeat(69_998)}"\r\n0\r\n\r\n`,
          ),
        ),
      413,
      'body_too_large',
      { and: [nothingRuns] },
    ),
    body(
      'a payload nested 6,000 levels deep',
      `{"function_name":"buy","payload":${nested(6_000)}}`,
      400,
      'invalid_request',
    ),
    body(
      'a payload nested 101 levels deep',
      `{"function_name":"buy","payload":${nested(100)}}`,
      400,
      'invalid_request',
    ),
    {
      input: '`{"function_name":"nope","function_name":"buy"}`: the last of two keys counts',
      send: world => world.post('functions/execute', '{"function_name":"nope","function_name":"buy"}'),
      answer: bought,
    },
    body(
      '`{"__proto__":{"function_name":"buy"}}`',
      '{"__proto__":{"function_name":"buy"}}',
      400,
      'function_name_required',
    ),
    {
      input: 'a payload with `__proto__` and `constructor.prototype`',
      send: world =>
        world.post(
          'functions/execute',
          '{"function_name":"buy","payload":{"__proto__":{"admin":1},"constructor":{"prototype":{"admin":1}}}}',
        ),
      answer: { ...bought, and: [notPolluted] },
    },
    {
      input: 'the request after a body that breaks off',
      send: async world => {
        await world.wire(
          `${EXECUTE} HTTP/1.1\r\nHost: app.example\r\n${JSON_TYPE}\r\nContent-Length: 50\r\n\r\n{"fun`,
        );
        return world.get('functions');
      },
      answer: { status: 200, and: [nothingRuns] },
    },
  ],
};
