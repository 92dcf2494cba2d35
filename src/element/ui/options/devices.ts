/** A microphone or a speaker. */
export interface Device {
  readonly id: string;
  readonly name: string;
}

export interface Devices {
  readonly inputs: readonly Device[];
  readonly outputs: readonly Device[];
}

/** Chromium lists what the system uses a second time, under these ids. */
const doubles = ['', 'default', 'communications'];

/** What is plugged in; without names and ids, hence empty, before the visitor has allowed a microphone. */
export async function listDevices(): Promise<Devices> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const of = (kind: MediaDeviceKind): Device[] =>
    all
      .filter(device => device.kind === kind && !doubles.includes(device.deviceId))
      .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || String(index + 1) }));
  return { inputs: of('audioinput'), outputs: of('audiooutput') };
}

/** Not everywhere can a page choose if its sound comes out. */
export const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;
