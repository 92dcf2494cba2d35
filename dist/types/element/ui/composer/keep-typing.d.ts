/**
 * Keys that are typed into a field are not for the page, which may have shortcuts of a single key: outside of our root
 * it can't see that the target is a field. Tab, and what is pressed together with other keys, it gets.
 */
export declare function keepTyping(root: ShadowRoot): void;
