import type { Warn } from '../../core/errors/warnings.js';
import type { LauncherWords } from '../../lang/own-words.js';
import type { VoiceHost } from '../host.js';
import type { LauncherView } from './launcher.js';
/** Builds the launcher's view: its state, and the action of a click on it. */
export declare function launcherView(host: VoiceHost, words: LauncherWords, warn: Warn): LauncherView;
