import { createServer, type Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { createSimulator, type Simulator, type SimulatorOptions } from './simulator.js';

export interface StartOptions extends SimulatorOptions {
  /** Default: 0, which picks any free port. */
  port?: number;
}

export interface RunningSimulator extends Simulator {
  /** Such as `http://127.0.0.1:49152` or `http://[::1]:49152`, without a trailing slash. */
  readonly url: string;
  readonly port: number;
}

/** Starts a simulator on its own HTTP server. Rejects if the port is taken. */
export async function startSimulator(options: StartOptions = {}): Promise<RunningSimulator> {
  const simulator = createSimulator(options);
  const server = createServer(simulator.listener);
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port ?? 0, host);
  return {
    ...simulator,
    // The spread would copy the current entries instead of the getter.
    get log() {
      return simulator.log;
    },
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${port}`,
    port,
    close: async () => {
      await Promise.all([simulator.close(), stop(server)]);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

// Keep-alive connections would hold the server open until the browser closes them.
function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
