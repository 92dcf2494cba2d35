import { callWarnings } from './call-warnings.js';
import { addWarnings } from './warnings.js';

// Imported for its side effect by every module that reports one of these warnings: their texts load with the call, not
// with the page.
addWarnings(callWarnings);
