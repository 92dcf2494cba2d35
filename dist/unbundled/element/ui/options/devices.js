const duplicateIds = ['', 'default', 'communications'];
export async function listDevices() {
    const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    const of = (kind) => all
        .filter(device => device.kind === kind && !duplicateIds.includes(device.deviceId))
        .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || String(index + 1) }));
    return { inputs: of('audioinput'), outputs: of('audiooutput') };
}
export const canChooseSpeaker = () => 'setSinkId' in HTMLMediaElement.prototype;
