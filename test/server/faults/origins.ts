import type { HandlerOptions } from '../../../src/server/index.js';
import type { Fault, FaultGroup } from './fault.js';
import { written } from './wire.js';

const PAGE = 'https://shop.example';
const anyPort = { allowedOrigins: ['http://localhost:*'] };
const listed = { allowedOrigins: [PAGE] };

/** `GET functions` of a page of this origin, at this host. */
const from = (
  origin: string,
  host: string,
  options: HandlerOptions,
  allowed: boolean,
  what: string,
): Fault => ({
  input: `${what}: \`Origin: ${origin}\`${host ? ` at \`Host: ${host}\`` : ''}`,
  send: world => world.start(options).get('functions', { Origin: origin, ...(host && { Host: host }) }),
  answer: allowed
    ? { status: 200, headers: { 'Access-Control-Allow-Origin': origin } }
    : { status: 403, code: 'origin_not_allowed', headers: { 'Access-Control-Allow-Origin': null } },
});

const passes = (what: string, origin: string, host = '', options: HandlerOptions = {}) =>
  from(origin, host, options, true, what);
const fails = (what: string, origin: string, host = '', options: HandlerOptions = {}) =>
  from(origin, host, options, false, what);

export const origins: FaultGroup = {
  title: 'Origins',
  file: 'origins.ts',
  rows: [
    {
      input: 'no `Origin`: not a page',
      send: world => world.get('functions'),
      answer: { status: 200, headers: { 'Access-Control-Allow-Origin': null } },
    },
    passes('the page of the same host, over https', 'https://app.example', 'app.example'),
    passes('its default port written out', PAGE, 'shop.example:443'),
    passes('a loopback name', 'http://localhost:3000', 'localhost:3000'),
    passes('a name below localhost', 'http://app.localhost', 'app.localhost'),
    passes('a loopback address', 'http://127.0.0.1:3000', '127.0.0.1:3000'),
    passes('the loopback address of IPv6', 'http://[::1]:3000', '[::1]:3000'),
    passes('the option `host`', 'http://shop.lan', 'shop.lan', { host: 'Shop.lan' }),
    passes('an entry of `allowedOrigins`', PAGE, '', listed),
    passes('an app shell in `allowedOrigins`', 'capacitor://localhost', '', {
      allowedOrigins: ['capacitor://localhost'],
    }),
    passes('any port of `http://localhost:*`', 'http://localhost:5173', '', anyPort),
    passes('the default port of `http://LOCALHOST:*`', 'http://localhost', '', {
      allowedOrigins: ['http://LOCALHOST:*'],
    }),
    passes('any port of `http://[::1]:*`', 'http://[::1]:8080', '', { allowedOrigins: ['http://[::1]:*'] }),
    fails('another host', PAGE, 'app.example'),
    fails('another port', 'http://app.example:81', 'app.example'),
    fails('a sandboxed page', 'null'),
    fails('text that is not an origin', 'app.example', 'app.example'),
    fails('DNS rebinding', 'http://evil.example:3000', 'evil.example:3000'),
    fails(
      'a name that begins like a loopback address',
      'http://127.0.0.1.evil.example',
      '127.0.0.1.evil.example',
    ),
    fails('a name that ends like localhost', 'http://evil-localhost', 'evil-localhost'),
    fails('a name beside the option `host`', 'http://evil.example', 'evil.example', { host: 'shop.lan' }),
    fails('http where https is listed', 'http://shop.example', '', listed),
    fails('a listed name as a prefix', `${PAGE}.evil.example`, '', listed),
    fails('the own host beside a list', 'http://app.example', '', listed),
    fails('another scheme than `http://localhost:*`', 'https://localhost:1', '', anyPort),
    fails('another host than `http://localhost:*`', 'http://localhost.evil.example:1', '', anyPort),
    fails('a name that ends like a port', 'http://localhost:1.evil.example', '', anyPort),
    {
      input: 'two `Origin` headers, one of them listed',
      send: world =>
        world
          .start(listed)
          .wire(written('GET /navai/functions', [`Origin: ${PAGE}`, 'Origin: https://evil.example'])),
      answer: { status: 403, code: 'origin_not_allowed' },
    },
    {
      input: 'the preflight of a foreign page',
      send: world =>
        world.start(listed).ask(
          new Request('http://app.example/navai/functions/execute', {
            method: 'OPTIONS',
            headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
          }),
        ),
      answer: {
        status: 403,
        code: 'origin_not_allowed',
        headers: { 'Access-Control-Allow-Origin': null, 'Access-Control-Allow-Headers': null },
      },
    },
  ],
};
