import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Stands in for the Realtime API's mint. Answers after about `ms` and records how long it held the last request. */
export async function startUpstream(ms: number) {
  let lastMs = 0;
  const server = createServer(async (request, response) => {
    const started = performance.now();
    request.resume();
    await once(request, 'end');
    await pause(ms);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ value: 'ek_bench', expires_at: 1_900_000_000, session: {} }));
    lastMs = performance.now() - started;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, lastMs: () => lastMs, stop };
}
