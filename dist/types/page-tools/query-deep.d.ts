import { type Tree } from './open-trees.js';
/**
 * Finds the elements that match a selector, also inside open shadow roots. A selector of several steps (`nav a`) may
 * begin outside the root in which it ends. Throws for an invalid selector.
 */
export declare function queryDeep<Type extends Element>(tree: Tree, selector: string): Type[];
/** The element around an element as it is shown: a slot, the parent, or the host of its shadow root. */
export declare function shownParent(element: Element): Element | null;
/** Like `closest()`, but goes on through slots and hosts. */
export declare function closestDeep(element: Element, selector: string): Element | null;
