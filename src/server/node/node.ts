import type { IncomingMessage, ServerResponse } from 'node:http';
import { answererOf } from '../http/incoming.js';
import { Refusal } from '../http/refusal.js';
import type { Handler } from '../types/handler.js';
import type { Answerer } from '../types/http.js';
import { LazyAbort } from '../util/lazy-abort.js';
import { NodeIncoming } from './node-incoming.js';
import { sendAnswer, sendResponse } from './node-send.js';

/**
 * The handler as a listener for `http.createServer` or Express, with streams both ways. Mounted under a path
 * in Express, give that path as `basePath` too: the original URL is used. If something has read the body before, it is
 * taken from `req.body`. The promise resolves when the answer is written, for frameworks that wait; it never rejects.
 */
export function toNodeListener(
  handler: Handler,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const answerer = answererOf(handler);
  return (req, res) => {
    const leaving = new LazyAbort();
    res.once('close', () => res.writableFinished || leaving.abort());
    // Half of an answer can't be taken back; a closed connection at least signals the failure.
    return serve(handler, answerer, req, res, leaving).catch(() => void res.destroy());
  };
}

async function serve(
  handler: Handler,
  answerer: Answerer | undefined,
  req: IncomingMessage,
  res: ServerResponse,
  leaving: LazyAbort,
): Promise<void> {
  const incoming = readable(() => new NodeIncoming(req, leaving));
  const request = incoming && !answerer ? readable(() => incoming.request) : undefined;
  if (incoming && answerer) return sendAnswer(await answerer(incoming), res, leaving);
  if (request) return sendResponse(await handler(request), res, leaving);
  return sendAnswer(new Refusal('bad_request').toAnswer(), res, leaving);
}

/** Returns undefined if the request can't be read. */
function readable<Part>(make: () => Part): Part | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
