// @ts-check
import { Failure } from '../failure.js';

const TRIES = 20;
const LAST_PORT = 65_535;

/**
 * Listens on an address of this machine, on `port` or the next free one. Rejects with a Failure if 21 are taken.
 * @param {import('node:net').Server} server @param {number} port @param {string} host
 * @returns {Promise<number>} the port it got
 */
export async function listen(server, port, host) {
  for (let next = port; ; next++) {
    try {
      return await tryPort(server, next, host);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EACCES')
        throw new Failure(`Port ${next} needs rights that you do not have. Set PORT to one from 1024.`);
      if (code !== 'EADDRINUSE') throw error;
      if (next >= Math.min(port + TRIES, LAST_PORT))
        throw new Failure(`The ports ${port} to ${next} of ${host} are taken. Set PORT to another.`);
    }
  }
}

/** @param {import('node:net').Server} server @param {number} port @param {string} host @returns {Promise<number>} */
function tryPort(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
