import type { TranscriptEntry } from '../../../core/model/transcript.js';
import { ownDocument } from '../../../core/util/own-document.js';
import { fill } from '../../../lang/fill.js';
import type { View } from '../base/view.js';
import { toolLine, toolRunsAfter } from './tool-runs.js';

/** Returns the conversation as readable text: speakers, messages and function calls, separated by blank lines. */
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

/** Copies the conversation to the clipboard. Resolves to false if that failed; never rejects. */
export async function copyConversation(view: View): Promise<boolean> {
  const text = conversationText(view);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The Clipboard API requires a secure context, and a permissions policy may block it in frames.
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = ownDocument.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const before = ownDocument.activeElement as HTMLElement | null;
  // Selecting the field takes the focus, also from inside the widget; restored below.
  const within = before?.shadowRoot?.activeElement as HTMLElement | null | undefined;
  ownDocument.body.append(field);
  field.select();
  const copied = ownDocument.execCommand('copy');
  field.remove();
  (within ?? before)?.focus({ preventScroll: true });
  return copied;
}

/** Saves the conversation as a text file, such as `conversation-2026-02-27.txt`. */
export function saveConversation(view: View): void {
  const url = URL.createObjectURL(new Blob([conversationText(view)], { type: 'text/plain;charset=utf-8' }));
  const link = ownDocument.createElement('a');
  link.href = url;
  link.download = `${view.words.fileName}-${today()}.txt`;
  link.click();
  // Browsers may read the blob some time after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Returns the visitor's local date as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map(part => String(part).padStart(2, '0')).join('-');
}
