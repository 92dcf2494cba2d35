export class RouteList {
    #listed;
    #changed;
    #all;
    constructor(listed, changed) {
        this.link = (routes) => {
            this.#all = [...this.#listed, ...routes];
            this.#changed(this.#all);
        };
        this.#listed = Array.isArray(listed) ? listed : [listed ?? []].flat();
        this.#all = this.#listed;
        this.#changed = changed;
    }
    get all() {
        return this.#all;
    }
}
