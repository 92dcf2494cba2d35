import type { RTCDataChannel, RTCPeerConnection } from 'werift';

const REPEAT_MS = 100;
/** A busy machine takes its time; a browser that is gone never answers. */
const LONGEST_MS = 2_000;

/**
 * Closes the data channel so that the browser hears of it: resolves when both sides have reset their half,
 * or soon after if the browser is gone.
 */
export async function sayGoodbye(connection: RTCPeerConnection, channel: RTCDataChannel): Promise<void> {
  const association = connection.sctpTransport?.sctp;
  if (channel.readyState !== 'open' || !association) return;
  let tooLong: NodeJS.Timeout | undefined;
  const through = new Promise<void>(resolve => {
    let resets = 0;
    tooLong = setTimeout(resolve, LONGEST_MS);
    association.onReconfigStreams.subscribe(() => {
      if (++resets === 2) resolve();
    });
  });
  // Chromium ignores a reset while it has not acknowledged our last frame, which it does up to 200 ms late;
  // by itself werift asks again only after a second.
  const repeat = setInterval(() => {
    if (association.reconfigRequest) void association.sendReconfigParam(association.reconfigRequest);
  }, REPEAT_MS);
  channel.close();
  await through;
  clearInterval(repeat);
  clearTimeout(tooLong);
}
