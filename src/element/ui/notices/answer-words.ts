import type { Words } from '../../../lang/en.js';

type AnswerWords = Extract<keyof Words, `answer${string}`>;

/** What went wrong with an answer, as the service names it, and the key of its text; the first match counts. */
const reasons: readonly (readonly [pattern: RegExp, key: AnswerWords])[] = [
  [/quota|billing/, 'answerQuota'],
  [/rate_limit/, 'answerBusy'],
  [/content_(filter|policy)/, 'answerFiltered'],
  [/max_output_tokens/, 'answerTooLong'],
];

/** The texts after which the same request may succeed. */
const repeatable: ReadonlySet<AnswerWords> = new Set<AnswerWords>([
  'answerBusy',
  'answerFailed',
  'answerCutOff',
]);

const fallbacks: Readonly<Record<string, AnswerWords>> = {
  'response-failed': 'answerFailed',
  'response-incomplete': 'answerCutOff',
};

/** What a visitor reads about an answer that failed or was cut off. */
export interface AnswerProblem {
  readonly key: AnswerWords;
  /** Whether it helps to ask for the same answer again. */
  readonly repeatable: boolean;
}

/** Returns undefined for warnings that are not about an answer. `detail` is the service's reason. */
export function answerProblem(code: string, detail: string): AnswerProblem | undefined {
  const fallback = fallbacks[code];
  if (!fallback) return undefined;
  const key = reasons.find(([pattern]) => pattern.test(detail))?.[1] ?? fallback;
  return { key, repeatable: repeatable.has(key) };
}
