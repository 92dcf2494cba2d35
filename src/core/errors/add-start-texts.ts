import { callErrors } from './call-errors.js';
import { addErrors } from './errors.js';
import { startWarnings } from './start-warnings.js';
import { addWarnings } from './warnings.js';

// Imported for its side effect by what begins a call: the texts load with its code, not with the page.
addErrors(callErrors);
addWarnings(startWarnings);
