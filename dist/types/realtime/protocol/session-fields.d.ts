import type { Warn } from '../../core/errors/warnings.js';
import type { SessionSettings } from '../../core/model/session-settings.js';
type Fields = Readonly<Record<string, unknown>>;
/**
 * Converts the page's settings to fields of a `session.update`; only those that are set. Ignores invalid settings and
 * warns. `model` is the transcription model if the page names none; `names` are its keywords if the page sets none.
 */
export declare function sessionFields(settings: SessionSettings, model: string, warn: Warn, names?: readonly string[]): Fields;
export {};
