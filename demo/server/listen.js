// @ts-check
const TRIES = 20;

/**
 * Listens on the loopback address, on `port` or the next free one.
 * @param {import('node:http').Server} server @param {number} port @returns {Promise<number>} the port it got
 */
export async function listen(server, port) {
  for (let next = port; ; next++) {
    try {
      return await tryPort(server, next);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || next >= port + TRIES) throw error;
    }
  }
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<number>} */
function tryPort(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
