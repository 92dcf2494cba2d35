import { queryDeep } from '../query-deep.js';
import { isLink, routesOf } from './collect-routes.js';
const maxRoutes = 200;
export class RouteLinks {
    #watch;
    #selector;
    #last;
    #links = 0;
    #warned = false;
    #routes = [];
    constructor(watch, selector) {
        this.#watch = watch;
        this.#selector = selector;
    }
    look() {
        const links = queryDeep(document, this.#selector).filter(isLink);
        this.#links = links.length;
        const routes = routesOf(links);
        this.#routes = routes.slice(0, maxRoutes);
        if (routes.length > maxRoutes)
            this.#warnOfMany();
        const key = JSON.stringify(this.#routes);
        if (key === this.#last)
            return false;
        const isChange = this.#last !== undefined;
        this.#last = key;
        this.#watch.found(this.#routes);
        return isChange;
    }
    warnIfNone() {
        const { selector, warn, signal } = this.#watch;
        this.look();
        if (signal.aborted || !selector || this.#routes.length > 0)
            return;
        const links = this.#links === 1 ? 'one link' : `${this.#links} links`;
        const what = this.#links === 0 ? 'finds no link' : `finds ${links}, but none that the agent may open`;
        warn('routes-not-found', `routes-from="${selector}" ${what}.`);
    }
    #warnOfMany() {
        if (!this.#warned)
            this.#watch.warn('route-unusable', `Only the first ${maxRoutes} links of a page are routes.`);
        this.#warned = true;
    }
}
