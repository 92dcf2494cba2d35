import type { NearLimit } from '../../../core/model/session-state.js';
import type { Words } from '../../../lang/en.js';
/** Returns the text for a limit that is near, with the seconds left until then. */
export declare function limitWords({ kind, endsAt }: NearLimit, words: Words): string;
