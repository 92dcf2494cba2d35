import { openTrees, readable } from './open-trees.js';
import { own } from './own.js';
export function queryDeep(tree, selector) {
    readable(tree).querySelector(selector);
    const alternatives = split(selector, ',').map(part => split(part, ' '));
    return [...openTrees(tree)].flatMap(root => {
        const last = alternatives.map(steps => steps.at(-1)).join(', ');
        const isInside = root instanceof ShadowRoot && root !== tree;
        const found = [...readable(root).querySelectorAll(isInside ? last : selector)];
        return isInside
            ? found.filter(element => alternatives.some(steps => matchesSteps(element, steps)))
            : found;
    });
}
function matchesSteps(element, steps) {
    const [last = '*', ...before] = [...steps].reverse();
    if (!matches(element, last))
        return false;
    let around = shownParent(element);
    for (const step of before) {
        while (around && !matches(around, step))
            around = shownParent(around);
        if (!around)
            return false;
        around = shownParent(around);
    }
    return true;
}
function matches(element, selector) {
    return Element.prototype.matches.call(element, selector);
}
function split(selector, at) {
    const parts = selector
        .trim()
        .replace(/\s*([>+~])\s*/g, '$1')
        .match(pieces) ?? [];
    const isEnd = (piece) => (at === ',' ? piece === ',' : /^\s+$/.test(piece));
    const joined = [''];
    for (const piece of parts) {
        if (isEnd(piece))
            joined.push('');
        else
            joined[joined.length - 1] += piece;
    }
    return joined.map(part => part.trim()).filter(Boolean);
}
const pieces = /\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]|\((?:"[^"]*"|'[^']*'|\((?:"[^"]*"|'[^']*'|[^()"'])*\)|[^()"'])*\)|\\.|\s+|,|[^\s,[(\\]+/gs;
export function shownParent(element) {
    const { assignedSlot, parentElement } = own(element);
    if (assignedSlot ?? parentElement)
        return assignedSlot ?? parentElement;
    const root = own(element).getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
}
export function closestDeep(element, selector) {
    let next = element;
    while (next && !matches(next, selector))
        next = shownParent(next);
    return next;
}
