/** The platform's own Event: MooTools replaces `window.Event`, and nothing dispatches what is made of that. */
export declare const NativeEvent: typeof Event;
