import type { Answer, Ask } from './exchange.js';
import { executeAsk } from './execute-rules.js';
import { described, isOk } from './expect.js';
import { listFunctions } from './functions-rules.js';
import { MINT, type Observations } from './observations.js';
import { type Finding, type Rule, skipped } from './rule.js';
import { FOREIGN, UNKNOWN_FUNCTION } from './samples.js';

const CUSTOM = 'x-navai-check';

const allowed = 'cors.allowed';
const preflight = 'cors.preflight';

/** For pages on another origin; browsers ignore CORS headers on the backend's own. */
export const corsRules: readonly Rule[] = [
  {
    id: allowed,
    level: 'must',
    title: 'An allowed page may read the answers.',
    needs: ['functions.answers'],
    check: async seen => {
      const answer = await seen.ask(listFunctions);
      if (!seen.crossOrigin && !answer.headers.has('access-control-allow-origin'))
        return skipped(
          'Asked from the backend’s own origin, which needs no CORS: pass another that it allows.',
        );
      return readable(answer, seen.origin);
    },
  },
  {
    id: 'cors.errors',
    level: 'should',
    title: 'An allowed page may read errors too.',
    needs: [allowed],
    check: async seen => readable(await seen.ask(failing), seen.origin),
  },
  {
    id: 'cors.retry-after',
    level: 'should',
    title: 'An allowed page may read `Retry-After`.',
    needs: [allowed],
    check: async seen => {
      const name = 'access-control-expose-headers';
      const { headers } = await seen.ask(failing);
      return holds(headers, name, 'retry-after')
        ? undefined
        : `Access-Control-Expose-Headers is ${headers.get(name) ?? 'missing'}.`;
    },
  },
  {
    id: preflight,
    level: 'must',
    title: 'The browser’s question before a request is answered: a 2xx that allows the page.',
    needs: [allowed],
    check: async seen => {
      const answer = await seen.ask(preflightAsk(seen));
      return isOk(answer) ? readable(answer, seen.origin) : `${described(answer)} Expected: 204.`;
    },
  },
  {
    id: 'cors.preflight-methods',
    level: 'should',
    title: 'It allows GET and POST.',
    needs: [preflight],
    check: async seen => {
      const name = 'access-control-allow-methods';
      const { headers } = await seen.ask(preflightAsk(seen));
      const both = ['get', 'post'].every(method => holds(headers, name, method));
      return both ? undefined : `Access-Control-Allow-Methods is ${headers.get(name) ?? 'missing'}.`;
    },
  },
  {
    id: 'cors.preflight-headers',
    level: 'must',
    title: 'It allows Content-Type, and the headers that this page sends.',
    needs: [preflight],
    check: async seen => headersAllowed(seen, own(seen)),
  },
  {
    id: 'cors.preflight-any-header',
    level: 'should',
    title: 'It allows every header that a page names: pages bring their own.',
    needs: ['cors.preflight-headers'],
    check: async seen => headersAllowed(seen, [CUSTOM]),
  },
  {
    id: 'cors.foreign-origin',
    level: 'must',
    title: 'A page of an unknown origin may not read the answers.',
    check: async seen =>
      closed(
        await seen.ask({ ...listFunctions, about: 'from an unknown origin', headers: { origin: FOREIGN } }),
      ),
  },
  {
    id: 'cors.foreign-preflight',
    level: 'must',
    title: 'A page of an unknown origin is not allowed to send.',
    check: async seen => closed(await seen.ask(preflightAsk(seen, 'from an unknown origin', FOREIGN))),
  },
];

const failing = executeAsk('an unknown function', {
  json: { function_name: UNKNOWN_FUNCTION, payload: null },
});

const own = ({ options }: Observations): string[] => [
  'content-type',
  ...Object.keys(options.headers ?? {}).map(name => name.toLowerCase()),
];

/** The preflight that a browser sends before the widget's requests, without the page's headers. */
function preflightAsk(seen: Observations, about = '', origin = seen.origin): Ask {
  return {
    method: 'OPTIONS',
    path: MINT,
    about,
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': [...own(seen), CUSTOM].sort().join(','),
    },
    bare: true,
  };
}

function readable({ ask, headers }: Answer, origin: string): Finding {
  const given = headers.get('access-control-allow-origin');
  if (given === '*' || given === origin) return undefined;
  return `${ask.method} ${ask.path}: Access-Control-Allow-Origin is ${given ?? 'missing'}; the page is ${origin}.`;
}

function closed(answer: Answer): Finding {
  const given = answer.headers.get('access-control-allow-origin');
  return given === '*' || given === FOREIGN ? `Access-Control-Allow-Origin is ${given}.` : undefined;
}

async function headersAllowed(seen: Observations, names: readonly string[]): Promise<Finding> {
  const name = 'access-control-allow-headers';
  const { headers } = await seen.ask(preflightAsk(seen));
  const missing = names.filter(one => !holds(headers, name, one));
  return missing.length > 0 ? `Not allowed: ${missing.join(', ')}.` : undefined;
}

function holds(headers: Headers, name: string, value: string): boolean {
  const listed = (headers.get(name) ?? '').toLowerCase().split(',');
  // A wildcard does not include Authorization.
  return listed.some(one => one.trim() === value || (one.trim() === '*' && value !== 'authorization'));
}
