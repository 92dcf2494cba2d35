import { NativeEvent } from './native-event.js';
/** What a visitor may choose in the widget's options. */
export interface Choices {
    /** From 0 to 1. */
    readonly volume: number;
    /** A device id; undefined for the system's default. */
    readonly inputDeviceId: string | undefined;
    readonly outputDeviceId: string | undefined;
    readonly captions: boolean;
    /** A BCP 47 tag, one of `languages`. */
    readonly language: string;
}
/** The visitor has changed an option. The change already applies, and is stored for the next page. */
export declare class NavaiChoiceEvent<Name extends keyof Choices = keyof Choices> extends NativeEvent {
    readonly name: Name;
    readonly value: Choices[Name];
    constructor(name: Name, value: Choices[Name]);
}
