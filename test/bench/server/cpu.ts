import { compileSchema } from '../../../src/contract/json-schema/compile-schema.js';
import { resolveRoute } from '../../../src/core/model/resolve-route.js';
import { runFunction } from '../../../src/server/functions/run-function.js';
import { median, type Result } from '../result.js';

/** Milliseconds of processor time, which is the same on a busy machine. */
const target = 250;
const runs = 5;

const field = (schema: object) => compileSchema({ properties: { v: schema } });
const letters = 64 * 1024;

const unique = field({ uniqueItems: true });
const objects = { v: Array.from({ length: 5_500 }, (_, index) => ({ index })) };
const url = field({ format: 'url' });
const pattern = field({ pattern: '^(a+)+$' });
const tree = compileSchema({
  $ref: '#/$defs/a',
  $defs: {
    a: { properties: { v: { anyOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/a' }] } }, required: ['end'] },
  },
});
const deep = JSON.parse(`${'{"v":'.repeat(100)}{}${'}'.repeat(100)}`);
const breaks = '\n '.repeat(16_000);
const routes = [{ name: 'Pricing', path: '/pricing' }];

const failing = {
  item: { name: 'fail' },
  timeoutMs: 1_000,
  check: (payload: unknown) => ({ payload }),
  run: () => {
    throw new Error(`${breaks}at the end`);
  },
};

/** What a visitor or a model could send to keep the event loop busy. */
const rows: Readonly<Record<string, () => unknown>> = {
  'uniqueItems with 5,500 objects': () => unique(objects),
  'format "url" with 28 letters': () => url({ v: `http://${'a'.repeat(28)}` }),
  'format "url" with 64 Ki letters': () => url({ v: `http://${'a'.repeat(letters)}` }),
  'pattern ^(a+)+$ with 28 letters': () => pattern({ v: `${'a'.repeat(28)}!` }),
  'pattern ^(a+)+$ with 64 Ki letters': () => pattern({ v: `${'a'.repeat(letters)}!` }),
  'alternatives that double at 100 levels': () => tree(deep),
  'an error text of 32,000 characters of line breaks': () =>
    runFunction(failing, {}, { request: new Request('http://localhost') } as never, undefined),
  'a route with 60,000 slashes': () => resolveRoute(`a${'/'.repeat(60_000)}b`, routes),
};

/** Measures the processor time that hostile texts take, while nothing else can run. */
export async function benchCpu(): Promise<Result> {
  const lines: string[] = [];
  let met = true;
  for (const [name, work] of Object.entries(rows)) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1_000);
    }
    met &&= median(times) < target;
    lines.push(`  ${name.padEnd(50)} ${median(times).toFixed(1)} ms`);
  }
  return { met, lines: [`CPU time of hostile texts, median of ${runs} (target: < ${target} ms)`, ...lines] };
}
