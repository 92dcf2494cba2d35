import type { LimitKind, NearLimit } from '../model/session-state.js';

/** The limits that were announced and are still near. */
export class LimitWarnings {
  readonly #near = new Map<LimitKind, NearLimit>();

  /** The limit that will be reached first; null if none is near. */
  get first(): NearLimit | null {
    const [first = null] = [...this.#near.values()].sort((a, b) => time(a) - time(b));
    return first;
  }

  /** `left` is in seconds, or in tokens for the token budget. */
  add(kind: LimitKind, left: number): void {
    this.#near.set(kind, { kind, endsAt: kind === 'tokens' ? undefined : Date.now() + left * 1000 });
  }

  remove(kind: LimitKind): void {
    this.#near.delete(kind);
  }
}

/** A token budget has no end time, so it sorts last. */
function time({ endsAt }: NearLimit): number {
  return endsAt ?? Number.POSITIVE_INFINITY;
}
