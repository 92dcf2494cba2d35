import { fill } from '../../../lang/fill.js';
export function uiStateOf(session) {
    const { status, activity, muted, talking, resumable, ended, error } = session;
    if (status === 'error' && error?.code === 'limit-reached')
        return 'ended';
    if (status === 'idle')
        return resumable ? 'paused' : ended ? 'ended' : 'idle';
    if (status !== 'connected')
        return status;
    if (activity === 'idle')
        return 'listening';
    return activity === 'listening' && muted && !talking ? 'muted' : activity;
}
const waiting = {
    microphone: 'waitingMicrophone',
    backend: 'waitingBackend',
    model: 'waitingModel',
};
export function statusWords({ state, waitingFor, tools, talking, words, element }) {
    const [tool] = tools;
    if (state === 'connecting' && waitingFor)
        return words[waiting[waitingFor]];
    if (state === 'working' && tool)
        return fill(words.workingOn, { tool: readable(tool) });
    if (element.mode === 'text') {
        if (state === 'listening' || state === 'muted')
            return words.ready;
        if (state === 'speaking')
            return words.writing;
    }
    else if (state === 'listening' && element.pushToTalk && !talking)
        return words.hold;
    return words[state];
}
export function isUnrecoverable({ status, error }) {
    return status === 'error' && error?.recoverable === false;
}
export function readable(name) {
    return name.replaceAll('_', ' ');
}
