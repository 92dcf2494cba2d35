// `npm test` runs every step; `npm test -- flow` runs one.
import { runSteps } from './run/run-steps.js';
import { steps } from './run/steps.js';

await runSteps(steps, process.argv.slice(2));
