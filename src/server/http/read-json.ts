import { explain } from '../../contract/schema.js';
import type { Incoming } from '../types/http.js';
import { MAX_LEVELS, nestsTooDeep } from '../util/nesting.js';
import { Refusal, refuse } from './refusal.js';

const TOO_DEEP = `The body is nested deeper than ${MAX_LEVELS} levels.`;

/**
 * The request's body as an object; an empty body is `{}`. Refuses what is too large (announced or streamed),
 * not JSON, not UTF-8, not an object or nested without end.
 */
export async function readJson(incoming: Incoming, maxBytes: number): Promise<Record<string, unknown>> {
  const bytes = await readBytes(incoming, maxBytes);
  if (bytes.length === 0) return {};
  if (!isJson(incoming.header('content-type'))) refuse('unsupported_media_type');
  const value = parse(decode(bytes));
  if (nestsTooDeep(value)) refuse('invalid_request', { message: TOO_DEEP });
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  return refuse('invalid_request', { message: 'The body must be a JSON object.' });
}

/** What a schema of the contract has for us. */
interface Shape<Body> {
  safeParse(
    value: unknown,
  ): { success: true; data: Body } | { success: false; error: Parameters<typeof explain>[0] };
}

/** The request's body in the shape of a contract's schema. Refuses another shape, and what readJson refuses. */
export async function readBody<Body>(
  incoming: Incoming,
  maxBytes: number,
  schema: Shape<Body>,
): Promise<Body> {
  const body = schema.safeParse(await readJson(incoming, maxBytes));
  return body.success ? body.data : refuse('invalid_request', { message: `${explain(body.error)}.` });
}

async function readBytes(incoming: Incoming, maxBytes: number): Promise<Uint8Array> {
  if (Number(incoming.header('content-length')) > maxBytes) refuseSize(maxBytes);
  // A body that breaks off is the sender's doing, not ours.
  const bytes = await incoming.bytes(maxBytes).catch(cause => {
    throw cause instanceof Refusal ? cause : new Refusal('bad_request');
  });
  return bytes ?? refuseSize(maxBytes);
}

function refuseSize(maxBytes: number): never {
  return refuse('body_too_large', { message: `The body is larger than ${maxBytes} bytes.` });
}

function isJson(contentType: string | null): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map(part => part.trim()).find(part => part.startsWith('charset='));
  return (
    type.trim() === 'application/json' && (charset === undefined || /^charset="?utf-?8"?$/.test(charset))
  );
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return refuse('invalid_encoding');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('invalid_json');
  }
}
