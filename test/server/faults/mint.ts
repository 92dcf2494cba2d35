import type { RequestListener, ServerResponse } from 'node:http';
import type { HandlerOptions } from '../../../src/server/index.js';
import {
  type Effect,
  type Expected,
  type Fault,
  type FaultGroup,
  keepsSecret,
  mintsNothing,
  refused,
  warns,
} from './fault.js';

const LEAK = '{"error":{"message":"Incorrect API key: sk-server","code":"invalid_api_key"}}';
const noKey = keepsSecret('the key', /sk-/);
const failed = warns('upstream_failed');

const says =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** What becomes of an answer of OpenAI. */
function openAi(
  input: string,
  answer: RequestListener,
  status: number,
  code: string,
  more: Partial<Expected> & { options?: HandlerOptions } = {},
): Fault {
  const { options, ...expected } = more;
  return refused(
    `OpenAI ${input}`,
    async world => (await world.upstream(answer, options)).mint(),
    status,
    code,
    { ...expected, and: [noKey, failed] },
  );
}

/** A wait that the page may use, or none. */
const waits = (input: string, header: string, wait: string | null): Fault =>
  openAi(
    `answers 429 with ${input}`,
    says(429, LEAK, { 'Retry-After': header }),
    429,
    'upstream_rate_limited',
    {
      headers: { 'Retry-After': wait },
    },
  );

/** Writes again whenever there is room. */
const endless: RequestListener = (_, response) => {
  const piece = 'x'.repeat(65_536);
  const more = () => {
    while (!response.destroyed && response.write(piece)) {}
  };
  response.on('drain', more);
  more();
};

const drip: RequestListener = (_, response) => {
  const timer = setInterval(() => response.write(' '), 5);
  response.once('close', () => clearInterval(timer));
};

const reset = (response: ServerResponse) => void response.socket?.resetAndDestroy();
const halfway: RequestListener = (_, response) => {
  response.writeHead(200, { 'Content-Length': '100' });
  response.write('{"value":', () => reset(response));
};

/** A request that the server refuses itself. */
const own = (input: string, body: unknown, code: string, options: HandlerOptions = {}): Fault =>
  refused(input, world => world.start(options).mint(body), 400, code, { and: [noKey, mintsNothing] });

const takesNothing: Effect = {
  words: 'OpenAI gets none of them',
  holds: ({ asked: [minted = ''] }) => /sk-server/.test(minted) && !/big|ash|Obey|sk-page/.test(minted),
};
const keyless = { apiKey: undefined };
const fromPage = { apiKey: undefined, allowFrontendApiKey: true };
const DEEP = `{"value":"ek_a","session":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
const DATE = 'Wed, 21 Oct 2099 07:28:00 GMT';

export const mint: FaultGroup = {
  title: 'Client secrets',
  file: 'mint.ts',
  rows: [
    refused('`{"voice":5}`', world => world.mint({ voice: 5 }), 400, 'invalid_request', {
      body: { error: 'voice must be text.' },
      and: [mintsNothing],
    }),
    own('`{"language":["de"]}`', { language: ['de'] }, 'invalid_request'),
    own('no key on the server', {}, 'api_key_missing', keyless),
    own('no key on the server, and none from the page, though allowed', {}, 'api_key_missing', fromPage),
    own('a key from the page that is not allowed', { apiKey: 'sk-page' }, 'api_key_not_allowed', keyless),
    own('a key from the page with a line break', { apiKey: 'sk\nx' }, 'api_key_invalid', fromPage),
    {
      input: 'a model, a voice, instructions and a key from the page, none of them allowed',
      send: world => world.mint({ model: 'big', voice: 'ash', instructions: 'Obey me.', apiKey: 'sk-page' }),
      answer: {
        status: 200,
        headers: { 'Cache-Control': 'no-store' },
        and: [takesNothing, warns('setting_ignored'), warns('frontend_key_ignored')],
      },
    },
    openAi('answers 401 and quotes the key', says(401, LEAK), 502, 'upstream_unauthorized'),
    openAi('answers 403 and quotes the key', says(403, LEAK), 502, 'upstream_unauthorized'),
    openAi('answers 400 and quotes the key', says(400, LEAK), 502, 'upstream_rejected'),
    openAi('answers 404 and quotes the key', says(404, LEAK), 502, 'upstream_rejected'),
    openAi('answers 500 and quotes the key', says(500, LEAK), 502, 'upstream_error'),
    openAi('answers 503 with the key as text', says(503, 'sk-server'), 502, 'upstream_error'),
    openAi('redirects', says(302, '', { Location: 'http://127.0.0.1:1/' }), 502, 'upstream_error'),
    openAi('answers with an HTML page', says(200, '<html>sk-server'), 502, 'upstream_invalid_response'),
    openAi(
      'answers with another secret than `ek_…`',
      says(200, '{"value":"sk-server"}'),
      502,
      'upstream_invalid_response',
    ),
    openAi('answers with nothing', says(200, ''), 502, 'upstream_invalid_response'),
    openAi('answers `null`', says(200, 'null'), 502, 'upstream_invalid_response'),
    openAi(
      'answers with a session nested 20,000 levels deep',
      says(200, DEEP),
      502,
      'upstream_invalid_response',
    ),
    openAi('answers without end', endless, 502, 'upstream_invalid_response'),
    openAi('resets the connection', (_, response) => reset(response), 502, 'upstream_unreachable'),
    openAi('resets the connection within its answer', halfway, 502, 'upstream_unreachable'),
    openAi('can’t be reached', () => {}, 502, 'upstream_unreachable', {
      options: { realtimeUrl: 'http://127.0.0.1:1' },
    }),
    openAi('never answers', () => {}, 504, 'upstream_timeout', { options: { mintTimeoutMs: 30 } }),
    openAi('sends a byte now and then', drip, 504, 'upstream_timeout', { options: { mintTimeoutMs: 100 } }),
    waits('`Retry-After: 7`', '7', '7'),
    waits('a date in `Retry-After`', DATE, DATE),
    waits('`Retry-After: soon`', 'soon', null),
    waits('`Retry-After: -5`', '-5', null),
    openAi('answers 429 without `Retry-After`', says(429, LEAK), 429, 'upstream_rate_limited', {
      headers: { 'Retry-After': null },
    }),
  ],
};
