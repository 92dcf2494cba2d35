import type { NearLimit } from '../../../core/model/session-state.js';
import type { Words } from '../../../lang/en.js';
import { fill } from '../../../lang/fill.js';

const said = { duration: 'secondsLeft', idle: 'stillThere', tokens: 'tokensLeft' } as const;

/** Returns the text for a limit that is near, with the seconds left until then. */
export function limitWords({ kind, endsAt = 0 }: NearLimit, words: Words): string {
  const seconds = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
  return fill(words[said[kind]], { seconds });
}
