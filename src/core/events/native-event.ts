/** The platform's own Event: MooTools replaces `window.Event`, and nothing dispatches what is made of that. */
export const NativeEvent: typeof Event = globalThis.UIEvent
  ? (Object.getPrototypeOf(UIEvent) as typeof Event)
  : globalThis.Event;
