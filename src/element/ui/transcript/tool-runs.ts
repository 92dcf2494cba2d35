import { html, type TemplateResult } from 'lit';
import type { ShownToolRun } from '../../../core/model/session-state.js';
import type { Words } from '../../../lang/en.js';
import { fill } from '../../../lang/fill.js';
import * as icons from '../base/icons.js';
import { readable } from '../base/view.js';
import { done } from './transcript-icons.js';

const looks = {
  running: { words: 'toolRunning', icon: icons.gear },
  done: { words: 'toolDone', icon: done },
  failed: { words: 'toolFailed', icon: icons.cross },
} as const;

/** Groups function calls by the id of the entry that they follow; undefined for those before all entries. */
export function toolRunsAfter(
  runs: readonly ShownToolRun[],
): ReadonlyMap<string | undefined, readonly ShownToolRun[]> {
  const all = new Map<string | undefined, ShownToolRun[]>();
  for (const run of runs) {
    const others = all.get(run.after);
    if (others) others.push(run);
    else all.set(run.after, [run]);
  }
  return all;
}

export function toolLine({ name, state }: ShownToolRun, words: Words): string {
  return fill(words[looks[state].words], { tool: readable(name) });
}

export function toolRow(run: ShownToolRun, words: Words): TemplateResult {
  return html`<div class="tool" part="tool tool-${run.state}">${looks[run.state].icon}<span>${toolLine(run, words)}</span></div>`;
}
