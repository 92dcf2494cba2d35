import { cutText } from '../util/cut-text.js';
import { Unfit } from './place.js';
import { readStream } from './read-stream.js';

/** In characters. A longer text is a page rather than a reason. */
const maxReasonLength = 300;

/** The JSON or the text of an HTTP answer; null for an empty one. Rejects with its status if it is not ok. */
export async function readResponse(response: Response, end: AbortSignal): Promise<unknown> {
  if (!response.ok) throw await refusalOf(response, 'returned', end);
  return parsed(await bodyOf(response, end), response.headers.get('content-type'));
}

/** An error that tells the status of an HTTP answer, with its text if that is short. */
export async function refusalOf(response: Response, how: string, end: AbortSignal): Promise<Error> {
  const status = response.status ? `${response.status} ${response.statusText}`.trim() : response.type;
  const text = String((await bodyOf(response, end).catch(() => '')) ?? '').trim();
  const reason = text && text.length <= maxReasonLength && !text.startsWith('<') ? `: ${text}` : '';
  return new Error(`The function ${how} an HTTP answer: ${status}${reason}`);
}

/** Text of a JSON type as what it says. A text that was cut stays text. */
export function parsed(text: string, type: string | null): unknown {
  if (text === '') return null;
  if (!/\bjson\b/i.test(type ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function bodyOf(response: Response, end: AbortSignal): Promise<string> {
  if (response.bodyUsed) throw new Unfit('is an HTTP answer whose body was read before');
  const body = response.body ? await readStream(response.body, end) : await response.text();
  return typeof body === 'string' ? body : cutText(String(body), maxReasonLength);
}
