import { shownParent } from '../query-deep.js';
const menus = 'nav, ul, ol, menu, dialog, [popover], [role="navigation"], [role="menu"], [role="menubar"], [role="list"], [role="dialog"]';
const naming = '[aria-controls], [aria-owns], [popovertarget], [commandfor], [data-bs-target], [data-target], a[href^="#"]';
const beside = '[aria-expanded], [aria-haspopup]:not([aria-haspopup="false"]), [data-bs-toggle], [data-toggle], summary';
const modal = 'dialog[open], [aria-modal="true"]';
export function isHidden(link) {
    for (let element = link; element; element = shownParent(element)) {
        const hiding = hidingOf(element);
        if (hiding && !isCollapsed(element, link, hiding))
            return true;
    }
    return !hasContent(link);
}
function hidingOf(element) {
    const { display, visibility, contentVisibility } = getComputedStyle(element);
    const isGone = display === 'none' || (contentVisibility === 'hidden' && element.hasAttribute('hidden'));
    if (isGone && element.hasAttribute('hidden'))
        return 'attribute';
    if (element.matches('[inert], [aria-hidden="true"]') && !isBehindModal(element))
        return 'attribute';
    if (isGone)
        return 'style';
    const around = shownParent(element);
    const isInherited = around && getComputedStyle(around).visibility !== 'visible';
    return visibility !== 'visible' && !isInherited ? 'style' : undefined;
}
function isBehindModal(element) {
    return [...element.ownerDocument.querySelectorAll(modal)].some(dialog => !dialog.contains(element) && !element.contains(dialog) && dialog.getClientRects().length > 0);
}
function isCollapsed(element, link, hiding) {
    if (element === link)
        return false;
    if (hasOpener(element))
        return true;
    if (hiding === 'attribute' || element.matches('li, [role="listitem"], [role="none"]'))
        return false;
    if (element.matches(menus) || element.querySelector(menus))
        return true;
    return hasButton(element);
}
function hasOpener(element) {
    return isOpenedBeside(element) || isNamed(element);
}
function isOpenedBeside(element) {
    const { previousElementSibling: before, parentElement: around } = element;
    if (before?.matches(beside) || before?.querySelector(beside))
        return true;
    const isItem = around?.matches('li, nav, header, details, [role="navigation"]');
    return (isItem === true && [...(around?.children ?? [])].some(other => other !== element && other.matches(beside)));
}
function isNamed(element) {
    const tree = element.getRootNode();
    return [...tree.querySelectorAll(naming)].some(control => {
        if (element.contains(control))
            return false;
        return targetsOf(control).some(id => {
            const target = tree.getElementById(id);
            return target !== null && element.contains(target);
        });
    });
}
function targetsOf(control) {
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
function hashOf(control) {
    return control.matches('a[href^="#"]') ? control.getAttribute('href') : null;
}
function hasButton(element) {
    const menu = element.closest('nav, header, [role="navigation"], [role="banner"]');
    const buttons = menu?.querySelectorAll('button, [role="button"], label, summary') ?? [];
    return [...buttons].some(button => !element.contains(button));
}
function hasContent(link) {
    if (link.textContent?.trim() || link.querySelector('img, svg, picture, canvas, video, object, input, slot'))
        return true;
    if (!link.getClientRects)
        return true;
    const boxes = [link, ...link.querySelectorAll('*')].flatMap(element => [...element.getClientRects()]);
    return boxes.some(({ width, height }) => width * height > 0) || !isRendered(link);
}
function isRendered(element) {
    let next = element;
    while (next && getComputedStyle(next).display !== 'none')
        next = shownParent(next);
    return next === null;
}
