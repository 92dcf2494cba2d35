/**
 * The element, read as the browser made it: fields named `matches`, `action` or `closest` hide the properties of their
 * form, and a custom element may use such a name. Only for reading and calling; where a Node is expected, pass the
 * element itself.
 */
export declare function own<Type extends Element>(element: Type): Type;
/** The prototype of all elements: old libraries put a class of their own in the place of `Element`. */
export declare function nativeElement(): Element;
