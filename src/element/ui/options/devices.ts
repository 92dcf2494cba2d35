/** A microphone or a speaker. */
export interface Device {
  readonly id: string;
  readonly name: string;
}

export interface Devices {
  readonly inputs: readonly Device[];
  readonly outputs: readonly Device[];
}

/** Chromium lists the system's default devices a second time, with these ids. */
const duplicateIds = ['', 'default', 'communications'];

/** Lists the connected devices. Empty until the visitor allows a microphone, because browsers hide the ids before. */
export async function listDevices(): Promise<Devices> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const of = (kind: MediaDeviceKind): Device[] =>
    all
      .filter(device => device.kind === kind && !duplicateIds.includes(device.deviceId))
      .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || String(index + 1) }));
  return { inputs: of('audioinput'), outputs: of('audiooutput') };
}

/** Whether the browser lets pages choose the speaker. */
export const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;
