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
  for (const name of unknown) say(`There is no step “${name}”: ${steps.map(step => step.name).join(', ')}`);
  for (const step of chosen) {
    const result = await runStep(step, say);
    total.passed += result.passed;
    total.failed += result.failed;
    if (recording)
      await record(step, result).catch(error => {
        total.failed += 1;
        say(`The result of ${step.name} is not recorded: ${error.message}`);
      });
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
