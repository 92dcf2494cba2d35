// `npm run test:engines` runs every step; `npm run test:engines -- firefox-unit` runs one.
import { runSteps } from '../run/run-steps.js';
import { steps } from './steps.js';

await runSteps(steps, process.argv.slice(2));
