import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile, type Result } from '../result.js';
import { startBackend } from './backend.js';
import { startUpstream } from './upstream.js';

/** The default of `maxConcurrentMints`. */
const maxConcurrentMints = 64;
const seconds = 5;
const listsPerSecond = 50;
const tickMs = 5;
/** The longest that another endpoint, or an admitted mint beyond the upstream's own time, may take at p99. */
const targetMs = 250;

interface Timed {
  readonly status: number;
  readonly ms: number;
  readonly hasRetryAfter: boolean;
}

type Ask = () => Promise<Timed>;

/**
 * Offers twice as many mints as the backend can take, without waiting for answers, and asks for the function
 * list meanwhile. With a slow upstream the limit is what runs at once, with a fast one the processor.
 */
export async function benchOverload(): Promise<Result> {
  const slow = await overload(500, () => maxConcurrentMints / 0.5);
  const fast = await overload(20, throughputOf);
  return {
    met: slow.met && fast.met,
    lines: [
      `Twice the capacity for ${seconds} s (targets: p99 of GET functions < ${targetMs} ms, of admitted mints < ${targetMs} ms and the upstream's time)`,
      ...slow.lines,
      ...fast.lines,
    ],
  };
}

async function overload(
  upstreamMs: number,
  capacityOf: (mint: Ask) => number | Promise<number>,
): Promise<Result> {
  const upstream = await startUpstream(upstreamMs);
  const backend = await startBackend('ours', upstream.url);
  const agent = new Agent({ keepAlive: true });
  const mint = () => timed(`${backend.url}/realtime/client-secret`, 'POST', agent);
  const list = () => timed(`${backend.url}/functions`, 'GET', agent);
  try {
    // Opens connections and compiles the code.
    for (let round = 0; round < 20; round += 1) await Promise.all(Array.from({ length: 30 }, mint));
    const quiet = await offer(listsPerSecond, list);
    const rate = 2 * (await capacityOf(mint));
    const [mints, lists] = await Promise.all([offer(rate, mint), offer(listsPerSecond, list)]);
    return report({ upstreamMs, rate, mints, lists, quiet });
  } finally {
    agent.destroy();
    await backend.stop();
    await upstream.stop();
  }
}

/** Mints per second, as many at once as the backend takes. */
async function throughputOf(mint: Ask): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let admitted = 0;
  const work = async () => {
    while (performance.now() < end) {
      if ((await mint()).status === 200) admitted += 1;
      else await pause(20);
    }
  };
  await Promise.all(Array.from({ length: maxConcurrentMints }, work));
  return admitted / seconds;
}

/** Sends requests at a rate, without waiting for answers. */
async function offer(perSecond: number, send: Ask): Promise<Timed[]> {
  const sent: Promise<Timed>[] = [];
  const started = performance.now();
  for (let ms = 0; ms < seconds * 1_000; ms = performance.now() - started) {
    while (sent.length < (ms / 1_000) * perSecond) sent.push(send());
    await pause(tickMs);
  }
  return Promise.all(sent);
}

function timed(url: string, method: string, agent: Agent): Promise<Timed> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent }, response => {
      response.resume().once('end', () => {
        const { statusCode = 0, headers } = response;
        const ms = performance.now() - started;
        resolve({ status: statusCode, ms, hasRetryAfter: headers['retry-after'] !== undefined });
      });
    });
    sent.once('error', reject).end();
  });
}

interface Measured {
  readonly upstreamMs: number;
  readonly rate: number;
  readonly mints: readonly Timed[];
  readonly lists: readonly Timed[];
  /** The function list before the overload. */
  readonly quiet: readonly Timed[];
}

function report({ upstreamMs, rate, mints, lists, quiet }: Measured): Result {
  const admitted = mints.filter(({ status }) => status === 200);
  const shed = mints.filter(({ status, hasRetryAfter }) => status === 503 && hasRetryAfter);
  const others = mints.length - admitted.length - shed.length + lists.filter(isRefused).length;
  const share = ((shed.length / mints.length) * 100).toFixed(0);
  return {
    met: others === 0 && shed.length > 0 && p99(admitted) < upstreamMs + targetMs && p99(lists) < targetMs,
    lines: [
      `  ${rate.toFixed(0)} mints a second, ${upstreamMs} ms upstream: p99 of ${admitted.length} admitted ${p99(admitted).toFixed(0)} ms`,
      `    503 with Retry-After: ${share} %, p99 ${p99(shed).toFixed(1)} ms; other answers: ${others}`,
      `    GET functions meanwhile: p99 ${p99(lists).toFixed(1)} ms; before: ${p99(quiet).toFixed(1)} ms`,
    ],
  };
}

const p99 = (answers: readonly Timed[]): number =>
  percentile(
    answers.map(({ ms }) => ms),
    0.99,
  );
const isRefused = ({ status }: Timed): boolean => status !== 200;
