import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  type HandlerOptions,
  optionsFromEnv,
  type SpeechOptions,
  toNodeListener,
} from '../../src/server/index.js';
import { startSimulator } from '../../src/simulator/index.js';
import { backend, bodyOf, listen, post } from './support.js';
import { type Answer, AUDIO, audio, createElevenLabs, type ElevenLabs } from './upstream/elevenlabs.js';

const SPEAK = 'speech/synthesize';
const AS_AUDIO = { Accept: 'audio/*' };
let elevenLabs: ElevenLabs;

before(async () => {
  elevenLabs = await createElevenLabs();
});
after(() => elevenLabs.close());
beforeEach(() => {
  elevenLabs.asked.length = 0;
  elevenLabs.answers.length = 0;
});

function speaking(speech: SpeechOptions = {}, options: HandlerOptions = {}) {
  const { url: baseUrl } = elevenLabs;
  return backend({
    speech: { provider: 'elevenlabs', apiKey: 'xi-secret', voiceId: 'anna', baseUrl, ...speech },
    ...options,
  });
}

const hello = (headers: Record<string, string> = {}) => post(SPEAK, { text: 'Hello.' }, headers);

/** An answer that the test itself goes on with. */
function queued(): Promise<ServerResponse> {
  return new Promise(resolve => elevenLabs.answers.push(res => resolve(res)));
}

function readerOf(response: Response) {
  assert.ok(response.body);
  return response.body.getReader();
}

