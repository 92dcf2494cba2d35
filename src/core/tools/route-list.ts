import type { Route } from '../model/routes.js';

/** The page's routes: those that its code lists, which are fixed, and those of its links, which may change. */
export class RouteList {
  readonly #listed: readonly unknown[];
  readonly #changed: (all: readonly unknown[]) => void;
  #all: readonly unknown[];

  /** `listed` is not validated yet. */
  constructor(listed: unknown, changed: (all: readonly unknown[]) => void) {
    this.#listed = Array.isArray(listed) ? listed : [listed ?? []].flat();
    this.#all = this.#listed;
    this.#changed = changed;
  }

  /** All routes, not validated yet; those that the code lists come first. */
  get all(): readonly unknown[] {
    return this.#all;
  }

  /** Replaces the routes of the links. */
  readonly link = (routes: readonly Route[]): void => {
    this.#all = [...this.#listed, ...routes];
    this.#changed(this.#all);
  };
}
