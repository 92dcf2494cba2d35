import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createHandler, type HandlerOptions, optionsFromEnv } from '../../../src/server/index.js';

describe('createHandler refuses', () => {
  const cases: [string, HandlerOptions, RegExp][] = [
    ['a lifetime below 10 s', { clientSecretTtl: 9 }, /clientSecretTtl.*10 to 7200; received 9\./],
    ['a lifetime above 7200 s', { clientSecretTtl: 7201 }, /clientSecretTtl.*10 to 7200; received 7201\./],
    ['a lifetime that is no number', { clientSecretTtl: Number.NaN }, /received NaN/],
    ['a time limit of 0', { functionTimeoutMs: 0 }, /functionTimeoutMs/],
    ['a limit of no requests', { rateLimit: { perMinute: 0 } }, /rateLimit\.perMinute/],
    ['an origin with a path', { allowedOrigins: ['https://a.example/x'] }, /allowedOrigins.*a\.example\/x/],
    [
      'a port and any port',
      { allowedOrigins: ['http://a.example:80:*'] },
      /received "http:\/\/a\.example:80:\*"/,
    ],
    ['any host', { allowedOrigins: ['http://*:*'] }, /received "http:\/\/\*:\*"/],
    ['half a port', { allowedOrigins: ['http://localhost:30*'] }, /allowedOrigins/],
    ['a wildcard origin', { allowedOrigins: ['*'] }, /allowedOrigins/],
    ['turns kept for no time', { turns: { keepMs: 0 } }, /turns\.keepMs/],
    ['a route without a path', { routes: [{ name: 'Prices' } as never] }, /routes: .*"Prices"/],
    ['a base path without a slash', { basePath: 'navai' }, /basePath/],
    ['a Realtime URL with a query', { realtimeUrl: 'https://a.example/?b' }, /realtimeUrl/],
    ['a Realtime URL that is none', { realtimeUrl: 'api.openai.com' }, /realtimeUrl/],
  ];
  for (const [what, options, message] of cases) {
    test(`${what}, by name`, () => assert.throws(() => createHandler(options), { message }));
  }

  test('a key with a line break, without repeating it', () => {
    assert.throws(
      () => createHandler({ apiKey: 'sk-a\nb' }),
      (error: Error) => /apiKey/.test(error.message) && !/sk-a/.test(error.message),
    );
  });

  test('no number that equals its bound', () => {
    createHandler({ clientSecretTtl: 10 });
    createHandler({ clientSecretTtl: 7200 });
  });
});

describe('optionsFromEnv', () => {
  test('reads the variables that are set', () => {
    const env = {
      OPENAI_API_KEY: ' sk-env ',
      OPENAI_REALTIME_MODEL: 'm',
      OPENAI_REALTIME_VOICE: 'v',
      OPENAI_REALTIME_INSTRUCTIONS: 'i',
      OPENAI_REALTIME_LANGUAGE: '',
      OPENAI_REALTIME_VOICE_ACCENT: 'a',
      OPENAI_REALTIME_VOICE_TONE: 't',
      OPENAI_REALTIME_CLIENT_SECRET_TTL: '60',
      NAVAI_ALLOW_FRONTEND_API_KEY: 'true',
      NAVAI_FUNCTIONS_FOLDERS: 'src/voice, src/more/...',
      NAVAI_AGENTS_FOLDERS: 'sales',
      NAVAI_FUNCTIONS_BASE_DIR: 'app',
    };
    assert.deepEqual(optionsFromEnv(env), {
      apiKey: 'sk-env',
      model: 'm',
      voice: 'v',
      instructions: 'i',
      voiceAccent: 'a',
      voiceTone: 't',
      clientSecretTtl: 60,
      allowFrontendApiKey: true,
      functionsFolders: 'src/voice, src/more/...',
      agentsFolders: 'sales',
      functionsBaseDir: 'app',
    });
  });

  test('an empty environment sets nothing', () => assert.deepEqual(optionsFromEnv({}), {}));

  test('a lifetime that is not a number is refused with the variable and its text', () => {
    const env = { OPENAI_REALTIME_CLIENT_SECRET_TTL: 'ten' };
    assert.throws(() => optionsFromEnv(env), { message: /OPENAI_REALTIME_CLIENT_SECRET_TTL.*"ten"/ });
  });
});
