// `npm test` runs every step; `npm test -- flow` runs one. The last line is the verdict: `N passed, N failed`.
import { runStep } from './run/run-step.js';
import { stages, steps } from './run/steps.js';

const wanted = process.argv.slice(2);
const chosen = wanted.length > 0 ? steps.filter(({ name }) => wanted.includes(name)) : steps;
const unknown = wanted.filter(name => !steps.some(step => step.name === name));

const total = { passed: 0, failed: unknown.length };
for (const name of unknown) say(`There is no step “${name}”: ${steps.map(step => step.name).join(', ')}`);
// Steps of one stage share the machine; the browsers of a later stage get it for themselves.
for (const stage of stages) await Promise.all(stage.map(runLane));
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** The steps of a lane, one after the other. */
async function runLane(names) {
  for (const step of chosen.filter(({ name }) => names.includes(name))) {
    const { passed, failed } = await runStep(step, say);
    total.passed += passed;
    total.failed += failed;
  }
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
