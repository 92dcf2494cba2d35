import type { CheckOptions } from '../../src/contract/check.js';
import type { Handler, HandlerOptions } from '../../src/server/index.js';
import { type Body, edited, nameOf, OPERATOR_KEY, PAGE } from './good-backend.js';

/** A backend with one defect, and the rules that must fail for it. */
export interface Break {
  readonly that: string;
  readonly fails: readonly string[];
  readonly options?: HandlerOptions;
  readonly wrap?: (request: Request, good: Handler) => Promise<Response>;
  readonly check?: CheckOptions;
  /** The number of client secrets in the run; default: 1. */
  readonly minted?: number;
}

type Wrap = NonNullable<Break['wrap']>;
type When = (request: Request, body: Body) => boolean;

const MINT = 'POST realtime/client-secret';
const LIST = 'GET functions';
const EXECUTE = 'POST functions/execute';

/** Answers matching requests differently. */
const whenMatching =
  (when: When, other: Wrap): Wrap =>
  async (request, good) => {
    const body = await request
      .clone()
      .json()
      .catch(() => undefined);
    return when(request, body) ? other(request, good) : good(request);
  };

/** Changes the successful responses of an endpoint. */
const editing = (name: string, edit: (body: Body) => Body): Wrap =>
  whenMatching(
    request => nameOf(request) === name,
    async (request, good) => {
      const response = await good(request);
      return response.ok ? edited(response, edit) : response;
    },
  );

/** Sets or deletes response headers. */
const heading = (name: string | undefined, edit: (headers: Headers, response: Response) => void): Wrap =>
  whenMatching(
    request => !name || nameOf(request) === name,
    async (request, good) => {
      const response = await good(request);
      edit(response.headers, response);
      return response;
    },
  );

const answering = (when: When, status: number, body: Body, headers: Record<string, string> = {}): Wrap =>
  whenMatching(when, async (request, good) => {
    const guarded = await good(new Request(new URL('nothing', request.url), { headers: { origin: PAGE } }));
    const given = new Headers(guarded.headers);
    for (const [name, value] of Object.entries(headers)) given.set(name, value);
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: given });
  });

const on =
  (name: string, and: When = () => true): When =>
  (request, body) =>
    nameOf(request) === name && and(request, body);
const foreign: When = request => request.headers.get('origin') !== PAGE;
const asText: When = request => request.headers.get('content-type') === 'text/plain';
const large: When = (_, body) => String(body?.navai_check).length > 60_000;
const broken: When = (_, body) => body === undefined;
const unknownCall: When = (_, body) => body?.function_name === 'navai_check_no_such_function';
const isPlain = (request: Request) =>
  request.headers.get('content-type') === 'application/json' && request.headers.get('origin') === PAGE;
const isRun: When = (_, body) => body?.function_name === 'is_shop_open';

/** Mints for requests that it must refuse. */
const minting = (when: When): Wrap =>
  whenMatching(when, (request, good) =>
    good(
      new Request(request.url.replace(/[^/]+$/, 'client-secret'), {
        method: 'POST',
        headers: { origin: PAGE },
      }),
    ),
  );

const item = (edit: (item: Body) => Body): Wrap => editing(LIST, body => void edit(body.items[0]));

const result = { ok: true, function_name: 'is_shop_open', result: null };
let runs = 0;

