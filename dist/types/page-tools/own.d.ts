/**
 * The element, read as the browser made it: fields named `matches`, `action` or `closest` hide the properties of their
 * form, and a custom element may use such a name. Only for reading and calling; where a Node is expected, pass the
 * element itself.
 */
export declare function own<Type extends Element>(element: Type): Type;
