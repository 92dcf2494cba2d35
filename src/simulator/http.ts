import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeError, Refusal } from './refusal.js';

const MAX_BODY_BYTES = 256 * 1024;

export interface Answer {
  status: number;
  body?: string | object;
  headers?: Record<string, string>;
}

/** Allows any origin. The SDK's own header makes browsers send a preflight request. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers':
    'authorization, content-type, x-openai-agents-sdk, openai-safety-identifier',
  'access-control-expose-headers': 'Location',
  'access-control-max-age': '600',
};

/** Reads the whole body as text. Rejects with a Refusal above 256 KiB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES)
      throw new Refusal('request_too_large', 'The body of the request is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Returns the bearer key, or an empty string. */
export function bearerOf(request: IncomingMessage): string {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

export function reply(response: ServerResponse, { status, body, headers = {} }: Answer) {
  const isText = typeof body === 'string';
  const type: Record<string, string> =
    body === undefined || isText ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...CORS, ...type, ...headers });
  response.end(isText || body === undefined ? body : JSON.stringify(body));
}

/** Builds an error answer in the service's format. */
export function failure(status: number, error: unknown): Answer {
  return { status, body: { error: describeError(error) } };
}
