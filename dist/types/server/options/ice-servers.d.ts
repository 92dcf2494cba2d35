import { type IceServer } from '../../contract/ice-servers.js';
import type { HandlerOptions, ServerIceServers } from '../types/handler.js';
import type { Settings } from '../types/settings.js';
/** Checks the option. Throws a TypeError that names the first invalid entry of a list. */
export declare function resolveIceServers(servers: HandlerOptions['iceServers']): ServerIceServers | undefined;
/** The servers of one call. Without them, with a warning, if they can't be found: most calls need none. */
export declare function iceServersOf(request: Request, { iceServers, mintTimeoutMs, warn }: Settings): Promise<readonly IceServer[] | undefined>;
