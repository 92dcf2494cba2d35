import { errorBody } from '../error-schema.js';
import { executeResult } from '../schema.js';
import { type Answer, nameOf } from './exchange.js';
import { described, expectStatus, isHtml, isLeftOut } from './expect.js';
import { listFunctions } from './functions-rules.js';
import { type Observations, retryAfter } from './observations.js';
import { type Rule, skipped } from './rule.js';

/** Stack frames in the formats of JavaScript, Python, PHP and Java. */
const frames = [
  /\bat (async )?[^\n"]{0,120}?\(?(file:|node:|webpack|\/|[A-Za-z]:\\)[^\s"()]*:\d+(:\d+)?/,
  /\bFile \\?"[^"\n]+", line \d+/,
  /\bin \S+\.php(:\d+| on line \d+)|#\d+ \S+\.php\(\d+\)/,
  /\bat [\w$.]+\([\w$]+\.(java|kt|cs):\d+\)/,
];

const key = /\bsk-[\w-]{16,}/;

/** Rules about all answers of the run. They come after the rules that send the requests. */
export const answerRules: readonly Rule[] = [
  {
    id: 'errors.shape',
    level: 'should',
    title: 'Errors are `{ error }`, WordPress’s, OpenAI’s or plain text.',
    check: seen =>
      firstOf(seen, answer => (isError(answer) && !isKnown(answer) ? described(answer) : undefined)),
  },
  {
    id: 'errors.no-stack',
    level: 'must',
    title: 'Errors carry no stack traces.',
    check: seen =>
      firstOf(seen, answer =>
        isFailure(answer) && hasFrames(answer) ? `${nameOf(answer.ask)}.` : undefined,
      ),
  },
  {
    id: 'answers.no-key',
    level: 'must',
    title: 'No answer holds a key of the operator (`sk-…`).',
    check: seen =>
      firstOf(seen, answer => (key.test(written(answer)) ? `${nameOf(answer.ask)}.` : undefined)),
  },
];

export const rateLimitRules: readonly Rule[] = [
  {
    id: 'rate-limit.refuses',
    level: 'should',
    title: 'Who asks too often is refused: 429.',
    check: async seen => {
      const times = seen.options.probeRateLimit ?? 0;
      if (times < 1) return skipped('Only probed where it is asked for.');
      for (let count = 0; count < times; count++) {
        const answer = await seen.askAgain(listFunctions);
        if (answer.status === 429) return undefined;
        if (answer.status !== 200) return expectStatus(answer, 200, 429);
      }
      return `${times} requests were answered, and none with 429.`;
    },
  },
  {
    id: 'rate-limit.retry-after',
    level: 'should',
    title: 'A 429 says in `Retry-After` how long to wait.',
    check: seen => {
      const limited = seen.answers.filter(({ status }) => status === 429);
      const [silent] = limited.filter(answer => retryAfter(answer) === undefined);
      if (limited.length === 0) return skipped('No 429 was met.');
      return (
        silent && `${nameOf(silent.ask)}: Retry-After is ${silent.headers.get('retry-after') ?? 'missing'}.`
      );
    },
  },
];

function firstOf(seen: Observations, test: (answer: Answer) => string | undefined): string | undefined {
  return seen.answers.map(test).find(Boolean);
}

// Ignores the body of a 404, because pages do too, and it often comes from the server in front.
function isError(answer: Answer): boolean {
  const { ask, status } = answer;
  return (
    status >= 400 &&
    ask.method !== 'OPTIONS' &&
    (!isLeftOut(answer) || ask.path === 'functions/execute') &&
    status !== 405
  );
}

function isKnown(answer: Answer): boolean {
  const { body, text } = answer;
  if (isHtml(answer)) return false;
  if (body === undefined) return text.trim() !== '';
  return (
    typeof body === 'string' || errorBody.safeParse(body).success || executeResult.safeParse(body).success
  );
}

const isFailure = ({ status, body }: Answer): boolean => status >= 400 || Object(body).ok === false;

const hasFrames = ({ text, body }: Answer): boolean =>
  frames.some(frame => frame.test(text) || texts(body).some(one => frame.test(one)));

/** Returns every string in a JSON value, in which escaped line breaks are real ones. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const written = ({ text, headers }: Answer): string => `${[...headers].flat().join('\n')}\n${text}`;
