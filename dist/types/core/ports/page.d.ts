/** The port: how a call sees and changes the page that it runs in. */
export interface PagePorts {
    /** Opens an allowed address; resolves once the page shows it, if that can be known. */
    readonly open: (address: URL) => Promise<void> | void;
    /** The page's address. */
    readonly location: () => string;
    /** The address that relative paths resolve against; default: the page's. */
    readonly base?: (() => string) | undefined;
}
