/** What wraps words, the longer ones first, as `*` is also the beginning of `**`. */
const marks = ['**', '__', '~~', '*', '_'] as const;

/**
 * Markdown whose end is not there yet, as it will most likely go on: what is open is closed, and what may become
 * something else with the next letter is left out. So words don't change their looks while they come in.
 */
export function mend(text: string): string {
  if (inFence(text)) return text.replace(/\n[ \t]*[`~]{1,2}$/, '');
  // A line of nothing but marks: it may become a list, a heading, a line or stressed words.
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

/** `[words](addr` shows its words. */
function withoutHalfLink(text: string): string {
  return text.replace(/!?\[([^[\]\n]*)(?:\](?:\([^()\s]*)?)?$/, '$1');
}

function close(whole: string): string {
  // Marks at the very end either close what is closed anyway, or stress nothing yet.
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
    if (mark) turn(open, mark, text.slice(at - 1, at), text.slice(at + mark.length, at + mark.length + 1));
    at += ticks.length || mark?.length || 1;
  }
  const closing = open.reverse().join('');
  // Before a line break that comes last: behind it, a mark would begin a block of its own.
  const words = text.trimEnd();
  const inner = code && words.endsWith(code) ? words.slice(0, -code.length) : words + code;
  return inner + closing + text.slice(words.length);
}

/** A mark opens if a word begins, and closes if one ends. Within a word, `_` is a letter. */
function turn(open: string[], mark: string, before: string, after: string): void {
  if (mark.startsWith('_') && /\w/.test(before) && /\w/.test(after)) return;
  const at = open.lastIndexOf(mark);
  if (at >= 0 && /\S/.test(before)) open.length = at;
  else if (!after || /\S/.test(after)) open.push(mark);
}
