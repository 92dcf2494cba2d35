import { OpenAIRealtimeWebRTC } from '../../vendor/sdk.js';
import { messageOf, VoiceError } from '../../core/errors/errors.js';
import { stringify } from '../../core/util/stringify.js';
import { silence } from '../audio/audio-element.js';
export class WebRtcTransport extends OpenAIRealtimeWebRTC {
    #listener;
    #speaker;
    constructor({ microphone, speaker, callUrl }, listener) {
        const mediaStream = microphone ?? new MediaStream();
        super({ mediaStream, audioElement: speaker, ...(callUrl ? { baseUrl: callUrl } : {}) });
        this.#listener = listener;
        this.#speaker = speaker;
        if (!microphone)
            this.on('connection_change', () => this.#receiveOnly());
    }
    get realtimeCallId() {
        return this.callId;
    }
    get voice() {
        return this.#speaker.srcObject ?? undefined;
    }
    post(event) {
        const { dataChannel } = this.connectionState;
        if (dataChannel?.readyState !== 'open')
            throw new Error('The channel is not open.');
        dataChannel.send(stringify(event));
    }
    useMicrophone(microphone) {
        const [track = null] = microphone.getAudioTracks();
        const sender = this.connectionState.peerConnection
            ?.getSenders()
            .find(({ track }) => track?.kind === 'audio');
        void sender?.replaceTrack(track).catch(() => { });
    }
    updateSessionConfig() {
        const { dataChannel, peerConnection } = this.connectionState;
        dataChannel?.addEventListener('close', () => this.close());
        peerConnection?.addEventListener('connectionstatechange', () => {
            const { connectionState } = peerConnection;
            if (connectionState === 'connected' || connectionState === 'disconnected')
                this.#listener.trouble(connectionState === 'disconnected');
        });
        this.#listener.opened();
    }
    close() {
        super.close();
        silence(this.#speaker);
    }
    #receiveOnly() {
        const { peerConnection: peer } = this.connectionState;
        if (peer)
            peer.addTrack = () => peer.addTransceiver('audio', { direction: 'recvonly' }).sender;
    }
    _updateTracingConfig() { }
    _onMessage(event) {
        this.#listener.frame(String(event.data));
    }
    _onError() { }
    _onClose() {
        super._onClose();
        this.#listener.closed();
    }
}
const REDIRECTED = 'The address for calls redirects, which is not followed. Set `call-url` to the final address.';
export function connectError(error) {
    if (error instanceof VoiceError)
        return error;
    const message = messageOf(error);
    const status = Number(/failed with status (\d{3})/.exec(message)?.[1]);
    if (/failed with status 0\b/.test(message))
        return new VoiceError('realtime-refused', REDIRECTED, error);
    if (status === 401 || status === 403)
        return new VoiceError('secret-rejected', message, error);
    if (status || (typeof DOMException !== 'undefined' && error instanceof DOMException))
        return new VoiceError('realtime-refused', message, error);
    return new VoiceError('realtime-unreachable', message, error);
}
