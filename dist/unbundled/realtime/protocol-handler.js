import { messageOf, VoiceError } from '../core/errors/errors.js';
import { McpCalls } from './agent/mcp-calls.js';
import { Rounds } from './agent/rounds.js';
import { ToolCalls } from './agent/tool-calls.js';
import { isReplayed } from './protocol/history-replay.js';
import { OpenItems } from './protocol/open-items.js';
import { shortfallOf, wordsOfError } from './protocol/response.js';
import { ResponseQueue } from './protocol/response-queue.js';
const known = /^(session|conversation|response|input_audio_buffer|output_audio_buffer|rate_limits|mcp_\w+|error)(\.|$)/;
export class ProtocolHandler {
    #post;
    #listener;
    #responses;
    #rounds;
    #toolCalls;
    #mcpCalls;
    #openItems = new OpenItems();
    #unknownTypes = new Set();
    #speaking = false;
    #committing = false;
    #completed;
    constructor(post, listener, toolset) {
        this.#post = post;
        this.#listener = listener;
        this.#responses = new ResponseQueue(post, listener.responding);
        this.#rounds = new Rounds(() => this.#responses.request());
        this.#toolCalls = new ToolCalls(toolset, post, listener, this.#rounds);
        this.#mcpCalls = new McpCalls(post, listener, this.#rounds);
    }
    read(event) {
        try {
            const handler = this.#handlers[event.type] ?? this.#mcpCalls.handlers[event.type];
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
    cancelled() {
        this.#responses.expectCancellation();
    }
    close() {
        this.#mcpCalls.close();
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
        'response.created': () => {
            this.#responses.started();
            this.#mcpCalls.responseStarted();
        },
        'response.done': event => {
            try {
                this.#responseDone(event);
            }
            finally {
                this.#responses.done();
            }
        },
        'response.output_item.added': event => this.#outputItemAdded(event),
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
                this.#cutOff(messagesOf(this.#completed?.output));
        },
    };
    #setSpeaking(speaking) {
        this.#speaking = speaking;
        this.#listener.agentSpeaking(speaking);
    }
    #responseDone({ response: given }) {
        const response = given;
        const { id, status, output = [] } = response;
        this.#listener.usage('response', response.usage);
        this.#completed = status === 'completed' ? response : undefined;
        const remains = this.#openItems.end(response);
        const shortfall = shortfallOf(response, this.#responses.cancelling);
        if (shortfall) {
            this.#listener.warn(shortfall.code, shortfall.detail, response.status_details);
            for (const call of remains.calls)
                this.#toolCalls.cutOff(callOf(call, id), status === 'incomplete');
        }
        if (shortfall || status === 'cancelled')
            this.#cutOff(remains.messages);
        if (status === 'completed')
            for (const item of output)
                this.#call(item, id);
        this.#mcpCalls.responseDone(id, status === 'completed');
        this.#rounds.responseDone(id);
    }
    #cutOff(ids) {
        for (const id of ids)
            this.#listener.item({ id, interrupted: true, final: true });
    }
    #outputItemAdded(event) {
        const item = event.item;
        this.#item(event, false);
        this.#openItems.add(item);
        if (item.type === 'message')
            this.#rounds.spoken(text(event.response_id));
    }
    #outputItemDone(event) {
        const item = event.item;
        this.#item(event, true);
        this.#openItems.done(item);
        this.#call(item, text(event.response_id));
    }
    #call(item, responseId) {
        if (item.type === 'function_call' && item.status !== 'incomplete')
            void this.#toolCalls.run(callOf(item, responseId));
    }
    #item(event, done) {
        const item = event.item;
        if (isReplayed(item.id))
            return;
        this.#mcpCalls.item(item, typeof event.response_id === 'string' ? event.response_id : '', done);
        const { previous_item_id: previousId } = event;
        const role = item.type === 'message' ? roles[item.role ?? ''] : undefined;
        const words = wordsOf(item);
        const final = (done || undefined) && words !== undefined;
        this.#listener.item({ id: item.id, previousId, role, text: words, final: final || undefined });
    }
    #delta(event, role) {
        if (role === 'agent')
            this.#openItems.add({ id: text(event.item_id), type: 'message' });
        this.#update(event, { role, delta: text(event.delta) });
    }
    #update(event, update) {
        this.#listener.item({ id: text(event.item_id), ...update });
    }
    #error({ error }) {
        const { code, message, event_id } = Object(error);
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
        const refused = this.#responses.refusedBy(event_id);
        this.#listener.warn(refused ? 'response-failed' : 'realtime-warning', wordsOfError(error), error);
    }
    #unknown(type) {
        if (this.#unknownTypes.has(type))
            return;
        this.#unknownTypes.add(type);
        this.#listener.warn('frame-unknown', type);
    }
}
const roles = { user: 'user', assistant: 'agent' };
function wordsOf({ content }) {
    return content?.map(part => part.text ?? part.transcript ?? '').join('') || undefined;
}
function messagesOf(output = []) {
    return output.flatMap(({ id, type }) => (type === 'message' ? [id] : []));
}
function callOf({ call_id: toolCallId = '', name = '', arguments: given = '' }, responseId) {
    return { toolCallId, name, arguments: given, responseId };
}
function text(value) {
    if (typeof value !== 'string')
        throw new TypeError('a text is missing');
    return value;
}
