/** The script of a page that does every step of a call as early as it can, and nothing else. Runs in the page. */
export function limitPage(callUrl: string): void {
  const button = document.querySelector('button') as HTMLButtonElement;
  button.addEventListener('click', async () => {
    const json = async (path: string, body?: string) => {
      const sent = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body } : {};
      const response = await fetch(path, sent);
      return response.json() as Promise<{ value: string; session: { instructions: string } }>;
    };
    const minting = json('/navai/realtime/client-secret', '{}');
    const listing = json('/navai/functions');
    const microphone = navigator.mediaDevices.getUserMedia({ audio: true });
    const peer = new RTCPeerConnection();
    const channel = peer.createDataChannel('oai-events');
    const { sender } = peer.addTransceiver('audio');
    const joined = microphone.then(stream => sender.replaceTrack(stream.getAudioTracks()[0] ?? null));
    peer.ontrack = ({ streams, track }) => {
      const speaker = document.createElement('audio');
      speaker.autoplay = true;
      speaker.srcObject = streams[0] ?? new MediaStream([track]);
    };
    const opened = new Promise(resolve => {
      channel.onopen = resolve;
    });
    const accepted = new Promise<void>(resolve => {
      channel.onmessage = ({ data }) => {
        if (JSON.parse(data).type === 'session.updated') resolve();
      };
    });
    const offering = peer.setLocalDescription();
    const { value, session } = await minting;
    await offering;
    const headers = { 'content-type': 'application/sdp', authorization: `Bearer ${value}` };
    const body = peer.localDescription?.sdp ?? '';
    const answer = await fetch(callUrl, { method: 'POST', headers, body });
    await peer.setRemoteDescription({ type: 'answer', sdp: await answer.text() });
    await Promise.all([opened, listing]);
    const update = { type: 'realtime', instructions: `${session.instructions} More.` };
    channel.send(JSON.stringify({ type: 'session.update', session: update }));
    await Promise.all([accepted, joined]);
    Object.assign(globalThis, { connectedAt: performance.now() });
  });
}
