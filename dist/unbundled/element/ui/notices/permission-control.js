import { ownDocument } from '../../../core/util/own-document.js';
const codes = ['microphone-denied', 'microphone-dismissed'];
const elements = [
    ['HTMLMicrophoneElement', 'microphone'],
    ['HTMLUserMediaElement', 'usermedia'],
];
export class PermissionControl {
    #error;
    #control;
    for(error, allowed) {
        if (error === this.#error)
            return this.#control;
        this.#error = error;
        this.#control = codes.includes(error.code) ? create(allowed) : undefined;
        return this.#control;
    }
}
function create(allowed) {
    const tag = elements.find(([name]) => typeof Reflect.get(globalThis, name) === 'function')?.[1];
    if (!tag)
        return undefined;
    const control = ownDocument.createElement(tag);
    control.setAttribute('type', 'microphone');
    control.setAttribute('part', 'permission-button');
    control.setConstraints?.({ audio: true });
    control.addEventListener('stream', () => {
        for (const track of control.stream?.getTracks() ?? [])
            track.stop();
        allowed();
    });
    return control;
}
