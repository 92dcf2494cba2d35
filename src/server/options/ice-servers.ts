import { type IceServer, iceServersProblem } from '../../contract/ice-servers.js';
import type { HandlerOptions, ServerIceServers } from '../types/handler.js';
import type { Settings } from '../types/settings.js';
import { withDeadline } from '../util/deadline.js';

/** Checks the option. Throws a TypeError that names the first invalid entry of a list. */
export function resolveIceServers(servers: HandlerOptions['iceServers']): ServerIceServers | undefined {
  if (servers === undefined || typeof servers === 'function') return servers;
  const problem = iceServersProblem(servers);
  if (problem) throw new TypeError(`iceServers${problem.startsWith('[') ? '' : ' '}${problem}`);
  return servers;
}

/** The servers of one call. Without them, with a warning, if they can't be found: most calls need none. */
export async function iceServersOf(
  request: Request,
  { iceServers, mintTimeoutMs, warn }: Settings,
): Promise<readonly IceServer[] | undefined> {
  if (typeof iceServers !== 'function') return iceServers;
  try {
    const servers = await withDeadline(mintTimeoutMs, undefined, () => iceServers(request));
    const problem = iceServersProblem(servers);
    if (!problem) return servers;
    warn({ code: 'ice_servers_unusable', message: `iceServers ${problem}` });
  } catch {
    // The error may hold credentials.
    warn({ code: 'ice_servers_unusable', message: 'iceServers failed.' });
  }
  return undefined;
}
