import { openTrees, readable } from './open-trees.js';
import { nativeElement, own } from './own.js';
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
    return nativeElement().matches.call(element, selector);
}
function split(selector, at) {
    const parts = [''];
    let depth = 0;
    for (const [piece] of selector.trim().matchAll(pieces)) {
        if (/^[([]$/.test(piece))
            depth += 1;
        if (/^[)\]]$/.test(piece))
            depth -= 1;
        const isEnd = depth === 0 && (at === ',' ? piece === ',' : /^\s+$/.test(piece));
        if (isEnd)
            parts.push('');
        else
            parts[parts.length - 1] += piece;
    }
    return parts.map(part => part.trim()).filter(Boolean);
}
const pieces = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|\s*[>+~]\s*|\s+|[(),[\]]|[^\s"'\\>+~(),[\]]+/gs;
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
