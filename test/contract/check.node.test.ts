import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../../src/contract/check/rules.js';
import { type CheckOptions, type CheckReport, checkBackend, formatReport } from '../../src/contract/check.js';
import { type Handler, toNodeListener } from '../../src/server/index.js';
import { listen } from '../server/support.js';
import { type Break, breaks } from './broken-backends.js';
import {
  BASE,
  completeHandler,
  edited,
  OPERATOR_KEY,
  PAGE,
  referenceHandler,
  SECRET,
} from './good-backend.js';

const run = { name: 'is_shop_open', payload: { shop: 'Lisbon' } };

function check(handler: Handler, options: CheckOptions = {}): Promise<CheckReport> {
  const fetch: CheckOptions['fetch'] = (input, init) => {
    const request = new Request(input, init);
    // Matches what a server receives over the wire.
    if (init?.body instanceof ReadableStream) request.headers.set('transfer-encoding', 'chunked');
    return handler(request);
  };
  return checkBackend(BASE, { origin: PAGE, run, fetch, ...options });
}

const idsOf = (report: CheckReport, outcome: string): string[] =>
  report.results.filter(result => result.outcome === outcome).map(({ id }) => id);

const failedOf = (report: CheckReport): string[] =>
  report.results.flatMap(({ outcome, id, detail }) => (outcome === 'failed' ? `${id}: ${detail}` : []));

async function served(handler: Handler, options: CheckOptions = {}): Promise<CheckReport> {
  const { url, close } = await listen(toNodeListener(handler));
  try {
    return await checkBackend(`${url}/navai`, options);
  } finally {
    await close();
  }
}

describe('checkBackend', () => {
  it('finds no problem with the reference backend over HTTP, and mints one client secret', async () => {
    const report = await served(referenceHandler(), { origin: PAGE, run });
    assert.deepEqual(failedOf(report), []);
    assert.equal(report.ok, true);
    assert.equal(report.minted, 1);
  });

  it('finds no problem from the same origin, given only the URL', async () => {
    const report = await served(referenceHandler({ allowedOrigins: undefined }));
    assert.deepEqual(failedOf(report), []);
    assert.ok(idsOf(report, 'skipped').includes('execute.success'));
  });

  it('checks every rule of a complete backend over HTTP', async () => {
    const probing = completeHandler({ rateLimit: { perMinute: 90 } });
    const report = await served(probing, { origin: PAGE, run, probeRateLimit: 100 });
    assert.deepEqual(failedOf(report), []);
    assert.deepEqual(idsOf(report, 'skipped'), []);
    assert.deepEqual(idsOf(report, 'not-offered'), []);
    assert.equal(report.minted, 1);
  });

  for (const session of [
    undefined,
    null,
    { type: 'realtime' },
    { model: 'gpt-realtime-2.1' },
    { object: 'realtime.session', id: 'sess_1', prompt: null },
    { tools: [], shop: 'Lisbon' },
  ])
    it(`accepts the session ${JSON.stringify(session)}`, async () => {
      const good = referenceHandler();
      const report = await check(async request => {
        const response = await good(request);
        return response.status === 200 && request.url.endsWith('/client-secret')
          ? edited(response, body => ({ ...body, session }))
          : response;
      });
      assert.deepEqual(failedOf(report), []);
    });

  for (const [status, location] of [
    [307, '/navai/functions/execute'],
    [308, `${BASE}/functions/execute`],
    [308, '../execute'],
  ] as const)
    it(`accepts ${status} to ${location} for a trailing slash`, async () => {
      const good = referenceHandler();
      const report = await check(async request =>
        request.url.endsWith('/execute/')
          ? new Response(null, { status, headers: { location } })
          : good(request),
      );
      assert.deepEqual(failedOf(report), []);
    });

  it('may answer a repeated call with an unknown outcome', async () => {
    const good = completeHandler();
    const seen = new Set<string>();
    const unknown = { ok: false, function_name: 'is_shop_open', error: 'Lost.', code: 'outcome_unknown' };
    const report = await check(
      async request => {
        const { call_id } = request.method === 'POST' ? await request.clone().json().catch(Object) : {};
        const isRepeated = call_id !== undefined && seen.has(call_id);
        seen.add(call_id);
        return isRepeated ? Response.json(unknown, { status: 409 }) : good(request);
      },
      { run },
    );
    assert.deepEqual(
      idsOf(report, 'failed').filter(id => id.startsWith('execute.')),
      [],
    );
    assert.ok(idsOf(report, 'passed').includes('execute.call-id'));
  });

  it('reports missing extensions as not offered', async () => {
    const gone = new Set(['routes', 'turns', 'sessions/end', 'feedback']);
    const good = referenceHandler();
    const report = await check(async request => {
      const path = new URL(request.url).pathname.replace('/navai/', '');
      return gone.has(path) ? Response.json({ error: 'Not implemented.' }, { status: 501 }) : good(request);
    });
    assert.deepEqual(failedOf(report), []);
    const groups = new Set(idsOf(report, 'not-offered').map(id => id.split('.')[0]));
    assert.deepEqual([...groups], ['speech', 'routes', 'turns', 'sessions-end', 'feedback']);
  });
});

