export class NavaiConsentEvent extends Event {
    constructor(accepted, version) {
        super('navai-consent', { bubbles: true, composed: true });
        this.accepted = accepted;
        this.version = version;
    }
}
