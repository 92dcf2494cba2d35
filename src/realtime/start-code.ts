import { BackendClient } from '../contract/client.js';
import type { Gathered, SessionPorts, StartPorts, StartRequest } from '../core/call-code.js';
import { gatherStart as gather } from '../core/gather-start.js';
import { openMicrophone } from './audio/microphone.js';
import { WebRtcTransport } from './transport/webrtc-transport.js';

/** The endpoints that each session's backend does not offer, over all its calls. */
const notOffered = new WeakMap<SessionPorts, Set<string>>();

export function gatherStart(request: StartRequest): Promise<Gathered> {
  return gather(request, startPorts(request.ports));
}

/** What a page brings. A host's transport brings its own audio, unless the host opens a microphone too. */
function startPorts(ports: SessionPorts): StartPorts {
  const known = notOffered.get(ports) ?? new Set();
  notOffered.set(ports, known);
  return {
    backend: (options, warn) => new BackendClient(options, known, warn),
    openMicrophone: ports.transport ? async () => undefined : openMicrophone,
    begin: ports.transport ? undefined : async options => new WebRtcTransport(options),
  };
}
