import type { AcceptedSettings } from '../types/handler.js';
import type { Settings } from '../types/settings.js';
/** Returns the page's value if the operator accepts it and it is valid; otherwise warns and returns undefined. */
export declare function fromPage(name: keyof AcceptedSettings, sent: string | undefined, { accept, warn }: Settings, fits: (value: string) => boolean): string | undefined;
