import type { CallContext } from '../call-context.js';
import type { VoiceError } from '../errors/errors.js';
import { NavaiLimitEvent } from '../events/record-events.js';
import type { NearLimit } from '../model/session-state.js';
import { LimitWarnings } from './limit-warnings.js';
import { Limits } from './limits.js';

type LimitContext = Pick<CallContext, 'options' | 'target' | 'changed' | 'warn'>;

interface CallLimitsOptions {
  /** Whether either side is active. A limit then waits before it ends the call. */
  readonly busy: () => boolean;
  readonly reached: (error: VoiceError) => void;
}

/** The limits of a call. While one is near, it is announced to the page and shown in the snapshot. */
export class CallLimits extends Limits {
  readonly #warnings: LimitWarnings;

  constructor({ options, target, changed, warn }: LimitContext, { busy, reached }: CallLimitsOptions) {
    const warnings = new LimitWarnings();
    super(options, {
      busy,
      reached,
      warn,
      near: (kind, left) => {
        warnings.add(kind, left);
        changed();
        target.dispatchEvent(new NavaiLimitEvent(kind, left));
      },
      averted: kind => {
        warnings.remove(kind);
        changed();
      },
    });
    this.#warnings = warnings;
  }

  /** The limit that will be reached first; null if none is near. */
  get first(): NearLimit | null {
    return this.#warnings.first;
  }
}
