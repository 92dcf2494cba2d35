import type { Incoming } from '../types/http.js';
import type { Settings } from '../types/settings.js';
import { firstTimes } from '../util/first-times.js';
import { hostOf } from './origins.js';

/** Pages send few origins; the rest is noise that must not fill the log. */
const MAX_ORIGINS = 100;
/** Characters of a header that a warning quotes. */
const MAX_QUOTED = 200;

/** Headers in which proxies pass on the host that the browser asked for. Visitors can send them too. */
const FORWARDED = ['x-forwarded-host', 'forwarded'];

type Rules = Pick<Settings, 'allowedOrigins' | 'warn'>;

/** Returns a function that tells the operator, once for each origin, why it was refused and what to set. */
export function createOriginWarning({ allowedOrigins, warn }: Rules): (incoming: Incoming) => void {
  const isNew = firstTimes(MAX_ORIGINS);
  return incoming => {
    const origin = incoming.header('origin') ?? '';
    if (!isNew(origin)) return;
    const why = reasonFor(origin, incoming, allowedOrigins !== undefined);
    warn({ code: 'origin_refused', message: `Refused a page: its Origin is ${quoted(origin)}${why}` });
  };
}

function reasonFor(origin: string, incoming: Incoming, isListed: boolean): string {
  if (origin === 'null' || !URL.canParse(origin))
    return ', which no option allows: serve the page over https, and not from a file or a sandboxed frame.';
  if (isListed) return ', which is not in allowedOrigins. Add it if the page is yours.';
  const host = hostOf(incoming);
  const page = new URL(origin);
  if (page.host === host && page.protocol === 'http:')
    return `, over http. If the page is yours, serve it over https, or set host: ${quoted(page.hostname)}.`;
  const set = `set allowedOrigins: [${quoted(origin)}], or let the proxy pass on the Host that the browser sent`;
  return ` and the request's Host is ${quoted(host)}. If the page is yours, and a proxy changes Host or the page has another host, ${set}.${forwarded(incoming)}`;
}

function forwarded(incoming: Incoming): string {
  const sent = FORWARDED.flatMap(name => {
    const value = incoming.header(name);
    return value === null ? [] : [`${name} is ${quoted(value)}`];
  });
  if (sent.length === 0) return '';
  return ` Not trusted, because visitors can send it too: ${sent.join(', ')}.`;
}

/** Quotes a header. Any client can send one: long ones are cut, and control characters escaped. */
function quoted(value: string): string {
  return JSON.stringify(value.length > MAX_QUOTED ? `${value.slice(0, MAX_QUOTED)}…` : value);
}
