import { answerRules, rateLimitRules } from './answer-rules.js';
import { backendRules } from './backend-rules.js';
import { clientSecretRules } from './client-secret-rules.js';
import { corsRules } from './cors-rules.js';
import { executeRules } from './execute-rules.js';
import { feedbackRules, routesRules, sessionEndRules, turnsRules } from './extension-rules.js';
import { functionsRules } from './functions-rules.js';
import type { Rule } from './rule.js';
import { runRules } from './run-rules.js';
import { speechRules } from './speech-rules.js';

/** All rules, in the order of a run. To add one, add a row to one of these tables. */
export const rules: readonly Rule[] = [
  ...backendRules,
  ...clientSecretRules,
  ...functionsRules,
  ...executeRules,
  ...runRules,
  ...speechRules,
  ...routesRules,
  ...turnsRules,
  ...sessionEndRules,
  ...feedbackRules,
  ...corsRules,
  ...rateLimitRules,
  // Last, because they check all answers of the run.
  ...answerRules,
];
