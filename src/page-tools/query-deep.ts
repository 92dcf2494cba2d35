import { openTrees, readable, type Tree } from './open-trees.js';
import { nativeElement, own } from './own.js';

/**
 * Finds the elements that match a selector, also inside open shadow roots. A selector of several steps (`nav a`) may
 * begin outside the root in which it ends. Throws for an invalid selector.
 */
export function queryDeep<Type extends Element>(tree: Tree, selector: string): Type[] {
  // Throws if the selector is invalid as a whole.
  readable(tree).querySelector(selector);
  const alternatives = split(selector, ',').map(part => split(part, ' '));
  return [...openTrees(tree)].flatMap(root => {
    const last = alternatives.map(steps => steps.at(-1)).join(', ');
    const isInside = root instanceof ShadowRoot && root !== tree;
    const found = [...readable(root).querySelectorAll<Type>(isInside ? last : selector)];
    return isInside
      ? found.filter(element => alternatives.some(steps => matchesSteps(element, steps)))
      : found;
  });
}

/** Whether the element matches the last step, and elements around it the ones before, through slots and hosts. */
function matchesSteps(element: Element, steps: readonly string[]): boolean {
  const [last = '*', ...before] = [...steps].reverse();
  if (!matches(element, last)) return false;
  let around = shownParent(element);
  for (const step of before) {
    while (around && !matches(around, step)) around = shownParent(around);
    if (!around) return false;
    around = shownParent(around);
  }
  return true;
}

/** Calls the prototype's method, because a form shows a field of that name in its place. */
function matches(element: Element, selector: string): boolean {
  return nativeElement().matches.call(element, selector);
}

/** Splits a selector at commas, or at spaces between steps, outside brackets and quotation marks. */
function split(selector: string, at: ',' | ' '): string[] {
  const parts = [''];
  let depth = 0;
  for (const [piece] of selector.trim().matchAll(pieces)) {
    if (/^[([]$/.test(piece)) depth += 1;
    if (/^[)\]]$/.test(piece)) depth -= 1;
    const isEnd = depth === 0 && (at === ',' ? piece === ',' : /^\s+$/.test(piece));
    if (isEnd) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map(part => part.trim()).filter(Boolean);
}

/** What a selector consists of: texts, escapes, combinators, spaces, brackets, commas and the rest. */
const pieces = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|\s*[>+~]\s*|\s+|[(),[\]]|[^\s"'\\>+~(),[\]]+/gs;

/** The element around an element as it is shown: a slot, the parent, or the host of its shadow root. */
export function shownParent(element: Element): Element | null {
  const { assignedSlot, parentElement } = own(element);
  if (assignedSlot ?? parentElement) return assignedSlot ?? parentElement;
  const root = own(element).getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Like `closest()`, but goes on through slots and hosts. */
export function closestDeep(element: Element, selector: string): Element | null {
  let next: Element | null = element;
  while (next && !matches(next, selector)) next = shownParent(next);
  return next;
}