describe('a broken backend', () => {
  const covered = new Set(breaks.flatMap(({ fails }) => fails));

  it('exists for every rule', () => {
    assert.deepEqual(
      rules.map(({ id }) => id).filter(id => !covered.has(id)),
      [],
    );
  });

  it('has rules with unique ids that follow the rules they need', () => {
    const ids = rules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [at, { needs = [] }] of rules.entries())
      for (const need of needs) assert.ok(ids.slice(0, at).includes(need), need);
  });

  for (const broken of breaks) {
    it(`that ${broken.that} fails ${broken.fails.join(', ')}`, async () => {
      const report = await check(handlerOf(broken), broken.check);
      assert.deepEqual(idsOf(report, 'failed').sort(), [...broken.fails].sort(), failedOf(report).join('\n'));
      assert.equal(report.minted, broken.minted ?? 1);
      const musts = report.results.filter(({ level, outcome }) => level === 'must' && outcome === 'failed');
      assert.equal(report.ok, musts.length === 0);
      for (const { outcome, detail } of report.results)
        assert.equal(outcome === 'failed' && detail === '', false);
    });
  }
});

function handlerOf({ options, wrap }: Break): Handler {
  const good = completeHandler(options);
  return wrap ? request => wrap(request, good) : good;
}

describe('an unusual backend', () => {
  const skippedAll = (report: CheckReport) =>
    report.results.every(({ outcome, id }) => id.startsWith('backend.') || outcome === 'skipped');

  it('that refuses the headers fails one rule, and the others are skipped', async () => {
    const report = await check(referenceHandler({ authorize: () => false }));
    assert.deepEqual(idsOf(report, 'failed'), ['backend.authorized']);
    assert.match(failedOf(report).join(), /unauthorized: pass headers/);
    assert.ok(skippedAll(report));
    assert.equal(report.minted, 0);
  });

  it('passes with its required headers, which appear in no report', async () => {
    const authorize = (request: Request) => request.headers.get('authorization') === 'Bearer tea-and-coffee';
    const headers = { Authorization: 'Bearer tea-and-coffee' };
    const good = completeHandler({ authorize });
    assert.deepEqual(failedOf(await check(good, { headers })), []);
    const echoing: Handler = async request => {
      const response = await good(request);
      if (response.status !== 404) return response;
      return Response.json({ error: `No: ${request.headers.get('authorization')}` }, { status: 418 });
    };
    const report = await check(echoing, { headers });
    assert.ok(idsOf(report, 'failed').includes('backend.unknown-path'));
    assert.doesNotMatch(JSON.stringify(report), /tea-and-coffee/);
  });

  it('may be unreachable', async () => {
    const { url, close } = await listen(() => {});
    await close();
    const report = await checkBackend(url);
    assert.deepEqual(idsOf(report, 'failed'), ['backend.reachable']);
    assert.match(failedOf(report).join(), /ECONNREFUSED/);
    assert.ok(skippedAll(report));
  });

  it('may hang forever, and gets no more requests than needed', async () => {
    let asked = 0;
    const fetch = () => {
      asked++;
      return new Promise<Response>(() => {});
    };
    const report = await checkBackend(BASE, { fetch, timeoutMs: 1 });
    assert.deepEqual(idsOf(report, 'failed'), ['backend.reachable']);
    assert.equal(asked, 2);
  });

  it('may hang at one endpoint, which gets one request', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let asked = 0;
    const good = completeHandler();
    const report = await check(request => {
      if (!request.url.endsWith('/execute') || request.method !== 'POST') return good(request);
      asked++;
      setImmediate(() => t.mock.timers.tick(10_000));
      return new Promise<Response>(() => {});
    });
    assert.deepEqual(idsOf(report, 'failed'), ['execute.name-required']);
    assert.match(failedOf(report).join(), /no answer within 10000 ms/);
    assert.equal(asked, 1);
  });

  it('may send an endless body, which is not read to its end', async () => {
    let cancelled = 0;
    const endless = () =>
      new ReadableStream({
        pull: controller => controller.enqueue(new Uint8Array(65_536).fill(120)),
        cancel: () => void cancelled++,
      });
    const report = await check(async () => new Response(endless()));
    assert.match(failedOf(report).join(), /larger than 1048576 bytes/);
    assert.equal(cancelled, 2);
  });

  it('may mint in a body that is too long, which still counts', async () => {
    const report = await check(
      async () => new Response(`{"value":"${SECRET}","x":"${'x'.repeat(2 ** 21)}"}`),
    );
    assert.equal(report.minted, 1);
    assert.doesNotMatch(JSON.stringify(report), new RegExp(SECRET));
  });

  for (const body of [
    'null',
    '[]',
    '5',
    '"text"',
    '{}',
    '{"items":{}}',
    '{"items":[null,5,[]],"session":null,"ok":1}',
    '',
  ]) {
    for (const status of [200, 204, 400, 500]) {
      it(`may answer ${status} ${body || 'nothing'} to everything, and still gets a report`, async () => {
        const report = await check(async () => new Response(status === 204 ? null : body, { status }));
        assert.equal(report.ok, false);
        assert.doesNotMatch(JSON.stringify(report), /can’t be judged/);
      });
    }
  }

  it('is retried once after its Retry-After', async () => {
    const asked = new Map<string, number>();
    const good = completeHandler();
    const report = await check(async request => {
      const key = `${request.method} ${request.url}`;
      const times = (asked.get(key) ?? 0) + 1;
      asked.set(key, times);
      const limited = () =>
        Response.json({ error: 'Wait.' }, { status: 429, headers: { 'Retry-After': '0' } });
      return times === 1 ? limited() : good(request);
    });
    assert.deepEqual(failedOf(report), []);
    assert.equal(report.minted, 1);
  });

  it('with a long Retry-After is not retried, and its rules are skipped', async () => {
    const good = completeHandler();
    const limited = () =>
      Response.json({ error: 'Wait.' }, { status: 429, headers: { 'Retry-After': '3600' } });
    const report = await check(async request =>
      request.url.endsWith('/execute') ? limited() : good(request),
    );
    assert.deepEqual(failedOf(report), []);
    assert.ok(idsOf(report, 'skipped').includes('execute.unknown'));
  });
});

