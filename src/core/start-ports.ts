import type { Warn } from './errors/warnings.js';
import type { Backend, BackendOptions } from './ports/backend.js';
import type { BeginTransport } from './ports/connection-transport.js';
import type { OpenMicrophone } from './ports/transport.js';
import type { CallPorts } from './session-options.js';

/** The environment of a start. */
export interface StartPorts extends Pick<CallPorts, 'open'> {
  readonly backend: (options: BackendOptions, warn: Warn) => Backend;
  readonly openMicrophone: OpenMicrophone;
  /** Begins the transport of the first connection; default: the connection makes its own. */
  readonly begin?: BeginTransport | undefined;
}
