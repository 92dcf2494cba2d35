import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createHandler,
  type Handler,
  type HandlerOptions,
  type HandlerWarning,
} from '../../src/server/index.js';

export interface Listening {
  url: string;
  close(): Promise<void>;
}

export async function listen(listener: RequestListener): Promise<Listening> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

export async function readText(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req) text += chunk;
  return text;
}

export interface Minted {
  path: string;
  authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read into it freely.
  body: any;
}

export interface Upstream extends Listening {
  minted: Minted[];
  /** The next answers; without one: a client secret that echoes the session. */
  answers: { status: number; body: string; headers?: Record<string, string> }[];
}

/** A stand-in for the Realtime API's mint. A queued status 0 never answers. */
export async function createUpstream(): Promise<Upstream> {
  const minted: Minted[] = [];
  const answers: Upstream['answers'] = [];
  const listening = await listen(async (req, res) => {
    const body = JSON.parse(await readText(req));
    minted.push({ path: req.url ?? '', authorization: req.headers.authorization, body });
    const secret = { value: 'ek_test', expires_at: 1_900_000_000, session: body.session, extra: true };
    const { status, body: text, headers } = answers.shift() ?? { status: 200, body: JSON.stringify(secret) };
    if (status > 0) res.writeHead(status, headers).end(text);
  });
  return { ...listening, minted, answers };
}

/** A handler with a key and its warnings collected. */
export function backend(options: HandlerOptions = {}): { handler: Handler; warnings: HandlerWarning[] } {
  const warnings: HandlerWarning[] = [];
  const handler = createHandler({
    apiKey: 'sk-server',
    clientKey: () => 'someone',
    onWarning: warning => warnings.push(warning),
    ...options,
  });
  return { handler, warnings };
}

export function post(path: string, body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`http://app.example/navai/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export function get(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://app.example/navai/${path}`, { headers });
}

// biome-ignore lint/suspicious/noExplicitAny: the tests read into it freely.
export async function bodyOf(response: Response | Promise<Response>): Promise<any> {
  return (await response).json();
}
