/** The marks that wrap words; longer ones first, because `**` also begins with `*`. */
const marks = ['**', '__', '~~', '*', '_'] as const;

/**
 * Completes Markdown that is still growing, so that words don't change their formatting while the text arrives: closes
 * open marks, and removes an end that could become something else with the next character.
 */
export function mend(text: string): string {
  if (inFence(text)) return text.replace(/\n[ \t]*[`~]{1,2}$/, '');
  // A line that consists only of marks could become a list, a heading, a rule or emphasis.
  const line = text.lastIndexOf('\n') + 1;
  const isBegun = /^[ \t>]*(?:[-+*_#=~`]+|\d{1,9}[.)]?)?$/.test(text.slice(line).trimEnd());
  const begun = isBegun ? text.slice(0, line) : text;
  const start = begun.lastIndexOf('\n\n') + 1;
  return begun.slice(0, start) + close(withoutHalfLink(begun.slice(start)));
}

function inFence(text: string): boolean {
  let fence = '';
  for (const [, mark = ''] of text.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (!fence) fence = mark;
    else if (mark.startsWith(fence)) fence = '';
  }
  return fence !== '';
}

/** Replaces an incomplete link such as `[words](addr` by its words. */
function withoutHalfLink(text: string): string {
  return text.replace(/!?\[([^[\]\n]*)(?:\](?:\([^()\s]*)?)?$/, '$1');
}

function close(whole: string): string {
  // Removes marks at the very end: they close what is closed below anyway, or open an emphasis without words.
  const text = whole.replace(/(?<=^|[^*_~\\]|\\[*_~])[*_~]+$/, '');
  const open: string[] = [];
  let code = '';
  for (let at = 0; at < text.length; ) {
    if (!code && text[at] === '\\') {
      at += 2;
      continue;
    }
    const ticks = text[at] === '`' ? (/`+/y.exec(text.slice(at))?.[0] ?? '') : '';
    if (ticks) code = code ? (code === ticks ? '' : code) : ticks;
    const mark = code || ticks ? undefined : marks.find(each => text.startsWith(each, at));
    if (mark) toggle(open, mark, text.slice(at - 1, at), text.slice(at + mark.length, at + mark.length + 1));
    at += ticks.length || mark?.length || 1;
  }
  const closing = open.reverse().join('');
  // Closing marks go before a final line break, because after it they would begin a new block.
  const words = text.trimEnd();
  const inner = code && words.endsWith(code) ? words.slice(0, -code.length) : words + code;
  return inner + closing + text.slice(words.length);
}

/** Opens or closes a mark: before a word it opens, after a word it closes. Inside a word, `_` is a letter. */
function toggle(open: string[], mark: string, before: string, after: string): void {
  if (mark.startsWith('_') && /\w/.test(before) && /\w/.test(after)) return;
  const at = open.lastIndexOf(mark);
  if (at >= 0 && /\S/.test(before)) open.length = at;
  else if (!after || /\S/.test(after)) open.push(mark);
}
