/**
 * The one spelling of an origin: `https://shop.example`, without a path or a default port.
 * Throws a TypeError naming what it received.
 */
export function normaliseOrigin(value: string): string {
  const trimmed = value.trim().replace(/\/$/, '').toLowerCase();
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/?#*@]+$/.test(trimmed) || !URL.canParse(trimmed)) {
    throw new TypeError(`allowedOrigins: write "https://shop.example"; received ${JSON.stringify(value)}.`);
  }
  const { origin } = new URL(trimmed);
  // App shells have schemes of their own (capacitor://localhost), whose URL origin reads "null".
  return origin === 'null' ? trimmed : origin;
}

/** Whether the page that sent the request may use the backend. No Origin header: not a page. */
export function isAllowedOrigin(request: Request, allowed: readonly string[] | undefined): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  return allowed ? allowed.includes(origin) : isSameHost(origin, request);
}

// Hosts only: behind a proxy that ends TLS the request says http where the page says https.
function isSameHost(origin: string, request: Request): boolean {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  const here = `${page.protocol}//${host}`;
  return /^https?:$/.test(page.protocol) && URL.canParse(here) && new URL(here).host === page.host;
}
