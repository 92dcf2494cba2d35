import type { Warn } from '../core/errors/warnings.js';
import { NavaiErrorEvent } from '../core/events/index.js';
import type { FunctionDefinition } from '../core/model/function.js';
import type { SessionOptions } from '../core/session-options.js';
import { ownDocument } from '../core/util/own-document.js';
import { choice } from './config/attribute-values.js';
import type { ConfigurationReader } from './config/configuration.js';
import type { VoiceHost } from './host.js';
import { SettingsElement } from './settings-element.js';

/** The settings that also apply to a running call. */
export const audioSettings = [
  'inputDeviceId',
  'outputDeviceId',
  'volume',
  'mediaStream',
  'pushToTalk',
] as const;

/** Reads an element's session options when a call starts. `registered` are the functions of `registerFunction()`. */
export function sessionOptions(
  host: VoiceHost,
  configuration: ConfigurationReader,
  registered: Iterable<FunctionDefinition>,
  warn: Warn,
): SessionOptions {
  const configured = configuration.read(host, error => host.dispatchEvent(new NavaiErrorEvent(error)));
  return {
    ...settingsOf(host, warn),
    resume: choice(host, 'resume', warn),
    pageTools: !host.noPageTools,
    element: host,
    routes: [...asArray(host.routes), ...asArray(configured.routes)],
    functions: [...asArray(host.functions), ...registered, ...asArray(configured.functions)],
  };
}

/** Every property of the element; the session ignores those that it does not know. */
export function settingsOf(host: VoiceHost, warn: Warn): SessionOptions {
  const { callUrl } = host;
  return {
    ...pick(host, Object.keys(SettingsElement.properties) as (keyof SettingsElement)[]),
    callUrl: callUrl && new URL(callUrl, ownDocument.baseURI).href,
    mode: choice(host, 'mode', warn),
    iceTransportPolicy: choice(host, 'iceTransportPolicy', warn),
  };
}

export function pick<Name extends keyof VoiceHost>(
  from: VoiceHost,
  names: readonly Name[],
): Pick<VoiceHost, Name> {
  return Object.fromEntries(names.map(name => [name, from[name]])) as Pick<VoiceHost, Name>;
}

function asArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
