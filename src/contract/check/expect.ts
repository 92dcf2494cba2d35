import type * as z from 'zod/mini';
import { cutText } from '../../core/util/cut-text.js';
import { readErrorMessage } from '../error-body.js';
import { explain } from '../schema.js';
import { type Answer, nameOf } from './exchange.js';
import type { Finding } from './rule.js';

export const isOk = ({ status }: Answer): boolean => status >= 200 && status < 300;
export const isClientError = ({ status }: Answer): boolean => status >= 400 && status < 500;
export const isRedirect = ({ status }: Answer): boolean => status >= 300 && status < 400;
export const isUnauthorized = ({ status }: Answer): boolean => status === 401 || status === 403;
/** Whether the answer means that the backend does not offer the endpoint. */
export const isLeftOut = ({ status }: Answer): boolean => [404, 405, 501].includes(status);
export const isHtml = ({ headers, text }: Answer): boolean =>
  /\bhtml\b/i.test(headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text);

/** Describes an answer in one sentence. Omits the body of a success, which may hold anything. */
export function described(answer: Answer): string {
  const { ask, status, headers } = answer;
  const words = isOk(answer) ? undefined : readErrorMessage(answer.body ?? answer.text);
  const extra = isRedirect(answer)
    ? `, a redirect to ${headers.get('location') ?? 'nowhere'}`
    : isHtml(answer)
      ? ', an HTML page'
      : words
        ? ` “${cutText(words, 200)}”`
        : '';
  return `${nameOf(ask)} answered ${status}${extra}.`;
}

/** Passes if the answer has one of these statuses. */
export function expectStatus(answer: Answer, ...statuses: readonly number[]): Finding {
  if (statuses.includes(answer.status)) return undefined;
  return `${described(answer)} Expected: ${statuses.join(' or ')}.`;
}

/** Passes if the answer is a 4xx, which blames the request. */
export function expectRefusal(answer: Answer): Finding {
  return isClientError(answer) ? undefined : `${described(answer)} Expected: a 4xx.`;
}

/** Passes if the answer is a success whose body has this shape. */
export function expectBody(answer: Answer, schema: z.ZodMiniType): Finding {
  if (!isOk(answer)) return `${described(answer)} Expected: 200.`;
  if (answer.body === undefined) return `${described(answer)} The body is not JSON.`;
  const result = schema.safeParse(answer.body);
  return result.success ? undefined : `${nameOf(answer.ask)}: ${explain(result.error)}.`;
}
