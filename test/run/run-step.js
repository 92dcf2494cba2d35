import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readCounts } from './counts.js';
import { skippedByReason } from './skipped-by-reason.js';

/** Longer than any step takes on a slow machine, so that a hanging step can't block the run. */
const limitMs = 25 * 60_000;

/** With more failed tests than this, it is the code that is broken and not the moment. */
const MOST_AGAIN = 10;

/**
 * Runs one step, prints its result, and always resolves to its counts. Files with failed tests run a second time, and
 * `unstable` names the tests that passed only then.
 */
export async function runStep(step, say) {
  const { name, skip } = step;
  if (skip) {
    say(`– ${name}: skipped. ${skip}`);
    return { passed: 0, failed: 0 };
  }
  const started = performance.now();
  const first = await runOnce(step, step.command);
  const files = filesToRunAgain(step, first);
  const second = files ? await runOnce(step, step.again(files)) : undefined;
  const result = second ? withSecondTry(first, second) : first;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${result.note ?? `${result.passed} passed`} (${seconds} s)`);
  for (const [reason, titles] of skippedByReason(result.skipped ?? []))
    say(`  – ${titles.length} skipped: ${reason}`);
  for (const { failed, output } of [first, ...(second ? [second] : [])])
    if (failed > 0) say(stripVTControlCharacters(output).trim());
  return result;
}

async function runOnce({ counts }, command) {
  const folder = mkdtempSync(join(tmpdir(), 'navai-test-'));
  const { ok, output } = await run(command, {
    ...process.env,
    NAVAI_TEST_COUNTS: join(folder, 'counts.json'),
  });
  const result = counts === 'one check' ? asOneCheck(ok) : judge(ok, readCounts(folder));
  rmSync(folder, { recursive: true });
  return { ...result, output };
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

/** The files whose failed tests are worth a second try, or undefined. */
function filesToRunAgain({ again }, { failed, failures = [] }) {
  if (!again || failed === 0 || failed > MOST_AGAIN || failures.length < failed) return undefined;
  const files = failures.map(({ file }) => file);
  return files.includes(undefined) ? undefined : [...new Set(files)];
}

/** Counts each test once: what failed in the first try alone has passed, and is unstable. */
function withSecondTry(first, second) {
  const { failed, failures } = second;
  if (!failures) return first;
  const unstable = first.failures.filter(
    test => !failures.some(({ file, title }) => file === test.file && title === test.title),
  );
  const passed = first.passed + first.failed - failed;
  const note = failed > 0 ? `${passed} passed, ${failed} failed twice` : undefined;
  return { passed, failed, failures, unstable, skipped: first.skipped, note };
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
