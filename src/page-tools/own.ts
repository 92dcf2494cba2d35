/**
 * The element, read as the browser made it: fields named `matches`, `action` or `closest` hide the properties of their
 * form, and a custom element may use such a name. Only for reading and calling; where a Node is expected, pass the
 * element itself.
 */
export function own<Type extends Element>(element: Type): Type {
  const prototype = prototypeOf(element);
  if (!prototype) return element;
  return new Proxy({} as Type, {
    get(_, name) {
      const value: unknown = Reflect.get(prototype, name, element);
      return typeof value === 'function' ? value.bind(element) : value;
    },
  });
}

/** Undefined for an element whose properties can be read directly. */
function prototypeOf(element: Element): object | undefined {
  if (element instanceof HTMLFormElement) return HTMLFormElement.prototype;
  // Only names of custom elements contain a hyphen.
  const name: unknown = Reflect.get(nativeElement(), 'localName', element);
  return element instanceof HTMLElement && String(name).includes('-') ? HTMLElement.prototype : undefined;
}

/** The prototype of all elements: old libraries put a class of their own in the place of `Element`. */
export function nativeElement(): Element {
  return Object.getPrototypeOf(HTMLElement.prototype) as Element;
}
