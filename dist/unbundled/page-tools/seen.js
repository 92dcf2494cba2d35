import { ownDocument } from '../core/util/own-document.js';
import { own } from './own.js';
import { shownParent } from './query-deep.js';
import { isShown } from './usable.js';
const minSidePx = 2;
const minOpacity = 0.1;
const clippedAway = /^rect\((?:[01]px,? ?){4}\)|^inset\((?:50|100)%|^circle\(0/;
export function isSeen(element) {
    if (!isShown(element))
        return false;
    let [x, y] = spansOf(element);
    let opacity = 1;
    let position = '';
    for (let around = element; around; around = shownParent(around)) {
        const style = getComputedStyle(around);
        opacity *= Number(style.opacity);
        if (clippedAway.test(style.clip) || clippedAway.test(style.clipPath) || opacity < minOpacity)
            return false;
        if (position === 'fixed' || (position === 'absolute' && style.position === 'static'))
            continue;
        position = style.position;
        if (around === element || own(around).matches('body, :root'))
            continue;
        const [outerX, outerY] = spansOf(around);
        const { scrollLeft, scrollTop } = own(around);
        x = within(x, outerX, style.overflowX, scrollLeft, isRightToLeft(style));
        y = within(y, outerY, style.overflowY, scrollTop);
        if (isEmpty(x) || isEmpty(y))
            return false;
    }
    const isFixed = position === 'fixed';
    const { clientWidth, clientHeight } = ownDocument.documentElement;
    const rightToLeft = isRightToLeft(getComputedStyle(ownDocument.documentElement));
    x = reached(x, [0, clientWidth], isFixed ? 0 : scrollX, rightToLeft);
    y = reached(y, [0, clientHeight], isFixed ? 0 : scrollY);
    return !isEmpty(x) && !isEmpty(y);
}
function spansOf(element) {
    const { left, right, top, bottom } = own(element).getBoundingClientRect();
    return [
        [left, right],
        [top, bottom],
    ];
}
function within(span, outer, overflow, scrolled, reversed = false) {
    if (overflow === 'visible')
        return span;
    if (/hidden|clip/.test(overflow))
        return [Math.max(span[0], outer[0]), Math.min(span[1], outer[1])];
    const part = reached(span, outer, scrolled, reversed);
    return isEmpty(part) ? part : outer;
}
function reached([from, to], outer, scrolled, reversed = false) {
    const [start, end] = [from + scrolled, to + scrolled];
    return reversed ? [start, Math.min(end, outer[1])] : [Math.max(start, outer[0]), end];
}
function isEmpty([from, to]) {
    return to - from < minSidePx;
}
function isRightToLeft({ direction }) {
    return direction === 'rtl';
}
