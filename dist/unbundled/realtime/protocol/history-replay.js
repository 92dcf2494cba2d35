import { latest } from '../../core/util/latest.js';
const maxCharacters = 16_000;
const usableId = /^[\w-]{1,32}$/;
const prefix = 'navai_replay_';
export function replayEvents({ entries, toolCalls = [], notes = [], note }) {
    const said = [
        ...latest(entries, ({ text }) => text.length, maxCharacters).map(spoken),
        ...toolCalls.flatMap(done),
    ];
    return [...said, ...notes.map(systemNote), systemNote(note)];
}
export function isReplayed(id) {
    return id.startsWith(prefix);
}
export function systemNote(text) {
    const item = { type: 'message', role: 'system', content: [{ type: 'input_text', text }] };
    return { type: 'conversation.item.create', item };
}
function spoken({ id, role, text }, index) {
    const message = role === 'user'
        ? { role: 'user', content: [{ type: 'input_text', text }] }
        : { role: 'assistant', content: [{ type: 'output_text', text }] };
    const item = { type: 'message', id: usableId.test(id) ? id : `${prefix}${index}`, ...message };
    return { type: 'conversation.item.create', item };
}
function done({ name, arguments: given, output }, index) {
    const call = { call_id: `${prefix}${index}` };
    const items = [
        { type: 'function_call', ...call, name, arguments: given },
        { type: 'function_call_output', ...call, output },
    ];
    return items.map(item => ({ type: 'conversation.item.create', item }));
}
