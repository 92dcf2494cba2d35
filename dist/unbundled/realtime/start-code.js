import { BackendClient } from '../contract/client.js';
import { Call } from '../core/call.js';
import { gatherStart as gather } from '../core/gather-start.js';
import { PreparedStart } from '../core/prepared-start.js';
import { openAddress } from '../core/tools/open-address.js';
import { openMicrophone } from './audio/microphone.js';
import { WebRtcTransport } from './transport/webrtc-transport.js';
const notOffered = new WeakMap();
export const makeCall = (key, ending) => new Call(key, ending);
export function prepareStart(ports) {
    return new PreparedStart({ ...startPorts(ports), ...ports });
}
export function gatherStart(request) {
    return gather(request, startPorts(request.ports));
}
function startPorts(ports) {
    const known = notOffered.get(ports) ?? new Set();
    notOffered.set(ports, known);
    return {
        backend: (options, warn) => new BackendClient(options, known, warn),
        open: openAddress,
        openMicrophone: ports.transport ? async () => undefined : openMicrophone,
        begin: ports.transport ? undefined : async (options) => new WebRtcTransport(options),
    };
}
