import { ownDocument } from '../../../core/util/own-document.js';
import { fill } from '../../../lang/fill.js';
import { toolLine, toolRunsAfter } from './tool-runs.js';
function conversationText(view) {
    const runs = toolRunsAfter(view.toolRuns);
    const lines = (id) => (runs.get(id) ?? []).map(run => `[${toolLine(run, view.words)}]`);
    const entries = view.element.transcript.flatMap(entry => [said(entry, view), ...lines(entry.id)]);
    return [...lines(undefined), ...entries].map(line => `${line}\n`).join('\n');
}
function said({ role, text, interrupted }, { words }) {
    const who = role === 'user' ? words.you : words.agent;
    return fill(words.says, { who, text: interrupted ? `${text} [${words.interrupted}]` : text });
}
export async function copyConversation(view) {
    const text = conversationText(view);
    try {
        await navigator.clipboard.writeText(text);
        return true;
    }
    catch {
        return copyBySelection(text);
    }
}
function copyBySelection(text) {
    const field = ownDocument.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.style.position = 'fixed';
    field.style.opacity = '0';
    const before = ownDocument.activeElement;
    const within = before?.shadowRoot?.activeElement;
    ownDocument.body.append(field);
    field.select();
    const copied = ownDocument.execCommand('copy');
    field.remove();
    (within ?? before)?.focus({ preventScroll: true });
    return copied;
}
export function saveConversation(view) {
    const url = URL.createObjectURL(new Blob([conversationText(view)], { type: 'text/plain;charset=utf-8' }));
    const link = ownDocument.createElement('a');
    link.href = url;
    link.download = `${view.words.fileName}-${today()}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
function today() {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return parts.map(part => String(part).padStart(2, '0')).join('-');
}
