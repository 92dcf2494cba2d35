import { shownParent } from '../query-deep.js';

/** What a menu consists of, whether or not it is open. */
const menus =
  'nav, ul, ol, menu, dialog, [popover], [role="navigation"], [role="menu"], [role="menubar"], [role="list"], [role="dialog"]';

/** What opens a part of a page, by naming it. */
const naming =
  '[aria-controls], [aria-owns], [popovertarget], [commandfor], [data-bs-target], [data-target], a[href^="#"]';

/** What opens a part of a page that stands beside it. */
const beside =
  '[aria-expanded], [aria-haspopup]:not([aria-haspopup="false"]), [data-bs-toggle], [data-toggle], summary';

const modal = 'dialog[open], [aria-modal="true"]';

/** How an element hides what is in it: by an attribute that says so, or by its style. */
type Hiding = 'attribute' | 'style' | undefined;

/**
 * Whether a link is hidden from visitors, and not merely inside a menu that is collapsed at the moment: an item that is
 * hidden itself is, and so is a part of the page that nothing opens.
 */
export function isHidden(link: Element): boolean {
  for (let element: Element | null = link; element; element = shownParent(element)) {
    const hiding = hidingOf(element);
    if (hiding && !isCollapsed(element, link, hiding)) return true;
  }
  return !hasContent(link);
}

function hidingOf(element: Element): Hiding {
  const { display, visibility, contentVisibility } = getComputedStyle(element);
  const isGone = display === 'none' || (contentVisibility === 'hidden' && element.hasAttribute('hidden'));
  // A stylesheet may show what the attribute hides.
  if (isGone && element.hasAttribute('hidden')) return 'attribute';
  if (element.matches('[inert], [aria-hidden="true"]') && !isBehindModal(element)) return 'attribute';
  if (isGone) return 'style';
  const around = shownParent(element);
  const isInherited = around && getComputedStyle(around).visibility !== 'visible';
  return visibility !== 'visible' && !isInherited ? 'style' : undefined;
}

/** Dialogs make the rest of the page inert while they are open. */
function isBehindModal(element: Element): boolean {
  return [...element.ownerDocument.querySelectorAll(modal)].some(
    dialog => !dialog.contains(element) && !element.contains(dialog) && dialog.getClientRects().length > 0,
  );
}

function isCollapsed(element: Element, link: Element, hiding: Hiding): boolean {
  if (element === link) return false;
  if (hasOpener(element)) return true;
  if (hiding === 'attribute' || element.matches('li, [role="listitem"], [role="none"]')) return false;
  if (element.matches(menus) || element.querySelector(menus)) return true;
  return hasButton(element);
}

function hasOpener(element: Element): boolean {
  return isOpenedBeside(element) || isNamed(element);
}

/** Whether the element before it opens it, or another one in the same item of a menu. */
function isOpenedBeside(element: Element): boolean {
  const { previousElementSibling: before, parentElement: around } = element;
  if (before?.matches(beside) || before?.querySelector(beside)) return true;
  const isItem = around?.matches('li, nav, header, details, [role="navigation"]');
  return (
    isItem === true && [...(around?.children ?? [])].some(other => other !== element && other.matches(beside))
  );
}

/** Whether a control outside the element names it, or a part of it. */
function isNamed(element: Element): boolean {
  const tree = element.getRootNode() as Document | ShadowRoot;
  return [...tree.querySelectorAll(naming)].some(control => {
    if (element.contains(control)) return false;
    return targetsOf(control).some(id => {
      const target = tree.getElementById(id);
      return target !== null && element.contains(target);
    });
  });
}

function targetsOf(control: Element): string[] {
  const attributes = [
    'aria-controls',
    'aria-owns',
    'popovertarget',
    'commandfor',
    'data-bs-target',
    'data-target',
  ];
  const given = [...attributes.map(name => control.getAttribute(name)), hashOf(control)];
  return given
    .flatMap(ids => (ids ?? '').split(/\s+/))
    .map(id => id.replace(/^#/, ''))
    .filter(Boolean);
}

function hashOf(control: Element): string | null {
  return control.matches('a[href^="#"]') ? control.getAttribute('href') : null;
}

/** Whether the menu around the element has a button outside the element: it may open it without saying so. */
function hasButton(element: Element): boolean {
  const menu = element.closest('nav, header, [role="navigation"], [role="banner"]');
  const buttons = menu?.querySelectorAll('button, [role="button"], label, summary') ?? [];
  return [...buttons].some(button => !element.contains(button));
}

/** Whether something of the link can be seen: a link with a label for screen readers only may have no content. */
function hasContent(link: Element): boolean {
  if (link.textContent?.trim() || link.querySelector('img, svg, picture, canvas, video, object, input, slot'))
    return true;
  if (!link.getClientRects) return true;
  // Icons are often drawn by the stylesheet, and the size of a link in a collapsed menu is not known.
  const boxes = [link, ...link.querySelectorAll('*')].flatMap(element => [...element.getClientRects()]);
  return boxes.some(({ width, height }) => width * height > 0) || !isRendered(link);
}

function isRendered(element: Element): boolean {
  let next: Element | null = element;
  while (next && getComputedStyle(next).display !== 'none') next = shownParent(next);
  return next === null;
}
