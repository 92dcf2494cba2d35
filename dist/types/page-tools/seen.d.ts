/**
 * Whether eyes could find the element, perhaps after scrolling: it is not transparent, cut away or beside the page. In
 * these ways forms hide fields that only bots fill in.
 */
export declare function isSeen(element: Element): boolean;
