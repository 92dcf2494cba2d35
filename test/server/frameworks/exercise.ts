import assert from 'node:assert/strict';

const PAGE = 'https://www.example.com';
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** What a page does with a backend: every recipe must pass. */
export async function exercise(base: string): Promise<void> {
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    // What Cloudflare's edge adds.
    headers.set('CF-Connecting-IP', '192.0.2.1');
    return fetch(`${base}/${path}`, { ...init, headers });
  };
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) });
  const execute = (more: object = {}) =>
    post('functions/execute', { function_name: 'is_shop_open', payload: { shop: 'ñ' }, ...more });
  const executed = { ok: true, function_name: 'is_shop_open', result: { open: true } };

  // At once and first: requests that come in while the handler makes itself ready.
  for (const answer of await Promise.all([ask('functions'), ask('functions'), execute()]))
    assert.equal(answer.status, 200, await answer.text());

  const minted = await post('realtime/client-secret', { language: 'Spanish' }, { Origin: PAGE });
  const secret = (await read(minted, 200)) as { value: string; session: { instructions: string } };
  assert.equal(secret.value, 'ek_test');
  assert.match(secret.session.instructions, /Spanish/);
  assert.equal(minted.headers.get('access-control-allow-origin'), PAGE);

  const list = (await read(await ask('functions'), 200)) as { items: { name: string }[] };
  assert.deepEqual(
    list.items.map(({ name }) => name),
    ['is_shop_open'],
  );
  assert.deepEqual(await read(await ask('functions/'), 200), list, 'with a trailing slash');

  const answers = Array.from({ length: 8 }, () => execute());
  for (const answer of await Promise.all(answers)) assert.deepEqual(await read(answer, 200), executed);
  const repeated = Array.from({ length: 4 }, () => execute({ session_key: 's', call_id: 'c' }));
  for (const answer of await Promise.all(repeated)) assert.deepEqual(await read(answer, 200), executed);

  const wrong = await post('functions/execute', { function_name: 'other' });
  assert.deepEqual(((await read(wrong, 404)) as { code: string }).code, 'unknown_function');

  const preflight = await ask('functions/execute', {
    method: 'OPTIONS',
    headers: {
      Origin: PAGE,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,x-wp-nonce',
    },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), PAGE);
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /x-wp-nonce/);

  const foreign = await ask('functions', { headers: { Origin: 'https://evil.example' } });
  assert.deepEqual(((await read(foreign, 403)) as { code: string }).code, 'origin_not_allowed');
}

async function read(response: Response, status: number): Promise<unknown> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text);
}
