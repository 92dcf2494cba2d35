import type { HandlerOptions } from '../../../src/server/index.js';
import { type Effect, type Fault, type FaultGroup, hides, nothingRuns, refused, warns } from './fault.js';
import { written } from './wire.js';

const byHeader: HandlerOptions['clientKey'] = request => request.headers.get('x-client') ?? undefined;
const oneEach: HandlerOptions = { rateLimit: { perMinute: 1 }, clientKey: byHeader };
const HOUR_MS = 3_600_000;
const saysWait: Effect = {
  words: '`Retry-After` says the seconds to wait',
  holds: (_, { headers }) => /^([1-9]|[1-5]\d|60)$/.test(headers.get('retry-after') ?? ''),
};
const limited = { status: 429, code: 'rate_limited' };

/** Two requests within a limit of one a minute: the second is refused if both clients share the limit. */
const two = (input: string, one: string, other: string, shared: boolean): Fault => ({
  input: `two requests of ${input}, at a limit of one: \`${one}\`, then \`${other}\``,
  send: async world => {
    await world.start(oneEach).get('functions', { 'x-client': one });
    return world.get('functions', { 'x-client': other });
  },
  answer: shared ? { ...limited, and: [saysWait] } : { status: 200 },
});

const authorize = (input: string, result: unknown): Fault =>
  refused(
    `\`authorize\` returns ${input}`,
    world => world.start({ authorize: () => result as boolean }).call('buy'),
    401,
    'unauthorized',
    { and: [nothingRuns] },
  );

const fails = (input: string, hook: () => never | Promise<never>): Fault =>
  refused(
    `\`authorize\` ${input} an error with a password`,
    world => world.start({ authorize: hook, functions: { buy: () => world.run(1) } }).call('buy'),
    500,
    'internal_error',
    { and: [nothingRuns, hides('the password', /pass-123/), warns('internal_error')] },
  );

const FAILURE = new Error('the password is pass-123');

export const guards: FaultGroup = {
  title: 'Guards',
  file: 'guards.ts',
  rows: [
    authorize('`false`', false),
    authorize('`undefined`', undefined),
    authorize('`"yes"`', 'yes'),
    authorize('`1`', 1),
    {
      input: '`authorize` resolves to `true`',
      send: world => world.start({ authorize: async () => true }).get('functions'),
      answer: { status: 200 },
    },
    fails('throws', () => {
      throw FAILURE;
    }),
    fails('rejects with', () => Promise.reject(FAILURE)),
    two('one client', 'ana', 'ana', true),
    two('two clients', 'ana', 'bo', false),
    two('one IPv6 network', '2001:db8:1:2::1', '2001:db8:1:2:ffff:0:a:b', true),
    two('one IPv6 network with a zone', 'fe80::1%eth0', 'fe80::2', true),
    two('two IPv6 networks', '2001:db8:1:2::1', '2001:db8:1:3::1', false),
    two('one IPv4 address', '192.0.2.1', '::ffff:192.0.2.1', true),
    two('one IPv4 address in hex', '192.0.2.1', '::FFFF:c000:201', true),
    two('two IPv4 addresses', '::ffff:192.0.2.1', '::ffff:192.0.2.2', false),
    two('two names with colons', 'user:1', 'user:2', false),
    {
      input: 'two requests of clients without an address, at a limit of one',
      send: async world => {
        await world.start({ ...oneEach, clientKey: undefined }).get('functions');
        return world.get('functions');
      },
      answer: { ...limited, and: [warns('client_unknown')] },
    },
    {
      input: 'a forged `X-Forwarded-For` in each of two requests, at a limit of one',
      send: async world => {
        world.start({ ...oneEach, clientKey: undefined });
        const ask = (address: string) =>
          world.wire(written('GET /navai/functions', [`X-Forwarded-For: ${address}`]));
        await ask('192.0.2.1');
        return ask('192.0.2.2');
      },
      answer: limited,
    },
    {
      input: 'the clock is set back an hour after the limit was reached',
      send: async world => {
        await world.start(oneEach).get('functions', { 'x-client': 'ana' });
        world.moveClock(-HOUR_MS);
        return world.get('functions', { 'x-client': 'ana' });
      },
      answer: { status: 200 },
    },
    {
      input: 'the clock is set back ten seconds after the limit was reached',
      send: async world => {
        await world.start(oneEach).get('functions', { 'x-client': 'ana' });
        world.moveClock(-10_000);
        return world.get('functions', { 'x-client': 'ana' });
      },
      answer: limited,
    },
  ],
};
