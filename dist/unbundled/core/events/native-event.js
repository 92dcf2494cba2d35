export const NativeEvent = globalThis.UIEvent
    ? Object.getPrototypeOf(UIEvent)
    : globalThis.Event;
