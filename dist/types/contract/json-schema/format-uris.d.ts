/** RFC 3986: characters, at most one fragment, and an authority that can be read. */
export declare function isUriReference(text: string): boolean;
export declare function isUri(text: string): boolean;
/** An address that a browser opens. */
export declare function isUrl(text: string): boolean;
