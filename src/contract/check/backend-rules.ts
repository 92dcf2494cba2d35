import type { Answer, Ask } from './exchange.js';
import { NoAnswer } from './exchange.js';
import { described, expectStatus, isHtml, isRedirect, isUnauthorized } from './expect.js';
import { listFunctions } from './functions-rules.js';
import { mint } from './mint.js';
import { NotAsked, type Observations } from './observations.js';
import type { Finding, Rule } from './rule.js';

/** If one of these fails, nothing else can be checked. */
export const gates: readonly Rule[] = [
  {
    id: 'backend.reachable',
    level: 'must',
    title: 'The backend answers.',
    check: async seen => {
      const probes = await probe(seen);
      return probes.some(({ answer }) => answer) ? undefined : probes.map(({ words }) => words).join(' ');
    },
  },
  {
    id: 'backend.no-redirect',
    level: 'must',
    title: 'The endpoints stand under the base URL itself, without redirects.',
    check: seen => notAll(seen, isRedirect, answer => `${described(answer)} Pass that base URL.`),
  },
  {
    id: 'backend.authorized',
    level: 'must',
    title: 'Who asks with these headers, from this origin, may.',
    check: seen =>
      notAll(seen, isUnauthorized, answer => {
        return `unauthorized: pass headers that the backend knows, and an origin that it allows. ${described(answer)}`;
      }),
  },
  {
    id: 'backend.json',
    level: 'must',
    title: 'The endpoints answer in JSON, and not with a page.',
    check: seen => notAll(seen, isHtml, answer => `${described(answer)} Is this the base URL?`),
  },
];

const unknownPath: Ask = { method: 'GET', path: 'navai-check/no-such-endpoint' };

export const backendRules: readonly Rule[] = [
  ...gates,
  {
    id: 'backend.unknown-path',
    level: 'should',
    title: 'A path that is not in the contract is a 404.',
    check: async seen => expectStatus(await seen.ask(unknownPath), 404),
  },
];

interface Probe {
  readonly answer?: Answer;
  readonly words: string;
}

/** Requests the endpoints that every backend has. */
function probe(seen: Observations): Promise<Probe[]> {
  return Promise.all([
    attempt(() => seen.ask(listFunctions)),
    attempt(async () => (await mint(seen)).answer),
  ]);
}

async function attempt(ask: () => Promise<Answer>): Promise<Probe> {
  try {
    return { answer: await ask(), words: '' };
  } catch (error) {
    // A rate limit is an answer too; the rules of the endpoint report it.
    if (error instanceof NoAnswer || error instanceof NotAsked) return { words: error.message };
    throw error;
  }
}

async function notAll(
  seen: Observations,
  test: (answer: Answer) => boolean,
  words: (answer: Answer) => string,
): Promise<Finding> {
  const answers = (await probe(seen)).flatMap(({ answer }) => answer ?? []);
  const [first] = answers;
  return first && answers.every(test) ? words(first) : undefined;
}