export const breaks: readonly Break[] = [
  // The backend
  {
    that: 'refuses every connection',
    fails: ['backend.reachable'],
    minted: 0,
    wrap: () => Promise.reject(new TypeError('fetch failed')),
  },
  {
    that: 'redirects every request',
    fails: ['backend.no-redirect'],
    minted: 0,
    wrap: async () => new Response(null, { status: 308, headers: { location: '/new' } }),
  },
  {
    that: 'authorizes no request',
    fails: ['backend.authorized'],
    minted: 0,
    options: { authorize: () => false },
  },
  {
    that: 'is a web page',
    fails: ['backend.json'],
    minted: 0,
    wrap: async () => new Response('<!doctype html><p>Hi', { headers: { 'content-type': 'text/html' } }),
  },
  {
    that: 'answers unknown paths',
    fails: ['backend.unknown-path'],
    wrap: answering(on('GET navai-check/no-such-endpoint'), 200, {}),
  },

  // Client secrets
  { that: 'has no key', fails: ['client-secret.answers'], minted: 0, options: { apiKey: undefined } },
  {
    that: 'mints without JSON',
    fails: ['client-secret.answers'],
    minted: 0,
    wrap: answering(
      on(MINT, (_, body) => body?.navai_check && body.model),
      200,
      'secret',
    ),
  },
  {
    that: 'nests the secret',
    fails: ['client-secret.shape'],
    wrap: editing(MINT, body => ({ client_secret: { value: body.value }, expires_at: body.expires_at })),
  },
  {
    that: 'returns an invalid client secret',
    fails: ['client-secret.prefix'],
    wrap: editing(MINT, body => {
      body.value = 'pk_0123456';
    }),
  },
  {
    that: 'gives the expiry in milliseconds',
    fails: ['client-secret.expires-at'],
    wrap: editing(MINT, body => {
      body.expires_at *= 1000;
    }),
  },
  {
    that: 'returns an expired secret',
    fails: ['client-secret.expires-at'],
    wrap: editing(MINT, body => {
      body.expires_at -= 3600;
    }),
  },
  {
    that: 'gives the expiry as a lifetime',
    fails: ['client-secret.expires-at'],
    wrap: editing(MINT, body => {
      body.expires_at = 600;
    }),
  },
  {
    that: 'gives the expiry as text',
    fails: ['client-secret.expires-at'],
    wrap: editing(MINT, body => {
      body.expires_at = '2026-01-01';
    }),
  },
  ...[
    'sess_1',
    '',
    1,
    true,
    [],
    [{ type: 'realtime' }],
    {},
    { type: null, model: null },
    { id: 'sess_1', expires_at: 1_900_000_000 },
    { user: 'ana', cart: [] },
    { voice: 'marin', speed: 1 },
    { type: 'transcription' },
    { object: 'chat.session', model: 'gpt-realtime-2.1' },
    { type: 'realtime', output_modalities: 'text' },
    { model: 5 },
    { audio: ['marin'] },
  ].map(
    (session): Break => ({
      that: `gives as session ${JSON.stringify(session)}`,
      fails: ['client-secret.session'],
      wrap: editing(MINT, body => {
        body.session = session;
      }),
    }),
  ),
  {
    that: 'gives the speech provider as text',
    fails: ['client-secret.speech'],
    wrap: editing(MINT, body => {
      body.speech = 'elevenlabs';
    }),
  },
  ...[{ urls: 'stun:stun.example' }, [{ urls: 'https://stun.example' }], [{ urls: 'turn:turn.example' }]].map(
    (servers): Break => ({
      that: `gives as ICE servers ${JSON.stringify(servers)}`,
      fails: ['client-secret.ice-servers'],
      wrap: editing(MINT, body => {
        body.ice_servers = servers;
      }),
    }),
  ),
  {
    that: 'also lets the model speak',
    fails: ['client-secret.text-only'],
    wrap: editing(MINT, body => {
      body.session.output_modalities = ['audio'];
    }),
  },
  {
    that: 'lets secrets be cached',
    fails: ['client-secret.no-store'],
    wrap: heading(MINT, headers => headers.set('cache-control', 'private')),
  },
  {
    that: 'is strict about fields',
    fails: ['client-secret.extra-fields'],
    wrap: answering(
      on(MINT, (_, body) => body?.navai_check?.ignored),
      400,
      { error: 'Unknown field.' },
    ),
  },
  {
    that: 'refuses requested options',
    fails: ['client-secret.wishes'],
    wrap: answering(
      on(MINT, (_, body) => body?.model),
      400,
      { error: 'No such model.' },
    ),
  },
  {
    that: 'accepts instructions from the page',
    fails: ['client-secret.wishes'],
    options: { accept: { instructions: true } },
  },
  { that: 'accepts any model', fails: ['client-secret.wishes'], options: { accept: { model: true } } },
  { that: 'accepts any voice', fails: ['client-secret.wishes'], options: { accept: { voice: true } } },
  {
    that: 'mints for malformed JSON',
    fails: ['client-secret.invalid-json', 'client-secret.mints-once'],
    minted: 2,
    wrap: minting(on(MINT, broken)),
  },
  {
    that: 'fails at malformed JSON',
    fails: ['client-secret.invalid-json'],
    wrap: answering(on(MINT, broken), 500, { error: 'Oh.' }),
  },
  {
    that: 'mints for wrong types',
    fails: ['client-secret.wrong-type', 'client-secret.mints-once'],
    minted: 2,
    wrap: minting(on(MINT, (_, body) => body?.language === 5)),
  },
  {
    that: 'mints for text/plain',
    fails: ['client-secret.content-type', 'client-secret.mints-once'],
    minted: 2,
    wrap: minting(on(MINT, asText)),
  },
  {
    that: 'mints for large bodies',
    fails: ['client-secret.too-large', 'client-secret.mints-once'],
    minted: 2,
    wrap: minting(on(MINT, large)),
  },
  {
    that: 'mints for any page',
    fails: ['client-secret.foreign-origin', 'client-secret.mints-once'],
    minted: 2,
    wrap: minting(on(MINT, foreign)),
  },
  {
    that: 'mints for GET',
    fails: ['client-secret.wrong-method', 'client-secret.mints-once'],
    minted: 2,
    wrap: minting(on('GET realtime/client-secret')),
  },
  {
    that: 'answers GET with nothing',
    fails: ['client-secret.wrong-method'],
    wrap: answering(on('GET realtime/client-secret'), 200, {}),
  },

  // The function list
  {
    that: 'has no function list',
    fails: ['functions.answers'],
    wrap: answering(
      on(LIST, r => !foreign(r, undefined)),
      404,
      { error: 'None.' },
    ),
  },
  {
    that: 'moved its function list',
    fails: ['functions.answers'],
    wrap: answering(
      on(LIST, request => !foreign(request, undefined)),
      302,
      '',
      { location: '/elsewhere' },
    ),
  },
  {
    that: 'can’t describe the function that may be run',
    fails: ['functions.parameters'],
    wrap: item(one => {
      one.parameters = { type: 'object', $ref: '#/$defs/none' };
    }),
  },
  { that: 'lists an array', fails: ['functions.shape'], wrap: editing(LIST, body => body.items) },
  {
    that: 'lists functions without names',
    fails: ['functions.items'],
    wrap: editing(LIST, body => void body.items.push({ description: 'nameless' })),
  },
  {
    that: 'writes null for unset fields',
    fails: ['functions.exact'],
    wrap: item(one => {
      one.source = null;
    }),
  },
  {
    that: 'lists a function twice',
    fails: ['functions.unique-names'],
    wrap: editing(LIST, body => void body.items.push(body.items[0])),
  },
  {
    that: 'names a function in two words',
    fails: ['functions.names'],
    wrap: editing(LIST, body => void body.items.push({ name: 'say hello' })),
  },
  {
    that: 'takes the name of a tool',
    fails: ['functions.names'],
    wrap: editing(LIST, body => void body.items.push({ name: 'navigate_to' })),
  },
  {
    that: 'lists properties that are not schemas',
    fails: ['functions.parameters'],
    wrap: editing(
      LIST,
      body => void body.items.push({ name: 'odd', parameters: { properties: { shop: 'string' } } }),
    ),
  },
  {
    that: 'refers to a missing schema',
    fails: ['functions.parameters'],
    wrap: editing(LIST, body => void body.items.push({ name: 'odd', parameters: { $ref: '#/$defs/none' } })),
  },
  {
    that: 'lists for any page',
    fails: ['functions.foreign-origin'],
    wrap: answering(on(LIST, foreign), 200, { items: [] }, { 'access-control-allow-origin': PAGE }),
  },
  {
    that: 'deletes functions',
    fails: ['functions.wrong-method'],
    wrap: answering(on('DELETE functions'), 200, {}),
  },

  // Running functions
  {
    that: 'runs calls without a name',
    fails: ['execute.name-required'],
    wrap: answering(
      on(EXECUTE, (_, body) => body?.payload && !body.function_name),
      200,
      result,
    ),
  },
  {
    that: 'returns no message for a missing name',
    fails: ['execute.name-required', 'errors.shape'],
    wrap: answering(
      on(EXECUTE, (_, body) => body?.payload && !body.function_name),
      400,
      { no: 'name' },
    ),
  },
  {
    that: 'does not list the known functions',
    fails: ['execute.unknown'],
    wrap: answering(
      on(EXECUTE, (request, body) => unknownCall(request, body) && isPlain(request)),
      404,
      {
        error: 'Unknown.',
      },
    ),
  },
  ...(
    [
      [404, { error: 'There is no such endpoint.' }, {}],
      [404, '<!doctype html><p>Nothing here', { 'content-type': 'text/html' }],
      [405, { error: 'No.' }, {}],
      [200, result, {}],
      [301, '', { location: '/navai/functions/execute' }],
      [302, '', { location: '/navai/functions/execute' }],
      [308, '', { location: '/elsewhere' }],
      [308, '', { location: 'https://elsewhere.example/navai/functions/execute' }],
      [308, '', { location: '//[' }],
      [307, '', {}],
    ] as const
  ).map(
    ([status, body, headers]): Break => ({
      that: `answers a trailing slash with ${status} ${Object(headers).location ?? JSON.stringify(body)}`,
      fails: ['execute.trailing-slash'],
      wrap: answering(on('POST functions/execute/'), status, body, headers),
    }),
  ),
  {
    that: 'runs inherited object methods',
    fails: ['execute.inherited-names'],
    wrap: answering(
      on(EXECUTE, (_, body) => body?.function_name === 'toString'),
      200,
      result,
    ),
  },
  {
    that: 'fails at malformed calls',
    fails: ['execute.invalid-json'],
    wrap: answering(on(EXECUTE, broken), 500, { error: 'Oh.' }),
  },
  {
    that: 'answers malformed calls in plain text',
    fails: ['execute.invalid-json'],
    wrap: answering(on(EXECUTE, broken), 400, 'Not JSON.'),
  },
  {
    that: 'accepts an array as a call',
    fails: ['execute.not-an-object'],
    wrap: answering(
      on(EXECUTE, (_, body) => Array.isArray(body)),
      200,
      result,
    ),
  },
  {
    that: 'ignores the charset',
    fails: ['execute.charset'],
    wrap: answering(
      on(EXECUTE, r => /utf-16/.test(r.headers.get('content-type') ?? '')),
      404,
      { error: 'Unknown.', available_functions: [] },
    ),
  },
  {
    that: 'accepts invalid UTF-8',
    fails: ['execute.encoding'],
    wrap: answering(
      on(EXECUTE, (_, body) => String(body?.function_name).includes('\ufffd')),
      404,
      { error: 'Unknown.', available_functions: [] },
    ),
  },
  {
    that: 'runs for text/plain',
    fails: ['execute.content-type'],
    wrap: answering(on(EXECUTE, asText), 404, { error: 'Unknown.', available_functions: [] }),
  },
  {
    that: 'reads large calls',
    fails: ['execute.too-large', 'execute.too-large-streamed'],
    wrap: answering(on(EXECUTE, large), 400, { error: 'function_name is required.' }),
  },
  {
    that: 'accepts large bodies without Content-Length',
    fails: ['execute.too-large-streamed'],
    wrap: answering(
      on(EXECUTE, (r, body) => large(r, body) && r.headers.get('transfer-encoding') === 'chunked'),
      400,
      { error: 'function_name is required.' },
    ),
  },
  {
    that: 'runs for any page',
    fails: ['execute.foreign-origin'],
    wrap: answering(on(EXECUTE, foreign), 404, { error: 'Unknown.', available_functions: [] }),
  },
  {
    that: 'runs with GET',
    fails: ['execute.wrong-method'],
    wrap: answering(on('GET functions/execute'), 200, result),
  },
  {
    that: 'returns only the result',
    fails: ['execute.success'],
    wrap: answering(on(EXECUTE, isRun), 200, { open: true }),
  },
  {
    that: 'can’t run its function',
    fails: ['execute.success'],
    wrap: answering(on(EXECUTE, isRun), 200, { ok: false, error: 'It broke.' }),
  },
  {
    that: 'runs a call twice',
    fails: ['execute.call-id'],
    wrap: whenMatching(
      on(EXECUTE, (r, b) => isRun(r, b) && b.payload?.shop === 'Lisbon'),
      async (request, good) =>
        edited(await good(request), body => {
          body.result = runs++;
        }),
    ),
  },
  {
    that: 'fails at a payload of null',
    fails: ['execute.null-payload'],
    wrap: answering(
      on(EXECUTE, (r, b) => isRun(r, b) && b.payload === null),
      500,
      { error: 'Oh.' },
    ),
  },
  {
    that: 'accepts text as a payload',
    fails: ['execute.payload-type'],
    wrap: answering(
      on(EXECUTE, (r, b) => isRun(r, b) && typeof b.payload === 'string'),
      200,
      result,
    ),
  },
  {
    that: 'does not check payloads',
    fails: ['execute.payload-checked'],
    wrap: answering(
      on(
        EXECUTE,
        (r, b) => isRun(r, b) && b.payload && typeof b.payload === 'object' && b.payload.shop !== 'Lisbon',
      ),
      200,
      result,
    ),
  },

  // Speech
  {
    that: 'returns no audio',
    fails: ['speech.audio'],
    wrap: answering(on('POST speech/synthesize'), 404, { error: 'None.' }),
  },
  {
    that: 'returns invalid base64',
    fails: ['speech.audio'],
    wrap: editing('POST speech/synthesize', body => {
      body.audioBase64 = '%';
    }),
  },
  {
    that: 'streams an empty answer',
    fails: ['speech.audio'],
    wrap: answering(on('POST speech/synthesize'), 200, '', { 'content-type': 'audio/mpeg' }),
  },
  {
    that: 'returns only bytes',
    fails: ['speech.json'],
    wrap: answering(
      on('POST speech/synthesize', r => r.headers.get('accept') === 'application/json'),
      406,
      { error: 'No.' },
    ),
  },
  {
    that: 'accepts empty texts',
    fails: ['speech.empty-text'],
    wrap: answering(
      on('POST speech/synthesize', (_, body) => body?.text === ''),
      200,
      {},
    ),
  },

  // Extensions
  {
    that: 'lists routes without paths',
    fails: ['routes.items'],
    wrap: editing('GET routes', body => void body.items.push({ name: 'Nowhere' })),
  },
  {
    that: 'lists routes as an array',
    fails: ['routes.items'],
    wrap: editing('GET routes', body => body.items),
  },
  {
    that: 'writes null for synonyms',
    fails: ['routes.exact'],
    wrap: editing('GET routes', body => {
      body.items[0].synonyms = null;
    }),
  },
  {
    that: 'counts wrongly',
    fails: ['routes.count'],
    wrap: editing('GET routes', body => {
      body.count = 7;
    }),
  },
  {
    that: 'does not say whether it recorded',
    fails: ['turns.recorded'],
    wrap: editing('POST turns', () => ({ ok: true })),
  },
  { that: 'refuses a repeated turn', fails: ['turns.repeat'], wrap: repeated('POST turns', 409) },
  {
    that: 'records incognito turns',
    fails: ['turns.incognito'],
    wrap: editing('POST turns', () => ({ recorded: true })),
  },
  {
    that: 'records an empty turn',
    fails: ['turns.bad-body'],
    wrap: answering(
      on('POST turns', (_, body) => !body?.turn),
      200,
      { recorded: true },
    ),
  },
  {
    that: 'does not end sessions',
    fails: ['sessions-end.ended'],
    wrap: editing('POST sessions/end', () => ({ ended: false })),
  },
  {
    that: 'ends a session only once',
    fails: ['sessions-end.twice'],
    wrap: repeated('POST sessions/end', 404),
  },
  {
    that: 'ends no session',
    fails: ['sessions-end.bad-body'],
    wrap: answering(
      on('POST sessions/end', (_, body) => !body?.session_key),
      200,
      { ended: true },
    ),
  },
  {
    that: 'does not say whether it took feedback',
    fails: ['feedback.recorded'],
    wrap: editing('POST feedback', () => ({ ok: true })),
  },
  {
    that: 'refuses repeated feedback',
    fails: ['feedback.repeat'],
    wrap: repeated('POST feedback', 409),
  },
  {
    that: 'requires more than a rating',
    fails: ['feedback.rating-alone'],
    wrap: answering(
      on('POST feedback', (_, body) => !body?.memory_mode),
      400,
      { error: 'memory_mode is required.' },
    ),
  },
  {
    that: 'accepts only short comments',
    fails: ['feedback.comment-length'],
    wrap: answering(
      on('POST feedback', (_, body) => body?.comment?.length > 500),
      400,
      { error: 'Too long.' },
    ),
  },
  {
    that: 'accepts any rating',
    fails: ['feedback.bad-body'],
    wrap: answering(
      on('POST feedback', (_, body) => body?.rating === 7),
      200,
      { recorded: true },
    ),
  },

  // Pages of other origins
  {
    that: 'forgets CORS for the list',
    fails: ['cors.allowed'],
    wrap: heading(LIST, headers => headers.delete('access-control-allow-origin')),
  },
  {
    that: 'forgets CORS for errors',
    fails: ['cors.errors'],
    wrap: heading(
      undefined,
      (headers, { status }) => status >= 400 && headers.delete('access-control-allow-origin'),
    ),
  },
  {
    that: 'hides Retry-After',
    fails: ['cors.retry-after'],
    wrap: heading(undefined, headers => headers.delete('access-control-expose-headers')),
  },
  {
    that: 'does not support OPTIONS',
    fails: ['cors.preflight'],
    wrap: answering(r => r.method === 'OPTIONS' && !foreign(r, undefined), 405, { error: 'No.' }),
  },
  {
    that: 'allows only GET',
    fails: ['cors.preflight-methods'],
    wrap: heading(
      undefined,
      headers =>
        headers.has('access-control-allow-methods') && headers.set('access-control-allow-methods', 'GET'),
    ),
  },
  {
    that: 'allows no Content-Type',
    fails: ['cors.preflight-headers'],
    wrap: heading(
      undefined,
      headers =>
        headers.has('access-control-allow-headers') && headers.set('access-control-allow-headers', 'Accept'),
    ),
  },
  {
    that: 'allows only known headers',
    fails: ['cors.preflight-any-header'],
    wrap: heading(
      undefined,
      headers =>
        headers.has('access-control-allow-headers') &&
        headers.set('access-control-allow-headers', 'Content-Type'),
    ),
  },
  {
    that: 'lets any page read answers',
    fails: ['cors.foreign-origin'],
    wrap: heading(LIST, headers => headers.set('access-control-allow-origin', '*')),
  },
  {
    that: 'lets any page send requests',
    fails: ['cors.foreign-preflight'],
    wrap: whenMatching(
      r => r.method === 'OPTIONS' && foreign(r, undefined),
      async r =>
        new Response(null, {
          status: 204,
          headers: { 'access-control-allow-origin': r.headers.get('origin') ?? '' },
        }),
    ),
  },

  // Rates
  {
    that: 'has no rate limit',
    fails: ['rate-limit.refuses'],
    options: { rateLimit: false },
    check: { probeRateLimit: 5 },
  },
  {
    that: 'does not say how long to wait',
    fails: ['rate-limit.retry-after'],
    check: { probeRateLimit: 200 },
    wrap: heading(undefined, (headers, { status }) => status === 429 && headers.delete('retry-after')),
  },

  // All answers
  {
    that: 'answers errors with HTML',
    fails: ['errors.shape'],
    wrap: answering(on(MINT, broken), 400, '<html><p>No', { 'content-type': 'text/html' }),
  },
  {
    that: 'answers errors in another format',
    fails: ['errors.shape'],
    wrap: answering(on(MINT, broken), 400, { fault: 'no' }),
  },
  ...[
    'Error: x\n    at run (/srv/app/index.js:10:5)',
    'Error: x\n    at file:///srv/app/index.js:10:5',
    'Traceback:\n  File "/srv/app.py", line 3, in run',
    '#0 /srv/app/index.php(12): run()',
    'java.lang.Error\n\tat com.shop.App.run(App.java:12)',
  ].map(
    (trace): Break => ({
      that: `shows internals: ${JSON.stringify(trace)}`,
      fails: ['errors.no-stack'],
      wrap: answering(on(MINT, broken), 400, { error: 'It broke.', details: trace }),
    }),
  ),
  {
    that: 'shows its key',
    fails: ['answers.no-key'],
    wrap: editing(MINT, body => {
      body.debug = OPERATOR_KEY;
    }),
  },
  {
    that: 'shows its key in a header',
    fails: ['answers.no-key'],
    wrap: heading(LIST, headers => headers.set('x-debug', OPERATOR_KEY)),
  },
];

/** Refuses a repeated body. Times in it are ignored. */
function repeated(name: string, status: number): Wrap {
  const had = new Set<string>();
  return async (request, good) => {
    if (nameOf(request) !== name) return good(request);
    const body: Body = await request.clone().json();
    const key = JSON.stringify([body.session_key, body.turn?.id, body.rating, body.comment]);
    const before = had.has(key);
    const whole = body.turn || body.ended_at || (body.rating && body.comment);
    if (whole) had.add(key);
    return before && whole
      ? Response.json({ error: 'Had it.' }, { status, headers: { 'access-control-allow-origin': PAGE } })
      : good(request);
  };
}
