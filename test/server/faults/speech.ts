import type { RequestListener } from 'node:http';
import type { SpeechOptions } from '../../../src/server/index.js';
import {
  type Effect,
  type Expected,
  type Fault,
  type FaultGroup,
  keepsSecret,
  refused,
  type Send,
  warns,
} from './fault.js';

const voice: SpeechOptions = { provider: 'elevenlabs', apiKey: 'xi-secret', voiceId: 'anna' };
const nothingAsked: Effect = { words: 'ElevenLabs is not asked', holds: world => world.asked.length === 0 };

const unspoken = (input: string, body: object, code: string): Fault =>
  refused(
    `\`speech/synthesize\` ${input}`,
    world => world.start({ speech: voice }).post('speech/synthesize', body),
    400,
    code,
    {
      and: [nothingAsked],
    },
  );

/** What becomes of an answer of ElevenLabs, to a page that takes audio and to one that takes only JSON. */
const elevenLabs = (
  input: string,
  answer: RequestListener,
  status: number,
  code: string,
  more: Partial<Expected> & { speech?: SpeechOptions } = {},
): Fault => {
  const { speech, ...expected } = more;
  const send: Send = async world => {
    const baseUrl = await world.listen(answer);
    world.start({ speech: { ...voice, baseUrl, ...speech }, fetch: undefined });
    const ask = (Accept: string) => world.post('speech/synthesize', { text: 'Hi.' }, { Accept });
    const [audio, json] = [await ask('audio/*'), await ask('application/json')];
    if (audio.text !== json.text) throw new Error(`${audio.text} and ${json.text} differ.`);
    return json;
  };
  return refused(`ElevenLabs ${input}`, send, status, code, {
    ...expected,
    and: [noKey, warns('upstream_failed')],
  });
};

const says =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);
const LEAK = '{"detail":{"status":"invalid_api_key","message":"xi-secret is wrong"}}';
const noKey = keepsSecret('the key', /xi-secret/);
const sound = { 'Content-Type': 'audio/mpeg' };
const silent: RequestListener = (_, response) => response.writeHead(200, sound).flushHeaders();
const soon = { speech: { timeoutMs: 30 } };

export const speech: FaultGroup = {
  title: 'Speech',
  file: 'speech.ts',
  rows: [
    unspoken('without text', {}, 'invalid_request'),
    unspoken('with blank text', { text: '  ' }, 'invalid_request'),
    unspoken('with a `voiceId` that is a number', { text: 'Hi.', voiceId: 5 }, 'invalid_request'),
    unspoken('with 5,001 characters', { text: 'x'.repeat(5_001) }, 'text_too_long'),
    refused(
      '`speech/synthesize` while the model itself speaks',
      world => world.post('speech/synthesize', { text: 'Hi.' }),
      404,
      'speech_not_offered',
    ),
    elevenLabs('answers 401 and quotes the key', says(401, LEAK), 502, 'upstream_unauthorized'),
    elevenLabs('answers 403 and quotes the key', says(403, LEAK), 502, 'upstream_unauthorized'),
    elevenLabs('answers 422 and quotes the key', says(422, LEAK), 502, 'upstream_rejected'),
    elevenLabs(
      'answers 429 with `Retry-After: 7`',
      says(429, LEAK, { 'Retry-After': '7' }),
      429,
      'upstream_rate_limited',
      {
        headers: { 'Retry-After': '7' },
      },
    ),
    elevenLabs('answers 500 with the key in HTML', says(500, '<html>xi-secret'), 502, 'upstream_error'),
    elevenLabs('redirects', says(307, '', { Location: 'http://127.0.0.1:1/' }), 502, 'upstream_error'),
    elevenLabs(
      'answers with an HTML page',
      says(200, '<html>xi-secret', { 'Content-Type': 'text/html' }),
      502,
      'upstream_invalid_response',
    ),
    elevenLabs('answers with JSON in place of audio', says(200, LEAK), 502, 'upstream_invalid_response'),
    elevenLabs('answers with audio of no bytes', says(200, '', sound), 502, 'upstream_invalid_response'),
    elevenLabs(
      'resets the connection',
      (_, response) => void response.destroy(),
      502,
      'upstream_unreachable',
    ),
    elevenLabs('can’t be reached', () => {}, 502, 'upstream_unreachable', {
      speech: { baseUrl: 'http://127.0.0.1:1' },
    }),
    elevenLabs('never answers', () => {}, 504, 'upstream_timeout', soon),
    elevenLabs('answers with headers and then nothing', silent, 504, 'upstream_timeout', soon),
  ],
};
