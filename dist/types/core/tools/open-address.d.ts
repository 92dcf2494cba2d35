/**
 * Opens an address as a link would. With the Navigation API, a single-page site can intercept it, and the promise
 * settles as the site's own navigation does. It never settles for a full page load, because the page goes away.
 */
export declare function openAddress(address: URL): Promise<void>;
