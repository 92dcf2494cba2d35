/** A microphone or a speaker. */
export interface Device {
    readonly id: string;
    readonly name: string;
}
export interface Devices {
    readonly inputs: readonly Device[];
    readonly outputs: readonly Device[];
}
/** What is plugged in; without names and ids, hence empty, before the visitor has allowed a microphone. */
export declare function listDevices(): Promise<Devices>;
/** Not everywhere can a page choose if its sound comes out. */
export declare const canChooseSpeaker: () => boolean;
