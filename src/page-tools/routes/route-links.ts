import type { Route } from '../../core/model/routes.js';
import type { RouteWatch } from '../../core/ports/connection.js';
import { queryDeep } from '../query-deep.js';
import { isLink, routesOf } from './collect-routes.js';

/** More routes would leave the model no room for the conversation. */
const maxRoutes = 200;

/** The routes of a page's links, as the page changes. */
export class RouteLinks {
  readonly #watch: RouteWatch;
  readonly #selector: string;
  /** The last report, as JSON text. */
  #last: string | undefined;
  #links = 0;
  #warned = false;
  #routes: readonly Route[] = [];

  constructor(watch: RouteWatch, selector: string) {
    this.#watch = watch;
    this.#selector = selector;
  }

  /** Reports the routes if they have changed; returns whether it reported a change. */
  look(): boolean {
    const links = queryDeep(document, this.#selector).filter(isLink);
    this.#links = links.length;
    const routes = routesOf(links);
    this.#routes = routes.slice(0, maxRoutes);
    if (routes.length > maxRoutes) this.#warnOfMany();
    const key = JSON.stringify(this.#routes);
    if (key === this.#last) return false;
    const isChange = this.#last !== undefined;
    this.#last = key;
    this.#watch.found(this.#routes);
    return isChange;
  }

  /** Warns if the page has loaded and there are no routes. Links that come later are offered nevertheless. */
  warnIfNone(): void {
    const { selector, warn, signal } = this.#watch;
    this.look();
    if (signal.aborted || !selector || this.#routes.length > 0) return;
    const links = this.#links === 1 ? 'one link' : `${this.#links} links`;
    const what = this.#links === 0 ? 'finds no link' : `finds ${links}, but none that the agent may open`;
    warn('routes-not-found', `routes-from="${selector}" ${what}.`);
  }

  #warnOfMany(): void {
    if (!this.#warned)
      this.#watch.warn('route-unusable', `Only the first ${maxRoutes} links of a page are routes.`);
    this.#warned = true;
  }
}
