import type { TranscriptEntry } from '../../../core/model/transcript.js';
import { fill } from '../../../lang/fill.js';
import type { View } from '../base/view.js';
import { toolLine, toolRunsAfter } from './tool-runs.js';

/** The whole conversation as people read it: who said what, a blank line after each, and the functions that ran. */
function conversationText(view: View): string {
  const runs = toolRunsAfter(view.toolRuns);
  const lines = (id: string | undefined) => (runs.get(id) ?? []).map(run => `[${toolLine(run, view.words)}]`);
  const entries = view.element.transcript.flatMap(entry => [said(entry, view), ...lines(entry.id)]);
  return [...lines(undefined), ...entries].map(line => `${line}\n`).join('\n');
}

function said({ role, text, interrupted }: TranscriptEntry, { words }: View): string {
  const who = role === 'user' ? words.you : words.agent;
  return fill(words.says, { who, text: interrupted ? `${text} [${words.interrupted}]` : text });
}

/** Resolves to whether it is in the clipboard now; the caller announces it (`words.copied`). Never rejects. */
export async function copyConversation(view: View): Promise<boolean> {
  const text = conversationText(view);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without a secure context have no such clipboard, and a policy may forbid it to frames.
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const before = document.activeElement as HTMLElement | null;
  // The focus within the widget is lost with it, and comes back if it was.
  const within = before?.shadowRoot?.activeElement as HTMLElement | null | undefined;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  (within ?? before)?.focus({ preventScroll: true });
  return copied;
}

/** Saves it as a text file, such as `conversation-2026-02-27.txt`. */
export function saveConversation(view: View): void {
  const url = URL.createObjectURL(new Blob([conversationText(view)], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${view.words.fileName}-${today()}.txt`;
  link.click();
  // Browsers may read it a little later than they are asked to.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The visitor's own day, in an order that sorts. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map(part => String(part).padStart(2, '0')).join('-');
}
