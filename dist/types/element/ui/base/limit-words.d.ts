import type { NearLimit } from '../../../core/model/session-state.js';
import type { Words } from '../../../lang/en.js';
/** What is near, at this moment. */
export declare function limitWords({ kind, endsAt }: NearLimit, words: Words): string;
