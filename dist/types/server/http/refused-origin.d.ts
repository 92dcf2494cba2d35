import type { Incoming } from '../types/http.js';
import type { Settings } from '../types/settings.js';
type Rules = Pick<Settings, 'allowedOrigins' | 'warn'>;
/** Returns a function that tells the operator, once for each origin, why it was refused and what to set. */
export declare function createOriginWarning({ allowedOrigins, warn }: Rules): (incoming: Incoming) => void;
export {};
