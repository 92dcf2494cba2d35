import type { NearLimit } from '../../../core/model/session-state.js';
import type { Words } from '../../../lang/en.js';
import { fill } from '../../../lang/fill.js';

const said = { duration: 'secondsLeft', idle: 'stillThere', tokens: 'tokensLeft' } as const;

/** What is near, at this moment. */
export function limitWords({ kind, endsAt = 0 }: NearLimit, words: Words): string {
  const seconds = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
  return fill(words[said[kind]], { seconds });
}
