import { ownDocument } from '../core/util/own-document.js';
import { own } from './own.js';
import { shownParent } from './query-deep.js';
import { isShown } from './usable.js';

/** In CSS pixels. Smaller boxes hide something from the eye, such as the 1 × 1 of texts for screen readers. */
const minSidePx = 2;

/** An element that is more transparent is not seen. */
const minOpacity = 0.1;

/** Computed values of `clip` and `clip-path` that cut everything away. */
const clippedAway = /^rect\((?:[01]px,? ?){4}\)|^inset\((?:50|100)%|^circle\(0/;

/** From where to where a box extends on an axis, in CSS pixels of the viewport. */
type Span = readonly [from: number, to: number];

/**
 * Whether eyes could find the element, perhaps after scrolling: it is not transparent, cut away or beside the page. In
 * these ways forms hide fields that only bots fill in.
 */
export function isSeen(element: Element): boolean {
  if (!isShown(element)) return false;
  let [x, y] = spansOf(element);
  let opacity = 1;
  let position = '';
  for (let around: Element | null = element; around; around = shownParent(around)) {
    const style = getComputedStyle(around);
    opacity *= Number(style.opacity);
    if (clippedAway.test(style.clip) || clippedAway.test(style.clipPath) || opacity < minOpacity)
      return false;
    // An element that is positioned leaves the boxes around it that are not.
    if (position === 'fixed' || (position === 'absolute' && style.position === 'static')) continue;
    position = style.position;
    // Their overflow belongs to the window.
    if (around === element || own(around).matches('body, :root')) continue;
    const [outerX, outerY] = spansOf(around);
    const { scrollLeft, scrollTop } = own(around);
    x = within(x, outerX, style.overflowX, scrollLeft, isRightToLeft(style));
    y = within(y, outerY, style.overflowY, scrollTop);
    if (isEmpty(x) || isEmpty(y)) return false;
  }
  const isFixed = position === 'fixed';
  const { clientWidth, clientHeight } = ownDocument.documentElement;
  const rightToLeft = isRightToLeft(getComputedStyle(ownDocument.documentElement));
  x = reached(x, [0, clientWidth], isFixed ? 0 : scrollX, rightToLeft);
  y = reached(y, [0, clientHeight], isFixed ? 0 : scrollY);
  return !isEmpty(x) && !isEmpty(y);
}

function spansOf(element: Element): [x: Span, y: Span] {
  const { left, right, top, bottom } = own(element).getBoundingClientRect();
  return [
    [left, right],
    [top, bottom],
  ];
}

/** What is left of a span inside a box. A box that scrolls can show all of itself that its content reaches. */
function within(span: Span, outer: Span, overflow: string, scrolled: number, reversed = false): Span {
  if (overflow === 'visible') return span;
  if (/hidden|clip/.test(overflow)) return [Math.max(span[0], outer[0]), Math.min(span[1], outer[1])];
  const part = reached(span, outer, scrolled, reversed);
  return isEmpty(part) ? part : outer;
}

/** The part of a span to which a box scrolls: not to what lies before its beginning. */
function reached([from, to]: Span, outer: Span, scrolled: number, reversed = false): Span {
  const [start, end] = [from + scrolled, to + scrolled];
  return reversed ? [start, Math.min(end, outer[1])] : [Math.max(start, outer[0]), end];
}

function isEmpty([from, to]: Span): boolean {
  return to - from < minSidePx;
}

function isRightToLeft({ direction }: CSSStyleDeclaration): boolean {
  return direction === 'rtl';
}
