const marks = ['**', '__', '~~', '*', '_'];
export function mend(text) {
    if (inFence(text))
        return text.replace(/\n[ \t]*[`~]{1,2}$/, '');
    const line = text.lastIndexOf('\n') + 1;
    const isBegun = /^[ \t>]*(?:[-+*_#=~`]+|\d{1,9}[.)]?)?$/.test(text.slice(line).trimEnd());
    const begun = isBegun ? text.slice(0, line) : text;
    const start = begun.lastIndexOf('\n\n') + 1;
    return begun.slice(0, start) + close(withoutHalfLink(begun.slice(start)));
}
function inFence(text) {
    let fence = '';
    for (const [, mark = ''] of text.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
        if (!fence)
            fence = mark;
        else if (mark.startsWith(fence))
            fence = '';
    }
    return fence !== '';
}
function withoutHalfLink(text) {
    return text.replace(/!?\[([^[\]\n]*)(?:\](?:\([^()\s]*)?)?$/, '$1');
}
function close(whole) {
    const text = whole.replace(/(?<=^|[^*_~\\]|\\[*_~])[*_~]+$/, '');
    const open = [];
    let code = '';
    for (let at = 0; at < text.length;) {
        if (!code && text[at] === '\\') {
            at += 2;
            continue;
        }
        const ticks = text[at] === '`' ? (/`+/y.exec(text.slice(at))?.[0] ?? '') : '';
        if (ticks)
            code = code ? (code === ticks ? '' : code) : ticks;
        const mark = code || ticks ? undefined : marks.find(each => text.startsWith(each, at));
        if (mark)
            toggle(open, mark, text.slice(at - 1, at), text.slice(at + mark.length, at + mark.length + 1));
        at += ticks.length || mark?.length || 1;
    }
    const closing = open.reverse().join('');
    const words = text.trimEnd();
    const inner = code && words.endsWith(code) ? words.slice(0, -code.length) : words + code;
    return inner + closing + text.slice(words.length);
}
function toggle(open, mark, before, after) {
    if (mark.startsWith('_') && /\w/.test(before) && /\w/.test(after))
        return;
    const at = open.lastIndexOf(mark);
    if (at >= 0 && /\S/.test(before))
        open.length = at;
    else if (!after || /\S/.test(after))
        open.push(mark);
}
