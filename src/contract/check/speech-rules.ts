import { synthesizeResponse } from '../extensions.js';
import type { Answer, Ask } from './exchange.js';
import { described, expectBody, isClientError, isLeftOut, isOk } from './expect.js';
import { mint } from './mint.js';
import type { Observations } from './observations.js';
import { type Finding, notOffered, type Rule } from './rule.js';

const speechAsk = (about: string, text: string, accept: string): Ask => ({
  method: 'POST',
  path: 'speech/synthesize',
  about,
  json: { text },
  headers: { accept },
});

const audio = 'speech.audio';

export const speechRules: readonly Rule[] = [
  {
    id: audio,
    level: 'must',
    title: 'A short text becomes audio, as bytes or in base64.',
    needs: ['client-secret.answers', 'client-secret.speech'],
    check: whereSpoken(async seen => spoken(await seen.ask(speechAsk('accepts audio', 'Hi.', 'audio/*')))),
  },
  {
    id: 'speech.json',
    level: 'must',
    title: 'Also for who accepts JSON alone.',
    needs: [audio],
    check: whereSpoken(async seen =>
      spoken(await seen.ask(speechAsk('accepts JSON', 'Hi.', 'application/json'))),
    ),
  },
  {
    id: 'speech.empty-text',
    level: 'should',
    title: 'An empty text is a 4xx.',
    needs: [audio],
    check: whereSpoken(async seen => {
      const answer = await seen.ask(speechAsk('an empty text', '', 'application/json'));
      const refused = isClientError(answer) && !isLeftOut(answer);
      return refused ? undefined : `${described(answer)} Expected: a 4xx.`;
    }),
  },
];

function whereSpoken(check: (seen: Observations) => Promise<Finding>): Rule['check'] {
  return async seen => {
    const provider: unknown = Object(Object((await mint(seen)).answer.body).speech).provider ?? 'openai';
    if (provider === 'openai') return notOffered('`speech.provider` is "openai": the model speaks.');
    return check(seen);
  };
}

function spoken(answer: Answer): Finding {
  if (isOk(answer) && /^audio\//i.test(answer.headers.get('content-type') ?? ''))
    return answer.text === '' ? `${described(answer)} The audio is empty.` : undefined;
  const finding = expectBody(answer, synthesizeResponse);
  if (finding) return finding;
  return isBase64(Object(answer.body).audioBase64) ? undefined : '`audioBase64` is not base64.';
}

function isBase64(text: string): boolean {
  try {
    return atob(text).length > 0;
  } catch {
    return false;
  }
}
