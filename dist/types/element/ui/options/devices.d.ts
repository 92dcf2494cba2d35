/** A microphone or a speaker. */
export interface Device {
    readonly id: string;
    readonly name: string;
}
export interface Devices {
    readonly inputs: readonly Device[];
    readonly outputs: readonly Device[];
}
/** Lists the connected devices. Empty until the visitor allows a microphone, because browsers hide the ids before. */
export declare function listDevices(): Promise<Devices>;
/** Whether the browser lets pages choose the speaker. */
export declare const canChooseSpeaker: () => boolean;
