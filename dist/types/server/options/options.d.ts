import type { HandlerOptions } from '../types/handler.js';
import type { Settings } from '../types/settings.js';
/** Throws a RangeError or TypeError that names the option, its bounds and what it received. */
export declare function resolveOptions(options: HandlerOptions): Settings;
