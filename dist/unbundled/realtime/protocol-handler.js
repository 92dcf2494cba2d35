import { messageOf, VoiceError } from '../core/errors/errors.js';
import { ToolCalls } from './agent/tool-calls.js';
import { isReplayed } from './protocol/history-replay.js';
import { ResponseQueue } from './protocol/response-queue.js';
const known = /^(session|conversation|response|input_audio_buffer|output_audio_buffer|rate_limits|mcp_\w+|error)(\.|$)/;
export class ProtocolHandler {
    #post;
    #listener;
    #responses;
    #toolCalls;
    #unknownTypes = new Set();
    #speaking = false;
    #committing = false;
    #completed;
    constructor(post, listener, toolset) {
        this.#post = post;
        this.#listener = listener;
        this.#responses = new ResponseQueue(post, listener.responding);
        this.#toolCalls = new ToolCalls(toolset, post, listener, () => this.#responses.request());
    }
    read(event) {
        try {
            const handler = this.#handlers[event.type];
            if (handler)
                handler(event);
            else if (!known.test(event.type))
                this.#unknown(event.type);
        }
        catch (error) {
            this.#listener.warn('frame-invalid', `${event.type}: ${messageOf(error)}`, error);
        }
    }
    addUserText(text) {
        this.interrupt();
        const item = { type: 'message', role: 'user', content: [{ type: 'input_text', text }] };
        return this.tell({ type: 'conversation.item.create', item }, true);
    }
    tell(event, answer) {
        if (!this.#post(event))
            return false;
        if (answer)
            this.answer();
        return true;
    }
    answer() {
        this.#responses.request();
    }
    beginTurn() {
        this.#post({ type: 'input_audio_buffer.clear' });
    }
    endTurn(answer) {
        if (!answer)
            return void this.#post({ type: 'input_audio_buffer.clear' });
        this.#committing = this.tell({ type: 'input_audio_buffer.commit' }, true);
    }
    interrupt() {
        const generating = this.#responses.active;
        if (generating)
            this.#responses.cancel();
        if (generating || this.#speaking)
            this.#post({ type: 'output_audio_buffer.clear' });
    }
    #handlers = {
        error: event => this.#error(event),
        'response.created': () => this.#responses.started(),
        'response.done': event => {
            try {
                this.#responseDone(event);
            }
            finally {
                this.#responses.done();
            }
        },
        'response.output_item.added': event => this.#item(event, false),
        'response.output_item.done': event => this.#outputItemDone(event),
        'conversation.item.added': event => this.#item(event, false),
        'conversation.item.created': event => this.#item(event, false),
        'conversation.item.done': event => this.#item(event, true),
        'conversation.item.truncated': event => this.#update(event, { interrupted: true }),
        'conversation.item.input_audio_transcription.delta': event => this.#delta(event, 'user'),
        'conversation.item.input_audio_transcription.completed': event => {
            this.#update(event, { role: 'user', text: text(event.transcript), final: true });
            this.#listener.usage('input_transcription', event.usage);
        },
        'conversation.item.input_audio_transcription.failed': event => {
            this.#listener.warn('transcription-failed', messageOf(event.error), event.error);
            this.#update(event, { role: 'user', final: true });
        },
        'input_audio_buffer.speech_started': () => this.#listener.userSpeaking(true),
        'input_audio_buffer.speech_stopped': () => this.#listener.userSpeaking(false),
        'input_audio_buffer.committed': () => {
            this.#committing = false;
        },
        'input_audio_buffer.cleared': () => this.#listener.userSpeaking(false),
        'response.output_audio_transcript.delta': event => this.#delta(event, 'agent'),
        'response.audio_transcript.delta': event => this.#delta(event, 'agent'),
        'response.output_text.delta': event => this.#delta(event, 'agent'),
        'response.text.delta': event => this.#delta(event, 'agent'),
        'output_audio_buffer.started': () => this.#setSpeaking(true),
        'output_audio_buffer.stopped': () => this.#setSpeaking(false),
        'output_audio_buffer.cleared': event => {
            this.#setSpeaking(false);
            if (event.response_id === this.#completed?.id)
                this.#markInterrupted(this.#completed?.output);
        },
    };
    #setSpeaking(speaking) {
        this.#speaking = speaking;
        this.#listener.agentSpeaking(speaking);
    }
    #responseDone({ response }) {
        const { id, status, status_details, output, usage } = response;
        this.#listener.usage('response', usage);
        this.#completed = status === 'completed' ? response : undefined;
        if (status === 'failed')
            this.#listener.warn('response-failed', wordsOfError(status_details?.error), status_details);
        if (status === 'cancelled')
            this.#markInterrupted(output);
        this.#toolCalls.responseDone(id);
    }
    #markInterrupted(output = []) {
        for (const { id, type } of output) {
            if (type === 'message')
                this.#listener.item({ id, interrupted: true, final: true });
        }
    }
    #outputItemDone(event) {
        const item = event.item;
        if (item.type !== 'function_call')
            return this.#item(event, true);
        this.#item(event, true);
        if (item.status === 'incomplete')
            return;
        const { call_id: toolCallId = '', name = '', arguments: given = '' } = item;
        void this.#toolCalls.run({ toolCallId, name, arguments: given, responseId: text(event.response_id) });
    }
    #item(event, done) {
        const item = event.item;
        if (isReplayed(item.id))
            return;
        const { previous_item_id: previousId } = event;
        const role = item.type === 'message' ? roles[item.role ?? ''] : undefined;
        const words = wordsOf(item);
        const final = (done || undefined) && words !== undefined;
        this.#listener.item({ id: item.id, previousId, role, text: words, final: final || undefined });
    }
    #delta(event, role) {
        this.#update(event, { role, delta: text(event.delta) });
    }
    #update(event, update) {
        this.#listener.item({ id: text(event.item_id), ...update });
    }
    #error({ error }) {
        const { code, message } = Object(error);
        if (code === 'response_cancel_not_active')
            return this.#responses.notActive();
        if (code === 'input_audio_buffer_commit_empty' && this.#committing) {
            this.#committing = false;
            return this.#responses.withdraw();
        }
        if (code === 'conversation_already_has_active_response')
            return this.#responses.refused();
        if (code === 'session_expired')
            return this.#listener.closed(new VoiceError('session-expired', message, error));
        this.#listener.warn('realtime-warning', wordsOfError(error), error);
    }
    #unknown(type) {
        if (this.#unknownTypes.has(type))
            return;
        this.#unknownTypes.add(type);
        this.#listener.warn('frame-unknown', type);
    }
}
function wordsOfError(error) {
    const { code, message } = Object(error);
    return [code, message].filter(Boolean).join(': ') || messageOf(error);
}
const roles = { user: 'user', assistant: 'agent' };
function wordsOf({ content }) {
    return content?.map(part => part.text ?? part.transcript ?? '').join('') || undefined;
}
function text(value) {
    if (typeof value !== 'string')
        throw new TypeError('a text is missing');
    return value;
}
