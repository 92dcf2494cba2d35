import {
  feedbackRequest,
  sessionEndRequest,
  synthesizeRequest,
  turnRequest,
} from '../../src/contract/extensions.js';
import { createHandler, type Handler, type HandlerOptions } from '../../src/server/index.js';

export const BASE = 'https://api.example/navai';
export const PAGE = 'https://shop.example';
export const SECRET = 'ek_navai_test_0123456789abcdef';
export const OPERATOR_KEY = 'sk-navai-test-0123456789abcdef';

/** The reference backend of a shop, with an upstream that always mints. */
export function referenceHandler(options: HandlerOptions = {}): Handler {
  return createHandler({
    apiKey: OPERATOR_KEY,
    clientKey: () => 'the checker',
    allowedOrigins: [PAGE],
    fetch: async (_input, init) => {
      const { session } = JSON.parse(String(init?.body));
      return Response.json({ value: SECRET, expires_at: Math.floor(Date.now() / 1000) + 600, session });
    },
    functions: {
      is_shop_open: {
        description: 'Tells whether a shop is open.',
        parameters: {
          type: 'object',
          properties: { shop: { type: 'string' } },
          required: ['shop'],
          additionalProperties: false,
        },
        run: ({ shop }: { shop: string }) => ({ open: shop === 'Lisbon' }),
      },
      plain: { run: () => 'done' },
    },
    ...options,
  });
}

type Extension = (body: unknown) => [status: number, body: object] | Response;

const bad: [number, object] = [400, { error: 'The body does not have the expected shape.' }];

/** A minimal implementation of each extension. */
const extensions: Readonly<Record<string, Extension>> = {
  'GET routes': () => [200, { items: [{ name: 'Pricing', path: '/pricing' }], count: 1 }],
  'POST turns': body => {
    const turn = turnRequest.safeParse(body);
    return turn.success ? [200, { recorded: turn.data.memory_mode === 'persistent' }] : bad;
  },
  'POST sessions/end': body => (sessionEndRequest.safeParse(body).success ? [200, { ended: true }] : bad),
  'POST feedback': body => (feedbackRequest.safeParse(body).success ? [200, { recorded: true }] : bad),
  'POST speech/synthesize': body =>
    synthesizeRequest.safeParse(body).success
      ? [200, { provider: 'elevenlabs', mimeType: 'audio/mpeg', audioBase64: 'SUQzBAAA' }]
      : bad,
};

/** The reference backend with every extension, so that every rule applies. */
export function completeHandler(options: HandlerOptions = {}): Handler {
  const core = referenceHandler(options);
  return async request => {
    const name = nameOf(request);
    const extension = extensions[name];
    if (!extension)
      return name === 'POST realtime/client-secret' ? textOnly(await core(request)) : core(request);
    // Applies the core's guards to extensions too, by requesting an unknown path.
    const guarded = await core(new Request(`${BASE}/nothing`, { headers: request.headers }));
    if (guarded.status !== 404) return guarded;
    const answer = extension(request.method === 'POST' ? await request.json() : undefined);
    if (answer instanceof Response) return answer;
    return new Response(JSON.stringify(answer[1]), { status: answer[0], headers: guarded.headers });
  };
}

/** Returns the method and the path below the base, for example `POST turns`. */
export function nameOf({ method, url }: Request): string {
  return `${method} ${new URL(url).pathname.replace(/^\/navai\//, '')}`;
}

async function textOnly(response: Response): Promise<Response> {
  if (!response.ok || response.status === 204) return response;
  return edited(response, body => {
    body.speech = { provider: 'elevenlabs' };
    body.session.output_modalities = ['text'];
  });
}

// biome-ignore lint/suspicious/noExplicitAny: the tests write into it freely.
export type Body = any;

/** Replaces the body of a response. */
export async function edited(response: Response, edit: (body: Body) => Body): Promise<Response> {
  const body: Body = await response.json();
  return new Response(JSON.stringify(edit(body) ?? body), {
    status: response.status,
    headers: response.headers,
  });
}
