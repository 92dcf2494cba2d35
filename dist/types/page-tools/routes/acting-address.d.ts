/** Whether opening the address may do something or show a secret, or gives a file in place of a page. */
export declare function isActing({ pathname, search, hash }: URL): boolean;
/** Whether a link’s name says that it does something. */
export declare function isActingName(name: string): boolean;
