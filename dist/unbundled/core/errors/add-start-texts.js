import { callErrors } from './call-errors.js';
import { addErrors } from './errors.js';
import { startWarnings } from './start-warnings.js';
import { addWarnings } from './warnings.js';
addErrors(callErrors);
addWarnings(startWarnings);
