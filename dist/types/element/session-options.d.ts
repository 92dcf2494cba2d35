import type { Warn } from '../core/errors/warnings.js';
import type { FunctionDefinition } from '../core/model/function.js';
import type { SessionOptions } from '../core/session-options.js';
import { type ConfigurationReader } from './config/configuration.js';
import type { VoiceHost } from './host.js';
/** The settings that a running call takes over too. */
export declare const audioSettings: readonly ['inputDeviceId', 'outputDeviceId', 'volume', 'mediaStream', 'pushToTalk'];
/** The options of an element's session, read when a call starts; `registered` by `registerFunction()`. */
export declare function sessionOptions(host: VoiceHost, configuration: ConfigurationReader, registered: Iterable<FunctionDefinition>, warn: Warn): SessionOptions;
export declare function pick<Name extends keyof VoiceHost>(from: VoiceHost, names: readonly Name[]): Pick<VoiceHost, Name>;
