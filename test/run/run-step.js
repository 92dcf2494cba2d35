import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readCounts } from './counts.js';

/** Longer than any step takes on a slow machine, so that a hanging step can't block the run. */
const limitMs = 25 * 60_000;

/** Runs one step, prints its result, and always resolves to its counts. */
export async function runStep({ name, skip, command, counts }, say) {
  if (skip) {
    say(`– ${name}: skipped. ${skip}`);
    return { passed: 0, failed: 0 };
  }
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'navai-test-'));
  const { ok, output } = await run(command, {
    ...process.env,
    NAVAI_TEST_COUNTS: join(folder, 'counts.json'),
  });
  const result = counts === 'one check' ? asOneCheck(ok) : judge(ok, readCounts(folder));
  rmSync(folder, { recursive: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${result.note ?? `${result.passed} passed`} (${seconds} s)`);
  for (const title of result.skipped ?? []) say(`  – skipped: ${title}`);
  if (result.failed > 0) say(stripVTControlCharacters(output).trim());
  return result;
}

const asOneCheck = ok => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, note: 'failed' });

/** A step that crashed, hung or ran no test has failed, even if no test has. */
function judge(ok, counts) {
  if (!counts) return { passed: 0, failed: 1, note: 'stopped before it reported its tests' };
  const { passed, failed } = counts;
  if (passed + failed === 0) return { passed, failed: 1, note: 'ran no test' };
  if (!ok && failed === 0) return { passed, failed: 1, note: `${passed} passed, but the command failed` };
  return failed > 0 ? { ...counts, note: `${passed} passed, ${failed} failed` } : counts;
}

/** Collects the output, because a passed step prints nothing. */
function run(command, env) {
  return new Promise(resolve => {
    let output = '';
    const child = spawn(process.execPath, command, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => (output += text));
    child.on('error', error => resolve({ ok: false, output: String(error) }));
    child.on('close', (code, signal) => {
      if (signal) output += `\nStopped by ${signal} (the limit is ${limitMs / 60_000} minutes).`;
      resolve({ ok: code === 0, output });
    });
  });
}
