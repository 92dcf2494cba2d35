import { type Expected, type Fault, type FaultGroup, nothingRuns, refused } from './fault.js';
import { written } from './wire.js';

const EXECUTE = '/navai/functions/execute';
const JSON_TYPE = 'Content-Type: application/json';
const CALL = '{"function_name":"buy","payload":{}}';

/** A call whose request target is written like this. */
const target = (path: string, expected: Expected, what?: string): Fault => ({
  input: `\`POST ${path}\`${what ? `, ${what}` : ''}`,
  send: world => world.wire(written(`POST ${path}`, [JSON_TYPE], CALL)),
  answer: expected,
});
const ambiguous: Expected = { status: 400, code: 'bad_request', and: [nothingRuns] };
const unknown: Expected = { status: 404, code: 'not_found', and: [nothingRuns] };
const bought: Expected = { status: 200, body: { ok: true, result: 'bought' } };

const method = (name: string, path: string, expected: Expected): Fault => ({
  input: `\`${name} ${path}\``,
  send: world => world.wire(written(`${name} ${path}`)),
  answer: expected,
});
const disallowed = (Allow: string): Expected => ({
  status: 405,
  code: 'method_not_allowed',
  headers: { Allow },
});

const host = (what: string, ...hosts: string[]): Fault =>
  refused(
    `\`Host: ${hosts.join('`, then `Host: ')}\`, ${what}`,
    world =>
      world.wire(
        written(
          'GET /navai/functions',
          hosts.map(name => `Host: ${name}`),
        ),
      ),
    400,
    'bad_request',
  );

export const paths: FaultGroup = {
  title: 'Paths and methods',
  file: 'paths.ts',
  rows: [
    target('/x/../navai/functions/execute', ambiguous),
    target('/navai/./functions/execute', ambiguous),
    target('/navai/functions/x/%2e%2E/execute', ambiguous),
    target('/navai\\functions\\execute', ambiguous),
    target('/x/..%5cnavai/functions/execute', ambiguous),
    target('/navai%2ffunctions%2fexecute', ambiguous),
    target(`http://app.example${EXECUTE}`, ambiguous, 'an absolute URL'),
    target(`${EXECUTE}#`, ambiguous),
    target(`//app.example${EXECUTE}`, unknown, 'which URL parsers read as a host'),
    target('/navai//functions/execute', unknown),
    target(`${EXECUTE}//`, unknown),
    target('/%6eavai/functions/execute', unknown),
    target('/navai/..hidden', unknown),
    target('/navai/a..b', unknown),
    target('/navai/...', unknown),
    target(`${EXECUTE}/`, bought, 'one trailing slash'),
    target(`${EXECUTE}?next=/../x&a=%2e%2e`, bought, 'dots only in the query'),
    target(`${EXECUTE}?next=http://shop.example/`, bought, 'a URL only in the query'),
    method('GET', '/navai/functions/', { status: 200 }),
    {
      input: '`GET /navai/functions/` as a `Request`',
      send: world => world.get('functions/'),
      answer: { status: 200 },
    },
    method('GET', '/navai', unknown),
    method('GET', '/functions', unknown),
    method('GET', '/navaix/functions', unknown),
    method('GET', '/navai/realtime/client-secret', disallowed('POST')),
    method('DELETE', '/navai/functions', disallowed('GET')),
    method('OPTIONS', '/navai/functions', disallowed('GET')),
    method('TRACE', '/navai/functions', { status: 400, code: 'bad_request' }),
    {
      input: '`GET functions` with the method `constructor`',
      send: world => world.ask(new Request('http://app.example/navai/functions', { method: 'constructor' })),
      answer: disallowed('GET'),
    },
    {
      input: '`GET functions` with `X-HTTP-Method-Override: DELETE`',
      send: world => world.get('functions', { 'X-HTTP-Method-Override': 'DELETE' }),
      answer: { status: 200 },
    },
    host('which is not a host', 'a b'),
    host('which would choose the path', 'a/navai/functions?'),
    host('twice', 'a', 'b'),
    refused(
      'a URL with a name and a password',
      world => world.wire(written('GET http://u:p@a/navai/functions')),
      400,
      'bad_request',
    ),
  ],
};
