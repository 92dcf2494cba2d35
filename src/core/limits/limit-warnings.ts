import type { LimitKind, NearLimit } from '../model/session-state.js';

/** The limits that were announced, and have not gone away since. */
export class LimitWarnings {
  readonly #near = new Map<LimitKind, NearLimit>();

  /** The one that comes first; null if none is near. */
  get first(): NearLimit | null {
    const [first = null] = [...this.#near.values()].sort((a, b) => time(a) - time(b));
    return first;
  }

  /** `left` are seconds, or tokens. */
  add(kind: LimitKind, left: number): void {
    this.#near.set(kind, { kind, endsAt: kind === 'tokens' ? undefined : Date.now() + left * 1000 });
  }

  remove(kind: LimitKind): void {
    this.#near.delete(kind);
  }
}

/** The end of a token budget has no time. */
function time({ endsAt }: NearLimit): number {
  return endsAt ?? Number.POSITIVE_INFINITY;
}
