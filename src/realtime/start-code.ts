import { BackendClient } from '../contract/client.js';
import { Call } from '../core/call.js';
import type { Gathered, SessionPorts, StartRequest } from '../core/call-code.js';
import { gatherStart as gather } from '../core/gather-start.js';
import { PreparedStart } from '../core/prepared-start.js';
import type { StartPorts } from '../core/start-ports.js';
import { openAddress } from '../core/tools/open-address.js';
import { openMicrophone } from './audio/microphone.js';
import { WebRtcTransport } from './transport/webrtc-transport.js';

/** The endpoints that each session's backend does not offer, over all its calls. */
const notOffered = new WeakMap<SessionPorts, Set<string>>();

export const makeCall = (key: string | undefined, ending: AbortController): Call => new Call(key, ending);

/** The ports of a session and those that it does not bring. */
export function prepareStart(ports: SessionPorts): PreparedStart {
  return new PreparedStart({ ...startPorts(ports), ...ports });
}

export function gatherStart(request: StartRequest): Promise<Gathered> {
  return gather(request, startPorts(request.ports));
}

/** What a page brings. A host's transport brings its own audio, unless the host opens a microphone too. */
function startPorts(ports: SessionPorts): StartPorts {
  const known = notOffered.get(ports) ?? new Set();
  notOffered.set(ports, known);
  return {
    backend: (options, warn) => new BackendClient(options, known, warn),
    open: openAddress,
    openMicrophone: ports.transport ? async () => undefined : openMicrophone,
    begin: ports.transport ? undefined : async options => new WebRtcTransport(options),
  };
}
