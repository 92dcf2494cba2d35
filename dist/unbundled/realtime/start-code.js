import { BackendClient } from '../contract/client.js';
import { gatherStart as gather } from '../core/gather-start.js';
import { openMicrophone } from './audio/microphone.js';
import { WebRtcTransport } from './transport/webrtc-transport.js';
const notOffered = new WeakMap();
export function gatherStart(request) {
    return gather(request, startPorts(request.ports));
}
function startPorts(ports) {
    const known = notOffered.get(ports) ?? new Set();
    notOffered.set(ports, known);
    return {
        backend: (options, warn) => new BackendClient(options, known, warn),
        openMicrophone: ports.transport ? async () => undefined : openMicrophone,
        begin: ports.transport ? undefined : async (options) => new WebRtcTransport(options),
    };
}
