import { messageOf } from '../../core/errors/errors.js';
import { RecentIds } from '../../core/util/recent-ids.js';
const callTypes = ['mcp_call', 'mcp_tool_call'];
const cutOffWords = 'The call was cut off.';
export class McpCalls {
    #post;
    #listener;
    #rounds;
    #items;
    #open;
    #ended;
    #asked;
    #approved;
    #descriptions;
    #closing;
    constructor(post, listener, rounds) {
        this.#items = new Map();
        this.#open = new Map();
        this.#ended = new RecentIds();
        this.#asked = new RecentIds();
        this.#approved = new Map();
        this.#descriptions = new Map();
        this.#closing = new AbortController();
        this.handlers = {
            'mcp_list_tools.failed': ({ item_id: id }) => {
                const { server_label: label } = this.#items.get(String(id)) ?? {};
                this.#listener.warn('tool-server-unavailable', String(label ?? id ?? ''));
            },
            'response.mcp_call_arguments.done': event => {
                const id = String(event.item_id);
                this.#items.set(id, { ...this.#known(id), arguments: String(event.arguments ?? '') });
            },
            'response.mcp_call.in_progress': ({ item_id: id }) => this.#begin(String(id), true),
            'response.mcp_call.completed': ({ item_id: id }) => this.#end(String(id), { ok: true }),
            'response.mcp_call.failed': ({ item_id: id }) => this.#end(String(id), this.#failure(String(id))),
        };
        this.#responses = new Map();
        this.#post = post;
        this.#listener = listener;
        this.#rounds = rounds;
    }
    item(given, responseId, done) {
        const { type, id } = Object(given);
        if (typeof type !== 'string' || !/^mcp_/.test(type))
            return;
        const item = { ...this.#known(id), ...definedOf(given) };
        if (responseId)
            this.#responses.set(id, responseId);
        this.#items.set(id, item);
        if (type === 'mcp_list_tools')
            this.#list(item);
        if (!done)
            return;
        if (type === 'mcp_approval_request')
            void this.#ask(item);
        if (!callTypes.includes(type))
            return;
        this.#begin(id, false);
        if (item.error)
            this.#end(id, this.#failure(id));
        else if (typeof item.output === 'string')
            this.#end(id, { ok: true, result: item.output });
    }
    responseStarted() {
        for (const release of this.#approved.values())
            release();
        this.#approved.clear();
    }
    responseDone(responseId, complete) {
        if (complete)
            return;
        for (const [id, call] of this.#open) {
            if (call.responseId === responseId && !call.started)
                this.#end(id, { ok: false, error: cutOffWords }, 'none');
        }
    }
    close() {
        this.#closing.abort();
        this.responseStarted();
        for (const id of [...this.#open.keys()])
            this.#end(id, { ok: false, error: 'The connection was lost meanwhile.' }, 'none');
    }
    #responses;
    #known(id) {
        return this.#items.get(id) ?? { id };
    }
    #callOf(id) {
        const { name = '', arguments: given = '' } = this.#known(id);
        return { toolCallId: id, name, arguments: given };
    }
    #list({ server_label: label, tools }) {
        for (const { name, description } of tools ?? []) {
            if (description)
                this.#descriptions.set(`${label} ${name}`, description);
        }
    }
    #begin(id, started) {
        const known = this.#open.get(id);
        if (known)
            known.started ||= started;
        if (known || this.#ended.has(id))
            return;
        const responseId = this.#responses.get(id) ?? '';
        const call = this.#callOf(id);
        const ended = new Promise(end => {
            this.#open.set(id, { responseId, started, startedAt: performance.now(), end });
        });
        this.#rounds.begin(responseId);
        this.#listener.toolCalled(call);
        this.#listener.serviceTools.runs(call, ended);
        const request = this.#known(id).approval_request_id ?? '';
        this.#approved.get(request)?.();
        this.#approved.delete(request);
    }
    #end(id, outcome, reaction = 'unless-spoken') {
        this.#begin(id, true);
        const call = this.#open.get(id);
        if (!call)
            return;
        this.#open.delete(id);
        this.#ended.add(id);
        this.#items.delete(id);
        this.#responses.delete(id);
        call.end(outcome);
        this.#rounds.end(call.responseId, reaction);
        this.#listener.toolAnswered(id, { ok: outcome.ok, durationMs: performance.now() - call.startedAt });
    }
    #failure(id) {
        const { error } = this.#known(id);
        return { ok: false, error: error ? messageOf(error) : 'The server did not say why.' };
    }
    async #ask(item) {
        const { id, server_label: label, name } = item;
        if (!this.#asked.add(id))
            return;
        const call = this.#callOf(id);
        const responseId = this.#responses.get(id) ?? '';
        const { signal } = this.#closing;
        const { serviceTools } = this.#listener;
        const description = this.#descriptions.get(`${label} ${name}`) ?? '';
        this.#rounds.begin(responseId);
        let over = () => { };
        serviceTools.waits(call, new Promise(resolve => (over = resolve)));
        try {
            const refusal = await serviceTools.approve(call, description, signal);
            if (signal.aborted)
                return over();
            this.#answer(id, refusal);
            if (refusal !== undefined)
                this.#refused(call, over);
            else
                this.#approved.set(id, over);
            this.#rounds.end(responseId, refusal === undefined ? 'none' : 'response');
        }
        catch {
            over();
        }
        finally {
            this.#items.delete(id);
            this.#responses.delete(id);
        }
    }
    #answer(id, refusal) {
        const reason = refusal === undefined ? {} : { reason: refusal };
        const item = { type: 'mcp_approval_response', approval_request_id: id, approve: !('reason' in reason) };
        this.#post({ type: 'conversation.item.create', item: { ...item, ...reason } });
    }
    #refused(call, over) {
        this.#listener.toolCalled(call);
        this.#listener.toolAnswered(call.toolCallId, { ok: false, durationMs: 0 });
        over();
    }
}
function definedOf(item) {
    const entries = Object.entries(item).filter(([, value]) => value !== undefined && value !== null && value !== '');
    return Object.fromEntries(entries);
}
