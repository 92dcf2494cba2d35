import type { Warn } from '../core/errors/warnings.js';
import type { FunctionDefinition } from '../core/model/function.js';
import type { SessionOptions } from '../core/session-options.js';
import type { ConfigurationReader } from './config/configuration.js';
import type { VoiceHost } from './host.js';
/** The settings that also apply to a running call. */
export declare const audioSettings: readonly ['inputDeviceId', 'outputDeviceId', 'volume', 'mediaStream', 'pushToTalk'];
/** Reads an element's session options when a call starts. `registered` are the functions of `registerFunction()`. */
export declare function sessionOptions(host: VoiceHost, configuration: ConfigurationReader, registered: Iterable<FunctionDefinition>, warn: Warn): SessionOptions;
/** Every property of the element; the session ignores those that it does not know. */
export declare function settingsOf(host: VoiceHost, warn: Warn): SessionOptions;
export declare function pick<Name extends keyof VoiceHost>(from: VoiceHost, names: readonly Name[]): Pick<VoiceHost, Name>;
