import type { ServerResponse } from 'node:http';
import type { Answer } from '../types/http.js';
import type { Ending } from '../util/lazy-abort.js';

/** Writes one of our answers. `leaving` cancels a stream's source when the client disconnects. */
export async function sendAnswer(
  { status, headers, body }: Answer,
  res: ServerResponse,
  leaving: Ending,
): Promise<void> {
  if (typeof body === 'string') {
    // Sends head and text together with a known length, in one write to the socket.
    res.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
    return;
  }
  res.writeHead(status, headers);
  if (body) await pour(body, res, leaving);
  res.end();
}

/** Writes the answer of a handler that is not ours. */
export async function sendResponse(response: Response, res: ServerResponse, leaving: Ending): Promise<void> {
  res.statusCode = response.status;
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') res.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  if (response.body) await pour(response.body, res, leaving);
  res.end();
}

async function pour(body: ReadableStream<Uint8Array>, res: ServerResponse, leaving: Ending): Promise<void> {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  leaving.addEventListener('abort', cancel);
  if (leaving.aborted) cancel();
  for (;;) {
    const { done, value } = await reader.read();
    if (done || leaving.aborted) return;
    if (!res.write(value)) await drained(res, leaving);
  }
}

function drained(res: ServerResponse, leaving: Ending): Promise<void> {
  return new Promise(resolve => {
    const goOn = () => {
      leaving.removeEventListener('abort', goOn);
      resolve();
    };
    res.once('drain', goOn);
    leaving.addEventListener('abort', goOn);
    if (leaving.aborted) goOn();
  });
}
