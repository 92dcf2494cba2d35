import type { IncomingMessage } from 'node:http';
import { joined } from '../http/incoming.js';
import { refuse } from '../http/refusal.js';

/** Where h3 1 and Nitro 2 leave a promise of the bytes that they have read. */
const H3_RAW_BODY = Symbol.for('h3RawBody');

/** What other code adds to a request: the path before mounting, and the body that it has read. */
export type NodeRequest = IncomingMessage & {
  originalUrl?: string;
  body?: unknown;
  [H3_RAW_BODY]?: unknown;
};

/**
 * The body, or undefined if it is longer than `maxBytes`. Rejects if it breaks off, and with a Refusal if something
 * else has read it and left nothing on the request.
 */
export function bytesOfNode(req: NodeRequest, maxBytes: number): Promise<Uint8Array | undefined> {
  return req.readableDidRead ? earlierBytes(req, maxBytes) : read(req, maxBytes);
}

/** The same as a stream without a limit. */
export function streamOfNode(req: NodeRequest): ReadableStream<Uint8Array> {
  if (!req.readableDidRead) return toStream(req);
  return new ReadableStream({
    async pull(controller) {
      controller.enqueue(await earlierBody(req));
      controller.close();
    },
  });
}

async function earlierBytes(req: NodeRequest, maxBytes: number): Promise<Uint8Array | undefined> {
  const bytes = await earlierBody(req);
  return bytes.length > maxBytes ? undefined : bytes;
}

/** What the code that has read the stream left: bytes, text, or a value that was JSON. */
async function earlierBody(req: NodeRequest): Promise<Uint8Array> {
  const left = req.body === undefined ? await req[H3_RAW_BODY] : req.body;
  if (left instanceof ArrayBuffer) return new Uint8Array(left);
  if (ArrayBuffer.isView(left)) return new Uint8Array(left.buffer, left.byteOffset, left.byteLength);
  const text = typeof left === 'string' ? left : JSON.stringify(left);
  return text === undefined ? refuse('body_already_read') : new TextEncoder().encode(text);
}

function read(req: IncomingMessage, maxBytes: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    if (req.readableEnded) return resolve(new Uint8Array());
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Beyond the limit it reads on into nothing: destroying the request would cut the answer that says why.
    req.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= maxBytes) return void chunks.push(chunk);
      chunks.length = 0;
      resolve(undefined);
    });
    req.once('end', () => resolve(joined(chunks, size)));
    // An error without a listener would crash the process.
    req.on('error', reject);
    // Before the end, the body broke off. After the end this has no effect.
    req.once('close', () => reject(new Error('The body broke off.')));
    if (req.destroyed) reject(new Error('The body broke off.'));
  });
}

function toStream(req: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = req.iterator({ destroyOnReturn: false });
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    // Reads on into nothing: destroying the request would cut the answer that says why.
    cancel: () =>
      void chunks.return?.().then(
        () => req.resume(),
        () => {},
      ),
  });
}
