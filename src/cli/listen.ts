import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from './failure.js';

/** Why a server can't listen, and what to do. */
const REASONS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} of ${host} is taken. Stop what uses it, or choose another with --port (0 takes any that is free).`,
  EACCES: (_, port) => `Port ${port} needs rights that you don't have; those from 1024 on don't.`,
  EADDRNOTAVAIL: host => `${host} is not an address of this machine; --host takes one of its own.`,
  ENOTFOUND: host => `${host} can't be found; --host takes an address of this machine.`,
};

export interface Listening {
  readonly address: AddressInfo;
  /** The requests that are not answered yet, as method and path. */
  pending(): string[];
  /**
   * Stops accepting requests. Resolves when the pending ones are answered or, after `timeoutMs`, cut off. The result
   * lists those that were cut off.
   */
  close(timeoutMs: number): Promise<string[]>;
}

/** Starts a server. Rejects with a Failure that says why it can't listen. */
export async function listen(listener: RequestListener, port: number, host: string): Promise<Listening> {
  let closing = false;
  const pending = new Map<object, string>();
  const server = createServer((request, response) => {
    pending.set(response, `${request.method} ${request.url?.split('?', 1)}`);
    response.once('close', () => pending.delete(response));
    // Otherwise a keep-alive connection would hold the server open as long as its page is open.
    response.once('close', () => setImmediate(() => closing && server.closeIdleConnections()));
    listener(request, response);
  });
  await started(server, port, host);
  const list = () => [...pending.values()];
  const close = (timeoutMs: number) => {
    closing = true;
    return closed(server, timeoutMs, list);
  };
  return { address: server.address() as AddressInfo, pending: list, close };
}

function started(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', cause => reject(explain(cause, host, port)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number): Failure {
  const reason = REASONS[cause.code ?? ''];
  return new Failure(reason ? reason(host, port) : `The server can't listen: ${cause.message}.`);
}

function closed(server: Server, timeoutMs: number, pending: () => string[]): Promise<string[]> {
  return new Promise(resolve => {
    let cut: string[] = [];
    const timer = setTimeout(() => {
      cut = pending();
      server.closeAllConnections();
    }, timeoutMs);
    server.close(() => {
      clearTimeout(timer);
      resolve(cut);
    });
    server.closeIdleConnections();
  });
}