/** A page that asks for audio over HTTP, and what ElevenLabs answers it with. */
async function overHttp() {
  const { handler, warnings } = speaking();
  const { url, close } = await listen(toNodeListener(handler));
  const gone = new AbortController();
  const upstream = queued();
  const asked = fetch(`${url}/navai/${SPEAK}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...AS_AUDIO },
    body: '{"text":"Hello."}',
    signal: gone.signal,
  });
  return { asked, res: await upstream, warnings, gone, close };
}

function textOf({ value }: { value?: Uint8Array | undefined }): string {
  return new TextDecoder().decode(value);
}

describe('what ElevenLabs is asked', () => {
  test('every setting, where it belongs', async () => {
    const { handler } = speaking({
      modelId: 'eleven_v3',
      outputFormat: 'opus_48000_64',
      optimizeStreamingLatency: 0,
      stability: 0,
      similarityBoost: 1,
      style: 0.25,
      useSpeakerBoost: false,
    });
    assert.equal((await handler(hello())).status, 200);
    const [asked] = elevenLabs.asked;
    assert.equal(asked?.method, 'POST');
    assert.equal(asked?.url.pathname, '/v1/text-to-speech/anna/stream');
    assert.deepEqual(Object.fromEntries(asked?.url.searchParams ?? []), {
      output_format: 'opus_48000_64',
      optimize_streaming_latency: '0',
    });
    assert.equal(asked?.headers['xi-api-key'], 'xi-secret');
    assert.equal(asked?.headers.authorization, undefined);
    assert.deepEqual(asked?.body, {
      text: 'Hello.',
      model_id: 'eleven_v3',
      voice_settings: { stability: 0, similarity_boost: 1, style: 0.25, use_speaker_boost: false },
    });
  });

  test('without settings, only the defaults', async () => {
    await speaking().handler(hello());
    const [asked] = elevenLabs.asked;
    assert.equal(asked?.url.search, '?output_format=mp3_44100_128');
    assert.deepEqual(asked?.body, { text: 'Hello.', model_id: 'eleven_flash_v2_5' });
  });

  test('below a base URL with a path', async () => {
    await speaking({ baseUrl: `${elevenLabs.url}/proxy/` }).handler(hello());
    assert.equal(elevenLabs.asked[0]?.url.pathname, '/proxy/v1/text-to-speech/anna/stream');
  });

  test('uses the page’s voice and model only if they are allowlisted', async () => {
    const wishes = { text: 'Hi.', voiceId: 'bella', modelId: 'eleven_v3' };
    const closed = speaking();
    await closed.handler(post(SPEAK, wishes));
    const open = speaking({}, { accept: { voiceId: ['bella'], modelId: ['eleven_v3'] } });
    await open.handler(post(SPEAK, wishes));
    const asked = elevenLabs.asked.map(({ url, body }) => [url.pathname.split('/')[3], body.model_id]);
    assert.deepEqual(asked, [
      ['anna', 'eleven_flash_v2_5'],
      ['bella', 'eleven_v3'],
    ]);
    assert.deepEqual(
      closed.warnings.map(({ code }) => code),
      ['setting_ignored', 'setting_ignored'],
    );
    assert.doesNotMatch(JSON.stringify(closed.warnings), /bella/);
    assert.deepEqual(open.warnings, []);
  });

  test('never goes to an address from the page, even if any voice is accepted', async () => {
    const { handler, warnings } = speaking({}, { accept: { voiceId: true } });
    for (const voiceId of ['..', 'a/../../v1/user', 'a?b', 'a b']) {
      await handler(post(SPEAK, { text: 'Hi.', voiceId }));
      assert.equal(elevenLabs.asked.at(-1)?.url.pathname, '/v1/text-to-speech/anna/stream');
    }
    assert.equal(warnings.length, 4);
  });
});

describe('the answer', () => {
  test('is JSON with every byte in base64', async () => {
    const response = await speaking().handler(hello());
    const { audioBase64, ...rest } = await bodyOf(response);
    assert.deepEqual(rest, { provider: 'elevenlabs', mimeType: 'audio/mpeg' });
    assert.deepEqual(new Uint8Array(Buffer.from(audioBase64, 'base64')), AUDIO);
    assert.match(response.headers.get('vary') ?? '', /Accept/);
  });

  test('is the raw bytes if audio is asked for', async () => {
    const response = await speaking().handler(hello(AS_AUDIO));
    assert.equal(response.headers.get('content-type'), 'audio/mpeg');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(response.headers.get('vary') ?? '', /Accept/);
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), AUDIO);
  });

  test('names Ogg, the container, for Opus', async () => {
    const { handler } = speaking({ outputFormat: 'opus_48000_128' });
    assert.equal((await handler(hello(AS_AUDIO))).headers.get('content-type'), 'audio/ogg');
    assert.equal((await bodyOf(handler(hello()))).mimeType, 'audio/ogg');
  });

  const asking: [string, string][] = [
    ['*/*', 'json'],
    ['', 'json'],
    ['application/json', 'json'],
    ['application/json, */*', 'json'],
    ['audio/ogg', 'json'],
    ['audio/*;q=0', 'json'],
    ['audio/*, audio/mpeg;q=0', 'json'],
    ['application/json, audio/*;q=0.5', 'json'],
    ['audio/mpeg', 'audio'],
    ['Audio/MPEG; q=0.9, */*;q=0.1', 'audio'],
    ['audio/*, application/json', 'audio'],
  ];
  for (const [accept, kind] of asking) {
    test(`to Accept "${accept}" is ${kind}`, async () => {
      const response = await speaking().handler(hello({ Accept: accept }));
      assert.match(response.headers.get('content-type') ?? '', kind === 'json' ? /json/ : /audio/);
      await response.arrayBuffer();
    });
  }

  test('starts before the speech is complete, also over HTTP', async () => {
    const { asked, res, close } = await overHttp();
    audio(res).write('one');
    const reader = readerOf(await asked);
    assert.equal(textOf(await reader.read()), 'one');
    res.end('two');
    assert.equal(textOf(await reader.read()), 'two');
    assert.equal((await reader.read()).done, true);
    await close();
  });

  test('breaks off if ElevenLabs breaks off, also over HTTP', async () => {
    const { asked, res, warnings, close } = await overHttp();
    audio(res).write('one');
    const reader = readerOf(await asked);
    await reader.read();
    res.destroy();
    await assert.rejects(reader.read());
    assert.equal(warnings.length, 1);
    await close();
  });

  test('stops when the page hangs up', async () => {
    const { asked, res, warnings, gone, close } = await overHttp();
    const closed = once(res, 'close');
    audio(res).write('one');
    await readerOf(await asked).read();
    gone.abort();
    await closed;
    assert.equal(res.writableFinished, false);
    assert.deepEqual(warnings, []);
    await close();
  });

  test('is a refusal if all pieces of audio are empty', async () => {
    const source = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array());
          controller.close();
        },
      });
    const fake = async () => new Response(source(), { headers: { 'Content-Type': 'audio/mpeg' } });
    const response = await speaking({}, { fetch: fake }).handler(hello(AS_AUDIO));
    assert.equal(response.status, 502);
    assert.equal((await bodyOf(response)).code, 'upstream_invalid_response');
  });

  test('is read only as fast as the page reads it', async () => {
    let pulled = 0;
    const source = () =>
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            pulled++;
            controller.enqueue(new Uint8Array(1_000));
          },
        },
        { highWaterMark: 0 },
      );
    const fake = async () => new Response(source(), { headers: { 'Content-Type': 'audio/mpeg' } });
    const response = await speaking({}, { fetch: fake }).handler(hello(AS_AUDIO));
    const reader = readerOf(response);
    for (let at = 1; at <= 3; at++) {
      await reader.read();
      assert.equal(pulled, at);
    }
    await reader.cancel();
  });
});

describe('a page that leaves', () => {
  const leaving: [string, (reader: ReadableStreamDefaultReader, gone: AbortController) => unknown][] = [
    ['by cancelling the answer', reader => reader.cancel()],
    ['by aborting the request', (_reader, gone) => gone.abort()],
  ];
  for (const [how, leave] of leaving) {
    test(`${how}, stops the ElevenLabs request without a warning`, async () => {
      const gone = new AbortController();
      const { handler, warnings } = speaking();
      const upstream = queued();
      const answer = handler(new Request(hello(AS_AUDIO), { signal: gone.signal }));
      const res = await upstream;
      const closed = once(res, 'close');
      audio(res).write('one');
      const reader = readerOf(await answer);
      await reader.read();
      await leave(reader, gone);
      await closed;
      assert.equal(res.writableFinished, false);
      assert.deepEqual(warnings, []);
    });
  }

  test('while it waits for the next piece, gets an error instead of an end', async () => {
    const gone = new AbortController();
    const { handler, warnings } = speaking();
    const upstream = queued();
    const answer = handler(new Request(hello(AS_AUDIO), { signal: gone.signal }));
    audio(await upstream).write('one');
    const reader = readerOf(await answer);
    await reader.read();
    const next = reader.read();
    gone.abort();
    await assert.rejects(next);
    assert.deepEqual(warnings, []);
  });

  test('before the first audio, stops the ElevenLabs request too', async () => {
    const gone = new AbortController();
    const { handler, warnings } = speaking();
    const upstream = queued();
    const answer = handler(new Request(hello(), { signal: gone.signal }));
    const closed = once(await upstream, 'close');
    gone.abort();
    await closed;
    assert.equal((await bodyOf(answer)).code, 'client_gone');
    assert.deepEqual(warnings, []);
  });
});

describe('a request is refused', () => {
  test('above the operator’s limit, with both lengths in the error', async () => {
    const { handler } = speaking({ maxTextLength: 3 });
    assert.equal((await handler(post(SPEAK, { text: 'Hi.' }))).status, 200);
    const { error } = await bodyOf(handler(post(SPEAK, { text: 'Hi!!' })));
    assert.match(error, /4 characters; at most 3/);
  });
});

describe('a failure of ElevenLabs', { timeout: 20_000 }, () => {
  const LEAK = '{"detail":{"status":"invalid_api_key","message":"xi-secret is wrong"}}';
  const says =
    (status: number, body: string, headers = {}): Answer =>
    res =>
      res.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);

  test('gives the operator its reason', async () => {
    elevenLabs.answers.push(says(401, LEAK));
    const { handler, warnings } = speaking();
    await handler(hello());
    assert.match(warnings[0]?.message ?? '', /ElevenLabs answered 401 \(invalid_api_key\)/);
  });

  test('a redirect is never followed, because the key would go along', async () => {
    const elsewhere = await createElevenLabs();
    elevenLabs.answers.push(says(307, '', { Location: `${elsewhere.url}/v1?ticket=1` }));
    const { handler, warnings } = speaking();
    assert.equal((await handler(hello())).status, 502);
    assert.deepEqual(elsewhere.asked, []);
    const [from, to] = [elevenLabs.url, elsewhere.url];
    assert.match(
      warnings[0]?.message ?? '',
      new RegExp(`ElevenLabs at ${from}\\S+ redirects .*to ${to}/v1,`),
    );
    await elsewhere.close();
  });

  const middles: [string, Answer, SpeechOptions, string, RegExp][] = [
    ['a break', res => res.destroy(), {}, 'upstream_error', /broke off/],
    ['a silence', () => {}, { timeoutMs: 30 }, 'upstream_timeout', /in time/],
  ];
  for (const [what, then, speech, code, words] of middles) {
    test(`${what} in the middle breaks the streamed answer, with one warning`, async () => {
      const { handler, warnings } = speaking(speech);
      const upstream = queued();
      const answer = handler(hello(AS_AUDIO));
      const res = await upstream;
      audio(res).write('one');
      const reader = readerOf(await answer);
      await reader.read();
      then(res, res.req);
      await assert.rejects(reader.read());
      await assert.rejects(reader.read());
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]?.message ?? '', words);
    });

    test(`${what} in the middle is a refusal if JSON was asked for`, async () => {
      const { handler, warnings } = speaking(speech);
      elevenLabs.answers.push((res, req) => audio(res).write('one', () => then(res, req)));
      const response = await handler(hello());
      const { code: received } = await bodyOf(response);
      // A connection may break before its first bytes were read.
      assert.ok([code, 'upstream_unreachable'].includes(received), received);
      assert.equal(warnings.length, 1);
    });
  }
});

describe('the client secret', () => {
  for (const transcriptionModel of [undefined, false as const]) {
    test(`is for text, and the Realtime API takes it (transcription: ${transcriptionModel})`, async () => {
      const simulator = await startSimulator();
      const realtimeUrl = `${simulator.url}/v1/realtime`;
      const options = { realtimeUrl, apiKey: 'sk-simulator', transcriptionModel };
      const { handler, warnings } = speaking({}, { ...options, accept: { voice: true } });
      const response = await handler(post('realtime/client-secret', { voice: 'ash' }));
      const secret = await bodyOf(response);
      assert.equal(response.status, 200, secret.error);
      assert.deepEqual(secret.speech, { provider: 'elevenlabs' });
      assert.deepEqual(secret.session.output_modalities, ['text']);
      assert.deepEqual(
        warnings.map(({ code }) => code),
        ['setting_ignored'],
      );
      await simulator.close();
    });
  }
});

describe('createHandler refuses, by name', () => {
  const cases: [string, SpeechOptions, RegExp][] = [
    ['an unknown provider', { provider: 'x' as 'openai' }, /speech\.provider.*"openai" or "elevenlabs".*"x"/],
    ['no key', { apiKey: '' }, /speech\.apiKey.*ELEVENLABS_API_KEY/],
    ['no voice', { voiceId: ' '.trim() }, /speech\.voiceId.*ELEVENLABS_VOICE_ID/],
    ['a voice that is a path', { voiceId: '../x' }, /speech\.voiceId.*"\.\.\/x"/],
    ['a model that is a path', { modelId: 'a/b' }, /speech\.modelId.*"a\/b"/],
    ['a base URL that is none', { baseUrl: 'api.elevenlabs.io' }, /speech\.baseUrl.*received "api/],
    ['a base URL with a query', { baseUrl: 'https://a.example/?b' }, /speech\.baseUrl/],
    ['stability below 0', { stability: -0.1 }, /speech\.stability.*0 to 1; received -0\.1/],
    ['stability that is none', { stability: Number.NaN }, /speech\.stability.*received NaN/],
    ['similarity above 1', { similarityBoost: 1.1 }, /speech\.similarityBoost.*0 to 1; received 1\.1/],
    ['style above 1', { style: 2 }, /speech\.style.*0 to 1; received 2/],
    ['latency above 4', { optimizeStreamingLatency: 5 }, /optimizeStreamingLatency.*0 to 4; received 5/],
    ['latency between', { optimizeStreamingLatency: 1.5 }, /optimizeStreamingLatency.*received 1\.5/],
    ['latency that is none', { optimizeStreamingLatency: Number.NaN }, /received NaN/],
    ['a boost in words', { useSpeakerBoost: 'yes' as never }, /useSpeakerBoost.*received "yes"/],
    ['a time limit of 0', { timeoutMs: 0 }, /speech\.timeoutMs.*1 to 600000; received 0/],
    ['a limit above 40000', { maxTextLength: 40_001 }, /maxTextLength.*1 to 40000; received 40001/],
    ['raw samples', { outputFormat: 'pcm_24000' }, /outputFormat.*"pcm_24000": raw samples/],
    ['a telephone', { outputFormat: 'ulaw_8000' }, /outputFormat.*raw samples/],
    ['an unknown format', { outputFormat: 'flac_44100' }, /outputFormat.*mp3_44100_128.*"flac_44100"/],
    ['a format without a rate', { outputFormat: 'mp3' }, /outputFormat/],
  ];
  for (const [what, speech, message] of cases) {
    test(what, () => {
      assert.throws(() => speaking(speech), { message });
    });
  }

  test('a misspelled option, if the provider is OpenAI', () => {
    assert.throws(() => backend({ speech: { stability: 5 } }), { message: /speech\.stability/ });
  });

  test('a key with a line break, without repeating it', () => {
    assert.throws(
      () => speaking({ apiKey: 'xi-a\nb' }),
      (error: Error) => /speech\.apiKey/.test(error.message) && !/xi-a/.test(error.message),
    );
  });
});

describe('optionsFromEnv', () => {
  const env = {
    NAVAI_TTS_PROVIDER: ' ElevenLabs ',
    ELEVENLABS_API_KEY: 'xi-env',
    ELEVENLABS_BASE_URL: 'https://eu.example',
    ELEVENLABS_VOICE_ID: 'anna',
    ELEVENLABS_MODEL_ID: 'eleven_v3',
    ELEVENLABS_OUTPUT_FORMAT: 'mp3_22050_32',
    ELEVENLABS_OPTIMIZE_STREAMING_LATENCY: '0',
    ELEVENLABS_STABILITY: '0.5',
    ELEVENLABS_SIMILARITY_BOOST: '1',
    ELEVENLABS_STYLE: '0',
    ELEVENLABS_USE_SPEAKER_BOOST: 'false',
  };

  test('reads every variable of speech', () => {
    assert.deepEqual(optionsFromEnv(env), {
      speech: {
        provider: 'elevenlabs',
        apiKey: 'xi-env',
        baseUrl: 'https://eu.example',
        voiceId: 'anna',
        modelId: 'eleven_v3',
        outputFormat: 'mp3_22050_32',
        optimizeStreamingLatency: 0,
        stability: 0.5,
        similarityBoost: 1,
        style: 0,
        useSpeakerBoost: false,
      },
    });
  });

  test('an explicit option wins', async () => {
    const { speech } = optionsFromEnv(env);
    await speaking({ ...speech, baseUrl: elevenLabs.url, voiceId: 'bella' }).handler(hello());
    assert.match(elevenLabs.asked[0]?.url.pathname ?? '', /bella/);
    assert.equal(elevenLabs.asked[0]?.headers['xi-api-key'], 'xi-env');
  });

  for (const variable of ['OPTIMIZE_STREAMING_LATENCY', 'STABILITY', 'SIMILARITY_BOOST', 'STYLE'])
    test(`${variable} that is not a number is refused with the variable and its text`, () => {
      assert.throws(() => optionsFromEnv({ [`ELEVENLABS_${variable}`]: 'much' }), {
        message: new RegExp(`ELEVENLABS_${variable}.*"much"`),
      });
    });

  test('a speaker boost other than true or false is refused', () => {
    assert.throws(() => optionsFromEnv({ ELEVENLABS_USE_SPEAKER_BOOST: 'maybe' }), {
      message: /ELEVENLABS_USE_SPEAKER_BOOST.*"maybe"/,
    });
  });

  test('ElevenLabs without a key or a voice does not start, and says what to set', () => {
    const without = (variable: string) => () => backend(optionsFromEnv({ ...env, [variable]: '' }));
    assert.throws(without('ELEVENLABS_API_KEY'), { message: /ELEVENLABS_API_KEY/ });
    assert.throws(without('ELEVENLABS_VOICE_ID'), { message: /ELEVENLABS_VOICE_ID/ });
  });
});
