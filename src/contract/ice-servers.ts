/** A STUN or TURN server, as in the browser's `RTCConfiguration`. */
export interface IceServer {
  /** Such as `stun:stun.example.com` or `turns:turn.example.com:443?transport=tcp`. */
  urls: string | readonly string[];
  /** Needed with TURN. */
  username?: string | undefined;
  /** Needed with TURN. */
  credential?: string | undefined;
}

/** What is wrong with a list of servers; undefined if browsers take it. One bad server makes them refuse all. */
export function iceServersProblem(servers: unknown): string | undefined {
  if (!Array.isArray(servers)) return 'must be an array.';
  for (const [at, server] of servers.entries()) {
    const problem = problemOf(server);
    if (problem) return `[${at}] ${problem}`;
  }
  return undefined;
}

function problemOf(server: unknown): string | undefined {
  const { urls, username, credential } = Object(server) as Record<string, unknown>;
  const all: unknown[] = Array.isArray(urls) ? urls : [urls];
  if (all.length === 0 || !all.every(isAddress))
    return 'must have `urls` that start with "stun:" or "turn:".';
  const needsLogin = all.some(url => /^turn/i.test(String(url)));
  if (needsLogin && !(isText(username) && isText(credential)))
    return 'must have a `username` and a `credential`.';
  return undefined;
}

const isAddress = (url: unknown) => typeof url === 'string' && /^(stun|turn)s?:[^\s/]/i.test(url);
const isText = (value: unknown) => typeof value === 'string' && value !== '';
