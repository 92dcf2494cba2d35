/**
 * Whether a link is hidden from visitors, and not merely inside a menu that is collapsed at the moment: an item that is
 * hidden itself is, and so is a part of the page that nothing opens.
 */
export declare function isHidden(link: Element): boolean;
