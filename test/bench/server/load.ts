import autocannon from 'autocannon';

const call = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ function_name: 'add', payload: { a: 2, b: 3 } }),
} as const;

/** Calls a trivial function over keep-alive connections, after checking one answer. Throws if a call failed. */
export async function load(url: string, size: { duration: number } | { amount: number }): Promise<number> {
  const path = `${url}/functions/execute`;
  const { result } = (await (await fetch(path, call)).json()) as { result?: { sum?: number } };
  if (result?.sum !== 5) throw new Error(`${path} does not add: ${JSON.stringify(result)}`);
  const measured = await autocannon({ url: path, ...call, connections: 10, ...size });
  if (measured.errors > 0 || measured.non2xx > 0) throw new Error(`${path}: ${measured.non2xx} refused`);
  return measured.requests.total / measured.duration;
}
