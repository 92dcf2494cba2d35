import type { Warn } from '../../core/errors/warnings.js';
import type { LauncherWords } from '../../lang/own-words.js';
import type { VoiceHost } from '../host.js';
import type { LauncherView } from './launcher.js';
/** What the launcher is drawn from, and what a click on it does. */
export declare function launcherView(host: VoiceHost, words: LauncherWords, warn: Warn): LauncherView;
