import type { RTCDataChannel, RTCPeerConnection } from 'werift';

const REPEAT_MS = 100;
/** Long enough for a busy machine. A browser that is gone never answers. */
const TIMEOUT_MS = 2_000;

/**
 * Closes the data channel so that the browser notices. Resolves when both sides have reset their stream, or after 2 s
 * if the browser does not answer.
 */
export async function sayGoodbye(connection: RTCPeerConnection, channel: RTCDataChannel): Promise<void> {
  const association = connection.sctpTransport?.sctp;
  if (channel.readyState !== 'open' || !association) return;
  let timeout: NodeJS.Timeout | undefined;
  const bothReset = new Promise<void>(resolve => {
    let resets = 0;
    timeout = setTimeout(resolve, TIMEOUT_MS);
    association.onReconfigStreams.subscribe(() => {
      if (++resets === 2) resolve();
    });
  });
  // Chromium ignores a reset until it has acknowledged our last frame, which can take 200 ms. werift itself repeats the
  // request only after a second.
  const repeat = setInterval(() => {
    if (association.reconfigRequest) void association.sendReconfigParam(association.reconfigRequest);
  }, REPEAT_MS);
  channel.close();
  await bothReset;
  clearInterval(repeat);
  clearTimeout(timeout);
}
