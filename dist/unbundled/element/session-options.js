import { NavaiErrorEvent } from '../core/events/index.js';
import { ownDocument } from '../core/util/own-document.js';
import { choice } from './config/attribute-values.js';
import { SettingsElement } from './settings-element.js';
export const audioSettings = [
    'inputDeviceId',
    'outputDeviceId',
    'volume',
    'mediaStream',
    'pushToTalk',
];
export function sessionOptions(host, configuration, registered, warn) {
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
export function settingsOf(host, warn) {
    const { callUrl } = host;
    return {
        ...pick(host, Object.keys(SettingsElement.properties)),
        callUrl: callUrl && new URL(callUrl, ownDocument.baseURI).href,
        mode: choice(host, 'mode', warn),
        iceTransportPolicy: choice(host, 'iceTransportPolicy', warn),
    };
}
export function pick(from, names) {
    return Object.fromEntries(names.map(name => [name, from[name]]));
}
function asArray(value) {
    if (value === undefined || value === null)
        return [];
    return Array.isArray(value) ? value : [value];
}
