/** A visitor was asked for their consent, and has decided. A call that they agreed to starts right after it. */
export declare class NavaiConsentEvent extends Event {
    readonly accepted: boolean;
    /** What they were asked about: the page's `consent-version`, or a hash of the text. */
    readonly version: string;
    constructor(accepted: boolean, version: string);
}
