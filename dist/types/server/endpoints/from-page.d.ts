import type { AcceptedSettings } from '../types/handler.js';
import type { Settings } from '../types/settings.js';
/** The value that the page sent, if the operator accepts it and it fits; else undefined, with a warning. */
export declare function fromPage(name: keyof AcceptedSettings, sent: string | undefined, { accept, warn }: Settings, fits: (value: string) => boolean): string | undefined;
