/** The part of the Navigation API that we use; not yet in every browser, nor in TypeScript's library. */
interface Navigation {
  navigate(url: string): { readonly committed: Promise<unknown>; readonly finished: Promise<unknown> };
}

/**
 * Opens an address as a link would. With the Navigation API, a single-page site can intercept it, and the promise
 * settles as the site's own navigation does. It never settles for a full page load, because the page goes away.
 */
export async function openAddress(address: URL): Promise<void> {
  const { navigation } = globalThis as { navigation?: Partial<Navigation> };
  // Where the API is missing, markup such as `<a id="navigation">` takes its name.
  if (typeof navigation?.navigate !== 'function') return location.assign(address.href);
  const { committed, finished } = navigation.navigate(address.href);
  // Both reject when a navigation fails; the one that is not awaited must not go unhandled.
  committed.catch(() => {});
  await finished;
}
