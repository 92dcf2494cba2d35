import { html } from 'lit';
import { fill } from '../../../lang/fill.js';
import * as icons from '../base/icons.js';
import { readable } from '../base/view.js';
import { done } from './transcript-icons.js';
const looks = {
    running: { words: 'toolRunning', icon: icons.gear },
    done: { words: 'toolDone', icon: done },
    failed: { words: 'toolFailed', icon: icons.cross },
};
export function toolRunsAfter(runs) {
    const all = new Map();
    for (const run of runs) {
        const others = all.get(run.after);
        if (others)
            others.push(run);
        else
            all.set(run.after, [run]);
    }
    return all;
}
export function toolLine({ name, state }, words) {
    return fill(words[looks[state].words], { tool: readable(name) });
}
export function toolRow(run, words) {
    return html `<div class="tool" part="tool tool-${run.state}">${looks[run.state].icon}<span>${toolLine(run, words)}</span></div>`;
}
