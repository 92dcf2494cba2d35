import { savedCallKey } from '../ports/tab.js';
import { latest } from '../util/latest.js';
import { stringify } from '../util/stringify.js';
const version = 2;
const maxAgeMs = 30_000;
const isText = value => typeof value === 'string';
const isFlag = value => typeof value === 'boolean';
const isListOf = (check) => value => Array.isArray(value) && value.every(check);
const hasAll = (checks) => value => Object.entries(checks).every(([name, check]) => check(Object(value)[name]));
const waitingItems = {
    answer: hasAll({ name: isText, output: isText }),
    note: hasAll({ text: isText, answer: isFlag }),
    text: hasAll({ text: isText }),
};
function isWaitingItem(value) {
    const { kind } = Object(value);
    return (typeof kind === 'string' && Object.hasOwn(waitingItems, kind) && waitingItems[kind]?.(value) === true);
}
const fields = {
    key: value => typeof value === 'string' && /^[\da-f]{32}$/.test(value),
    setup: isText,
    path: isText,
    entries: isListOf(hasAll({
        id: isText,
        role: value => value === 'user' || value === 'agent',
        text: isText,
        final: isFlag,
        interrupted: isFlag,
    })),
    toolRuns: isListOf(hasAll({
        toolCallId: isText,
        name: isText,
        state: value => value === 'done' || value === 'failed',
        after: value => value === undefined || isText(value),
    })),
    facts: hasAll({ agentSpeaking: isFlag, responding: isFlag, working: isFlag, userSpeaking: isFlag }),
    toolCalls: isListOf(hasAll({ name: isText, arguments: isText, output: isText })),
    waiting: isListOf(isWaitingItem),
    notes: isListOf(isText),
    agent: isText,
    usedSeconds: value => Number.isFinite(value) && Number(value) >= 0,
    usage: value => typeof value === 'object' && value !== null,
    muted: isFlag,
    open: isFlag,
};
const maxLength = 16_000;
const maxCount = 100;
export function saveCall(call, tab, now = Date.now()) {
    tab.storage().setItem(savedCallKey, stringify({ ...needed(call), version, leftAt: now }));
    tab.announceSaved?.();
}
function needed(call) {
    const newest = (items, lengthOf = (item) => stringify(item).length) => latest(items, lengthOf, maxLength, maxCount);
    const entries = newest(call.entries, ({ text }) => text.length);
    const ids = new Set(entries.map(({ id }) => id));
    const whole = entries.length === call.entries.length;
    const toolRuns = newest(call.toolRuns.filter(({ after }) => ids.has(after) || whole));
    const { toolCalls, waiting, notes } = call;
    return {
        ...{ ...call, entries, toolRuns },
        ...{ toolCalls: newest(toolCalls), waiting: newest(waiting), notes: newest(notes) },
    };
}
export function forgetAtExpiry(text, tab, now = Date.now()) {
    const { leftAt } = JSON.parse(text);
    setTimeout(() => {
        try {
            const storage = tab.storage();
            if (storage.getItem(savedCallKey) === text)
                storage.removeItem(savedCallKey);
        }
        catch {
        }
    }, leftAt + maxAgeMs - now);
}
export function readSavedCall(text, now = Date.now()) {
    const record = JSON.parse(text);
    const whole = hasAll({ ...fields, version: value => value === version, leftAt: Number.isFinite });
    if (!whole(record))
        throw new TypeError('It is not what this release writes.');
    const { leftAt } = record;
    return Math.abs(now - leftAt) > maxAgeMs ? undefined : record;
}
