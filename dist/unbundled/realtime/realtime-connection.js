import { messageOf, toVoiceError, VoiceError } from '../core/errors/errors.js';
import { Handoffs } from './agent/handoffs.js';
import { loadSchemaReader, schemaReader } from './agent/schema-reader.js';
import { ToolsetFactory } from './agent/toolset.js';
import { Speaker } from './audio/speaker.js';
import { replayEvents, systemNote } from './protocol/history-replay.js';
import { sessionFields } from './protocol/session-fields.js';
import { UpdateAcks } from './protocol/update-acks.js';
import { ProtocolHandler } from './protocol-handler.js';
import { closedEarly } from './transport/call-answer.js';
import { HostTransport } from './transport/host-transport.js';
import { WebRtcTransport } from './transport/webrtc-transport.js';
const acceptLimitMs = 10_000;
const defaultTranscriptionModel = 'gpt-transcribe';
export class RealtimeConnection {
    #request;
    #secret;
    #transport;
    #protocol;
    #output;
    #speaker;
    #voice;
    #update;
    #transcriber;
    #toolsets;
    #handoffs;
    #updates = new UpdateAcks(event => this.#post(event));
    #minted;
    #detection = { type: 'server_vad' };
    #stage = 'opening';
    #accepted;
    #settle;
    constructor(request, secret, output, voice) {
        const { listener, team, agent } = request;
        const { session } = secret;
        this.#toolsets = new ToolsetFactory(request);
        this.#handoffs = new Handoffs({
            ...{ team, agent, routes: () => this.#toolsets.routes, updates: this.#updates, warn: listener.warn },
            toolset: own => this.#toolsets.toolset(own),
            changed: listener.agentChanged,
        });
        this.#request = request;
        this.#secret = secret;
        this.#minted = typeof session?.instructions === 'string' ? session : undefined;
        this.#transcriber = request.transcriptionModel ?? defaultTranscriptionModel;
        this.#update = minted => {
            const { model } = Object(minted.audio?.input?.transcription);
            if (typeof model === 'string')
                this.#transcriber = model;
            const chosen = this.#fields(request.settings ?? {}, request.silent);
            const transcriber = request.silent || request.settings?.transcription !== undefined ? '' : this.#transcriber;
            return this.#handoffs.update(minted, transcriber, chosen, this.#toolsets.names);
        };
        this.#output = output;
        this.#voice = voice;
        this.#protocol = new ProtocolHandler(event => this.#post(event), voice?.listener ?? listener, this.#handoffs.toolset);
        this.#transport = transportOf(request);
        this.#accepted = new Promise((resolve, reject) => {
            this.#settle = { resolve, reject };
        });
        this.#accepted.catch(() => { });
    }
    async open() {
        const stop = () => this.close();
        const { signal } = this.#request;
        signal.addEventListener('abort', stop, { once: true });
        try {
            this.#listen();
            await this.#transport.connect(this.#secret.value, this.#secret.ice_servers);
            await this.#acceptance();
        }
        catch (error) {
            this.close();
            throw toVoiceError(error, 'realtime-unreachable');
        }
        finally {
            signal.removeEventListener('abort', stop);
        }
    }
    sendText(text) {
        this.#voice?.interrupt();
        return this.#protocol.addUserText(text);
    }
    interrupt() {
        this.#voice?.interrupt();
        this.#protocol.interrupt();
    }
    inform(text, answer) {
        return this.#protocol.tell(systemNote(text), answer);
    }
    async sendImage(image, text) {
        try {
            const { imageMessage } = await import('./protocol/image.js');
            const message = await imageMessage(image, text);
            if (text)
                this.interrupt();
            return this.#protocol.tell(message, Boolean(text));
        }
        catch (error) {
            this.#request.listener.warn('image-unusable', messageOf(error), error);
            return false;
        }
    }
    update(settings, refused) {
        const fields = this.#fields(settings);
        if (Object.keys(fields).length === 0)
            return false;
        return this.#updates.send(fields, message => {
            this.#request.listener.warn('setting-invalid', message);
            refused();
        });
    }
    sendEvent(event) {
        if (event.type === 'response.cancel')
            this.#protocol.cancelled();
        return this.#post(event);
    }
    useMicrophone(microphone) {
        this.#transport.useMicrophone(microphone);
    }
    useOutput(output) {
        this.#output.use(output);
    }
    get realtimeCallId() {
        return this.#transport.realtimeCallId;
    }
    get voice() {
        return this.#voice ? this.#voice.stream : this.#transport.voice;
    }
    hearTurns(byService) {
        const input = { turn_detection: byService ? this.#detection : null };
        this.#updates.send({ audio: { input } }, message => this.#request.listener.warn('setting-invalid', message));
    }
    beginTurn() {
        this.#protocol.beginTurn();
    }
    endTurn(answer) {
        this.#protocol.endTurn(answer);
    }
    useFunctions(pageFunctions) {
        this.#toolsets.use(pageFunctions);
        const refresh = () => this.#handoffs.refresh(this.#stage !== 'opening');
        refresh();
        if (schemaReader())
            return;
        const load = loadSchemaReader(pageFunctions, this.#request.listener.warn);
        void load.then(() => schemaReader() && this.#stage !== 'closed' && refresh());
    }
    useRoutes(routes) {
        this.#toolsets.useRoutes(routes);
        this.#handoffs.refresh(this.#stage !== 'opening');
    }
    close() {
        if (this.#stage === 'closed')
            return;
        this.#stage = 'closed';
        this.#protocol.close();
        this.#voice?.close();
        this.#transport.close();
        this.#speaker?.close();
        this.#output.close();
        this.#settle?.reject(closedEarly());
    }
    #listen() {
        const { listener, transport } = this.#request;
        if (!transport)
            this.#speaker = new Speaker(this.#output, listener.warn);
        this.#transport.listen({
            opened: () => this.#minted && this.#configure(this.#minted),
            frame: text => this.#frame(text),
            voice: stream => this.#speaker?.play(stream),
            trouble: active => this.#stage === 'open' && listener.trouble(active),
            closed: () => this.#lost(),
        });
    }
    async #acceptance() {
        const late = new VoiceError('connect-timeout', `Waited ${acceptLimitMs / 1000} s for the service to accept the settings.`);
        const timer = setTimeout(() => this.#fail(late), acceptLimitMs);
        try {
            await this.#accepted;
        }
        finally {
            clearTimeout(timer);
        }
    }
    #opened() {
        this.#stage = 'open';
        this.#settle?.resolve();
        if (this.#request.replay?.answer)
            this.#protocol.answer();
    }
    #fields(settings, silent = false) {
        const fields = sessionFields(settings, this.#transcriber, this.#request.listener.warn, this.#toolsets.names);
        return silent ? { ...fields, output_modalities: ['text'] } : fields;
    }
    #configure(minted) {
        if (this.#stage !== 'opening')
            return;
        this.#stage = 'configured';
        this.#post(this.#update(minted));
        const { replay, microphone, transport } = this.#request;
        if (microphone && !transport)
            this.#transport.useMicrophone(microphone);
        for (const event of replay ? replayEvents(replay) : [])
            this.#post(event);
    }
    #created(session) {
        const { turn_detection } = Object(session.audio?.input);
        if (turn_detection !== undefined)
            this.#detection = turn_detection;
        this.#configure(session);
    }
    #frame(text) {
        if (this.#stage === 'closed')
            return;
        const event = readFrame(text, this.#request.listener.warn);
        if (!event)
            return;
        if (event.type === 'session.created')
            this.#created(Object(event.session));
        if (this.#stage !== 'open' && refusesConfig(event))
            return this.#fail(configRefused(event));
        if (this.#stage === 'configured' && event.type === 'session.updated')
            this.#opened();
        this.#request.listener.serverEvent(event);
        if (this.#updates.read(event))
            return;
        this.#protocol.read(event);
        this.#voice?.read(event);
        if (event.type === 'response.done')
            this.#handoffs.settled();
    }
    #post(event) {
        if (this.#stage === 'closed')
            return false;
        try {
            this.#transport.post(event);
            return true;
        }
        catch (error) {
            this.#request.listener.warn('not-sent', `${event.type}: ${messageOf(error)}`, error);
            return false;
        }
    }
    #fail(error) {
        this.#settle?.reject(error);
        this.close();
    }
    #lost() {
        if (this.#stage !== 'open')
            return this.#fail(closedEarly());
        this.close();
        this.#request.listener.closed(new VoiceError('connection-lost'));
    }
}
function transportOf({ begun, transport, ...request }) {
    const { microphone, callUrl, network } = request;
    if (transport)
        return new HostTransport(transport, { microphone, callUrl });
    return (begun ??
        new WebRtcTransport({ ...network, receiveOnly: !microphone, callUrl, warn: request.listener.warn }));
}
function readFrame(text, warn) {
    try {
        const event = JSON.parse(text);
        if (typeof event?.type === 'string')
            return event;
        warn('frame-invalid', 'It has no type.');
    }
    catch (error) {
        warn('frame-invalid', 'It is not JSON.', error);
    }
    return undefined;
}
function refusesConfig({ type, error }) {
    const { param } = Object(error);
    return type === 'error' && typeof param === 'string' && /^session\b/.test(param);
}
function configRefused({ error }) {
    const { param, message } = Object(error);
    return new VoiceError('config-refused', `${param}: ${message}`, error);
}
