import { record } from './record.js';
import { runStep } from './run-step.js';

/** The option that keeps results in browsers. */
export const RECORD = '--record';

/**
 * Runs the steps that are named, or all. The last line is the result: `N passed, N failed`. With `--record`, results in
 * browsers are kept for docs/browsers.md, which `npm run docs` writes.
 */
export async function runSteps(steps, args) {
  const recording = args.includes(RECORD);
  const wanted = args.filter(arg => arg !== RECORD);
  const chosen = wanted.length > 0 ? steps.filter(({ name }) => wanted.includes(name)) : steps;
  const unknown = wanted.filter(name => !steps.some(step => step.name === name));

  const total = { passed: 0, failed: unknown.length };
  const names = [];
  for (const name of unknown) say(`There is no step “${name}”: ${steps.map(step => step.name).join(', ')}`);
  const run = async step => {
    const result = await runStep(step, say);
    total.passed += result.passed;
    total.failed += result.failed;
    names.push(...named('✗ failed', step, result.failures), ...named('~ unstable', step, result.unstable));
    if (recording)
      await record(step, result).catch(error => {
        total.failed += 1;
        say(`The result of ${step.name} is not recorded: ${error.message}`);
      });
  };
  for (const group of groupsOf(chosen)) await Promise.all(group.map(lane => inTurn(lane, run)));
  for (const name of names) say(name);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** A line for each test, repeated at the end, where nobody has to look for it. */
function named(how, { name }, tests = []) {
  return tests.map(({ file, title }) => `${how}: ${name} › ${file} › ${title}`);
}

/** Groups of lanes. Steps without a lane are groups of their own; neighbours with one run side by side, lane by lane. */
function groupsOf(steps) {
  const groups = [];
  let lanes;
  for (const step of steps) {
    if (!step.lane) {
      lanes = undefined;
      groups.push([[step]]);
      continue;
    }
    if (!lanes) {
      lanes = new Map();
      groups.push(lanes);
    }
    lanes.set(step.lane, [...(lanes.get(step.lane) ?? []), step]);
  }
  return groups.map(group => [...group.values()]);
}

async function inTurn(steps, run) {
  for (const step of steps) await run(step);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
