/**
 * Hides keys typed into a field from the page, which may have single-key shortcuts and can't see that the target is a
 * field in our shadow root. Lets Tab and key combinations through.
 */
export declare function keepTyping(root: ShadowRoot): void;
