import { messageOf, VoiceError } from '../../core/errors/errors.js';
import { realtimeCalls } from '../../core/prepared-start.js';
import { stringify } from '../../core/util/stringify.js';
import { closedEarly, hangUp, refusalOf } from './call-answer.js';
const callLimitMs = 15_000;
const networkLimitMs = 10_000;
const recoveryMs = 5_000;
export class WebRtcTransport {
    #url;
    #warn;
    #peer;
    #channel;
    #sender;
    #offer;
    #connected;
    #settle;
    #listener;
    #waiting = [];
    #timer;
    #called = false;
    #closed = false;
    #voice;
    #realtimeCallId;
    constructor({ receiveOnly, callUrl = realtimeCalls, warn, ...network }) {
        this.#url = callUrl;
        this.#warn = warn;
        this.#connected = new Promise((resolve, reject) => {
            this.#settle = { resolve, reject };
        });
        this.#connected.catch(() => { });
        const peer = this.#makePeer(network);
        this.#peer = peer;
        this.#channel = peer.createDataChannel('oai-events');
        this.#sender = peer.addTransceiver('audio', { direction: receiveOnly ? 'recvonly' : 'sendrecv' }).sender;
        this.#watch();
        this.#offer = this.#makeOffer();
    }
    get realtimeCallId() {
        return this.#realtimeCallId;
    }
    get voice() {
        return this.#voice;
    }
    get closed() {
        return this.#closed;
    }
    connect(secret, iceServers = []) {
        if (!this.#called && !this.#closed) {
            if (iceServers.length > 0)
                this.#addServers(iceServers);
            void this.#call(secret);
        }
        this.#called = true;
        return this.#connected;
    }
    listen(listener) {
        this.#listener = listener;
        if (this.#voice)
            listener.voice?.(this.#voice);
        if (this.#channel.readyState === 'open')
            this.#opened();
    }
    post(event) {
        if (this.#channel.readyState !== 'open')
            throw new Error('The channel is not open.');
        this.#channel.send(stringify(event));
    }
    useMicrophone(microphone) {
        const [track = null] = microphone.getAudioTracks();
        void this.#sender.replaceTrack(track).catch(() => { });
    }
    close() {
        if (this.#closed)
            return;
        this.#closed = true;
        clearTimeout(this.#timer);
        this.#channel.close();
        this.#peer.close();
        this.#settle?.reject(closedEarly());
        this.#listener?.closed();
    }
    #watch() {
        const [peer, channel] = [this.#peer, this.#channel];
        channel.onopen = () => {
            clearTimeout(this.#timer);
            this.#settle?.resolve();
            this.#opened();
        };
        channel.onmessage = ({ data }) => {
            if (this.#listener)
                this.#listener.frame(String(data));
            else
                this.#waiting.push(String(data));
        };
        channel.onclose = channel.onerror = () => this.close();
        peer.ontrack = ({ streams, track }) => {
            this.#voice = streams[0] ?? new MediaStream([track]);
            this.#listener?.voice?.(this.#voice);
        };
        peer.onconnectionstatechange = () => this.#stateChanged();
    }
    #opened() {
        const listener = this.#listener;
        if (!listener || this.#closed)
            return;
        listener.opened();
        const waiting = this.#waiting;
        this.#waiting = [];
        for (const text of waiting)
            listener.frame(text);
    }
    #stateChanged() {
        const { connectionState: state } = this.#peer;
        if (state === 'failed' || state === 'closed') {
            this.#fail(new VoiceError('realtime-unreachable', 'No route to the service was found (ICE).'));
        }
        else if (state === 'connected' || state === 'disconnected') {
            const interrupted = state === 'disconnected';
            if (interrupted)
                this.#within(recoveryMs, () => this.close());
            else if (this.#channel.readyState === 'open')
                clearTimeout(this.#timer);
            this.#listener?.trouble(interrupted);
        }
    }
    #makeOffer(options) {
        const peer = this.#peer;
        const offer = peer
            .createOffer(options)
            .then(made => peer.setLocalDescription(made).then(() => made.sdp ?? ''));
        offer.catch(() => { });
        return offer;
    }
    #addServers(servers) {
        const { iceServers = [], ...rest } = this.#peer.getConfiguration();
        try {
            this.#peer.setConfiguration({ ...rest, iceServers: [...iceServers, ...servers] });
            this.#offer = this.#offer.then(() => this.#makeOffer({ iceRestart: true }));
            this.#offer.catch(() => { });
        }
        catch (error) {
            this.#warn?.('ice-servers-unusable', messageOf(error), error);
        }
    }
    #makePeer({ iceServers, iceTransportPolicy = 'all' }) {
        try {
            return new RTCPeerConnection({ iceServers: [...(iceServers ?? [])], iceTransportPolicy });
        }
        catch (error) {
            this.#warn?.('ice-servers-unusable', messageOf(error), error);
            return new RTCPeerConnection({ iceTransportPolicy });
        }
    }
    async #call(secret) {
        try {
            this.#limit(callLimitMs, 'the service’s answer to the call');
            const offer = await this.#offer;
            if (this.#closed)
                return;
            const authorization = `Bearer ${secret}`;
            const response = await fetch(this.#url, {
                method: 'POST',
                body: offer,
                headers: { 'content-type': 'application/sdp', authorization },
                redirect: 'manual',
            });
            const address = response.headers.get('location');
            this.#realtimeCallId = address?.split('/').pop();
            const text = await response.text();
            if (this.#closed)
                return hangUp(address, this.#url, authorization);
            if (!response.ok)
                throw refusalOf(response.status, text);
            this.#limit(networkLimitMs, 'a connection to the service (ICE)');
            await this.#answered(text);
        }
        catch (error) {
            this.#fail(error instanceof VoiceError ? error : new VoiceError('realtime-unreachable', messageOf(error), error));
        }
    }
    async #answered(sdp) {
        try {
            await this.#peer.setRemoteDescription({ type: 'answer', sdp });
        }
        catch (error) {
            throw new VoiceError('realtime-refused', messageOf(error), error);
        }
    }
    #limit(ms, step) {
        const late = new VoiceError('connect-timeout', `Waited ${ms / 1000} s for ${step}.`);
        this.#within(ms, () => this.#fail(late));
    }
    #within(ms, act) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(act, ms);
    }
    #fail(error) {
        this.#settle?.reject(error);
        this.close();
    }
}
