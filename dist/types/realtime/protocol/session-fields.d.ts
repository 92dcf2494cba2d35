import type { Warn } from '../../core/errors/warnings.js';
import type { SessionSettings } from '../../core/model/session-settings.js';
type Fields = Readonly<Record<string, unknown>>;
/**
 * The page's settings as fields of a `session.update`: only those that are set. One that is out of its bounds is a
 * warning and left out; the others are kept. `model` writes down speech if the page names no model of its own.
 */
export declare function sessionFields(settings: SessionSettings, model: string, warn: Warn): Fields;
export {};
