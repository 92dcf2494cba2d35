import { bodies } from './bodies.js';
import { repeated } from './calls.js';
import { endpoints } from './endpoints.js';
import type { FaultGroup } from './fault.js';
import { functions } from './functions.js';
import { guards } from './guards.js';
import { mint } from './mint.js';
import { origins } from './origins.js';
import { outages } from './outages.js';
import { paths } from './paths.js';
import { speech } from './speech.js';

/** All faults that are tried against the server. `docs/internals/server-faults.md` shows them. */
export const faultGroups: readonly FaultGroup[] = [
  paths,
  origins,
  bodies,
  guards,
  mint,
  functions,
  repeated,
  endpoints,
  speech,
  outages,
];
