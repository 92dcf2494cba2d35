export type Callable = (...args: unknown[]) => unknown;
export type Class = new (...args: unknown[]) => object;
/** Whether a method is for others: not private by its name, and not called by the language or the platform. */
export declare function isOffered(name: string): boolean;
/**
 * The methods of an instance or a prototype, and those that it inherits from classes that are not built in. Fields with
 * functions count, accessors don't. The most derived one wins, even if it is no method.
 */
export declare function methodsOf(target: object): [string, Callable][];
/** Also of a class behind a proxy, and of one compiled to a function with a prototype. */
export declare function isClass(value: unknown): value is Class;
/** Whether the object was made by a class of the app: not a plain object, a module, or a built-in such as a date. */
export declare function isInstance(value: object): boolean;
/** The name of a class, or of an instance's class. '' if a static member hides it. */
export declare function classNameOf(value: object): string;
