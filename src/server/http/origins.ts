import type { Incoming } from '../types/http.js';
import type { Settings } from '../types/settings.js';

/** Written in place of a port: any. */
const ANY_PORT = ':*';

/**
 * The one spelling of an origin: `https://shop.example`, without a path or a default port; `http://localhost:*`
 * stays as it is. Throws a TypeError naming what it received.
 */
export function normaliseOrigin(value: string): string {
  const anyPort = /^[^:]+:\/\/(\[[^\]]*\]|[^:[\]]+):\*$/.test(value.trim());
  return anyPort ? normalise(value.trim().slice(0, -ANY_PORT.length), value) + ANY_PORT : normalise(value);
}

function normalise(value: string, received = value): string {
  const trimmed = value.trim().replace(/\/$/, '').toLowerCase();
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/?#*@]+$/.test(trimmed) || !URL.canParse(trimmed)) {
    throw new TypeError(
      `allowedOrigins: write "https://shop.example" or "http://localhost:*"; received ${JSON.stringify(received)}.`,
    );
  }
  const { origin } = new URL(trimmed);
  // App shells use their own schemes (capacitor://localhost), whose URL origin is "null".
  return origin === 'null' ? trimmed : origin;
}

/** Whether the page that sent the request may use the backend. Requests without an Origin don't come from a page. */
export function isAllowedOrigin(
  incoming: Incoming,
  { allowedOrigins: allowed, host }: Pick<Settings, 'allowedOrigins' | 'host'>,
): boolean {
  const origin = incoming.header('origin');
  if (origin === null) return true;
  if (!allowed) return isSameHost(origin, incoming, host);
  return allowed.includes(origin) || allowed.includes(origin.replace(/:\d+$/, '') + ANY_PORT);
}

// Compares hosts only: behind a proxy that ends TLS the request is http while the page is https. Over plain http a
// matching Host proves nothing, because an attacker's name can be made to resolve to this machine (DNS rebinding).
function isSameHost(origin: string, incoming: Incoming, own: string | undefined): boolean {
  const host = hostOf(incoming);
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  const here = `${page.protocol}//${host}`;
  if (!/^https?:$/.test(page.protocol) || !URL.canParse(here) || new URL(here).host !== page.host)
    return false;
  return page.protocol === 'https:' || isLoopbackName(page.hostname) || page.hostname === own;
}

/** The host that the request names, with its port. */
export function hostOf(incoming: Incoming): string {
  return incoming.header('host') ?? incoming.url.host;
}

function isLoopbackName(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** The one spelling of a host name or address, without a port. Throws a TypeError naming what it received. */
export function normaliseHost(value: string): string {
  const address = `http://${value.includes(':') && !value.startsWith('[') ? `[${value}]` : value}`;
  if (/[\s/?#@*]/.test(value) || !URL.canParse(address))
    throw new TypeError(
      `host: write a name or an address without a port; received ${JSON.stringify(value)}.`,
    );
  return new URL(address).hostname;
}
