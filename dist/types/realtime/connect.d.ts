import type { Connection, ConnectRequest } from '../core/connection.js';
import { collectFunctions } from '../core/functions.js';
export { collectFunctions };
/** Opens a connection. Rejects with a `VoiceError`; whatever was opened until then is closed. */
export declare function connect(request: ConnectRequest): Promise<Connection>;