describe('a check', () => {
  for (const base of ['', '/navai', 'ftp://api.example', 'api.example', 'https://me:secret@api.example']) {
    it(`of ${JSON.stringify(base)} is rejected`, async () => {
      await assert.rejects(checkBackend(base), TypeError);
    });
  }

  it('can be aborted', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const fetch = () => {
      controller.abort(reason);
      return new Promise<Response>(() => {});
    };
    await assert.rejects(checkBackend(BASE, { fetch, signal: controller.signal }), reason);
    await assert.rejects(checkBackend(BASE, { fetch, signal: AbortSignal.abort(reason) }), reason);
  });

  it('reports no client secret and no key, even if the backend’s errors contain them', async () => {
    const good = completeHandler();
    const report = await check(async request => {
      const response = await good(request);
      return response.ok ? response : Response.json({ error: `${SECRET} ${OPERATOR_KEY}` }, { status: 500 });
    });
    assert.ok(idsOf(report, 'failed').includes('answers.no-key'));
    assert.doesNotMatch(JSON.stringify(report) + formatReport(report), /0123456789abcdef/);
  });
});

describe('formatReport', () => {
  it('groups by endpoint, marks each rule, shows details and totals', async () => {
    const good = completeHandler();
    const report = await check(
      async request => {
        const response = await good(request);
        if (request.url.endsWith('/client-secret')) response.headers.delete('cache-control');
        return response;
      },
      { run: undefined },
    );
    const text = formatReport(report);
    assert.match(text, /^https:\/\/api\.example\/navai\n\nThe backend\n {2}✓ The backend answers\.\n/);
    assert.match(text, /\nPOST realtime\/client-secret\n/);
    assert.match(
      text,
      /\n {2}✗ .*no-store.*\n {6}must, client-secret\.no-store: Cache-Control is missing\.\n/,
    );
    assert.match(text, / {2}– .*\(No function was named that may be run\)\n/);
    assert.match(
      text,
      /\nDoes not keep the contract: \d+ passed, 1 musts and 0 shoulds failed, .*; 1 client secret minted\.\n$/,
    );
    assert.ok(!text.includes('\u001b'));
    assert.ok(formatReport(report, { colour: true }).includes('\u001b[31m'));
  });

  it('has a name for every group of rules', async () => {
    const text = formatReport(await check(completeHandler()));
    for (const { id } of rules) assert.doesNotMatch(text, new RegExp(`^${id.split('.')[0]}$`, 'm'));
  });
});
