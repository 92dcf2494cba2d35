import type { Words } from '../../../lang/en.js';
type AnswerWords = Extract<keyof Words, `answer${string}`>;
/** What a visitor reads about an answer that failed or was cut off. */
export interface AnswerProblem {
    readonly key: AnswerWords;
    /** Whether it helps to ask for the same answer again. */
    readonly repeatable: boolean;
}
/** Returns undefined for warnings that are not about an answer. `detail` is the service's reason. */
export declare function answerProblem(code: string, detail: string): AnswerProblem | undefined;
export {};
