/**
 * Opens an address as a link would. With the Navigation API a single-page site intercepts it, and the
 * promise settles as the site's own navigation does; a full page load never settles it: the page goes away.
 */
export declare function openAddress(address: URL): Promise<void>;
