import { NativeEvent } from './native-event.js';
export class NavaiConsentEvent extends NativeEvent {
    constructor(accepted, version) {
        super('navai-consent', { bubbles: true, composed: true });
        this.accepted = accepted;
        this.version = version;
    }
}
