import type { ShapeName } from './components.js';

const conversation = { session_key: 'b0f5c1d2', thread_id: 'thread-7', memory_mode: 'persistent' };

/** Examples of each body, by their name in the document and in docs/backend/write-your-own.md. */
export const examples: Partial<Record<ShapeName, Record<string, unknown>>> = {
  ClientSecretRequest: { language: { language: 'Spanish', voiceTone: 'warm' } },
  ClientSecretResponse: {
    minted: {
      value: 'ek_68af296e8e408191a1120ab6383263c2',
      expires_at: 1_900_000_600,
      speech: { provider: 'openai' },
      session: { type: 'realtime', model: 'gpt-realtime-2.1', audio: { output: { voice: 'marin' } } },
    },
  },
  FunctionList: {
    shop: {
      items: [
        {
          name: 'is_shop_open',
          description: 'Tells whether a shop is open.',
          parameters: { type: 'object', properties: { shop: { type: 'string' } }, required: ['shop'] },
          timeout_ms: 5_000,
        },
      ],
    },
  },
  ExecuteRequest: {
    shop: {
      function_name: 'is_shop_open',
      payload: { shop: 'Lisbon' },
      session_key: 'b0f5c1d2',
      call_id: 'call_8Kx',
    },
  },
  ExecuteResult: {
    result: { ok: true, function_name: 'is_shop_open', result: { open: true, until: '19:00' } },
    failure: { ok: false, function_name: 'is_shop_open', error: 'There is no shop in that city.' },
    unknownOutcome: {
      ok: false,
      function_name: 'book_table',
      error: 'The server stopped while the function ran. It may or may not have happened.',
      code: 'outcome_unknown',
    },
    pending: { ok: false, pending_approval: true, message: 'A manager has to confirm this refund first.' },
  },
  UnknownFunction: {
    unknown: { error: 'Unknown or disallowed function.', available_functions: ['is_shop_open'] },
  },
  SynthesizeRequest: { sentence: { text: 'Yes, until seven.', voiceId: '21m00Tcm4TlvDq8ikWAM' } },
  SynthesizeResponse: {
    mp3: { provider: 'elevenlabs', mimeType: 'audio/mpeg', audioBase64: 'SUQzBAAAAAAAI1RTU0UAAAAP' },
  },
  RouteList: {
    pages: {
      items: [
        {
          name: 'Pricing',
          path: '/pricing',
          description: 'Plans and prices.',
          synonyms: ['plans', 'precios'],
        },
      ],
      count: 1,
    },
  },
  TurnRequest: {
    turn: {
      ...conversation,
      turn: {
        id: 'turn-3',
        started_at: 1_900_000_010,
        ended_at: 1_900_000_014.5,
        user: { item_id: 'item_A1', text: 'Is the Lisbon shop open?' },
        assistant: { item_id: 'item_A4', text: 'Yes, until seven.', interrupted: false },
        tool_calls: [{ call_id: 'call_8Kx', name: 'is_shop_open', ok: true, duration_ms: 42 }],
      },
    },
  },
  TurnResponse: { recorded: { recorded: true } },
  SessionEndRequest: {
    stopped: {
      ...conversation,
      finalize: true,
      reason: 'stopped',
      started_at: 1_900_000_000,
      ended_at: 1_900_000_090,
      usage: { total_tokens: 1_840 },
    },
  },
  SessionEndResponse: { ended: { ended: true } },
  FeedbackRequest: {
    good: { ...conversation, rating: 'good', comment: 'It found the shop at once.' },
  },
  FeedbackResponse: { recorded: { recorded: true } },
  ErrorBody: {
    ours: { error: 'Too many requests.', code: 'rate_limited' },
    wordpress: {
      code: 'rest_cookie_invalid_nonce',
      message: 'Cookie check failed',
      data: { status: 403 },
    },
    openai: { error: { message: 'The model is overloaded.', type: 'server_error' } },
  },
};

export const exampleNames = (shape: ShapeName): string[] => Object.keys(examples[shape] ?? {});

/** Builds `components.examples`, with names like `Shape.name`. */
export function componentExamples(): Record<string, { value: unknown }> {
  const rows = Object.entries(examples).flatMap(([shape, named]) =>
    Object.entries(named).map(([name, value]) => [`${shape}.${name}`, { value }]),
  );
  return Object.fromEntries(rows);
}
