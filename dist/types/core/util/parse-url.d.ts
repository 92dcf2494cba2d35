/** Returns undefined for text that can’t be read as a URL. `URL.canParse()` is missing before Chrome 120 and Safari 17, `URL.parse()` longer. */
export declare function parseUrl(url: string, base?: string): URL | undefined;
