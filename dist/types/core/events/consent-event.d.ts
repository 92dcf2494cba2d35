import { NativeEvent } from './native-event.js';
/** The visitor has accepted or declined the consent question. An accepted call starts right after this event. */
export declare class NavaiConsentEvent extends NativeEvent {
    readonly accepted: boolean;
    /** The version of the consent text: the page's `consent-version`, or a hash of the text. */
    readonly version: string;
    constructor(accepted: boolean, version: string);
}
