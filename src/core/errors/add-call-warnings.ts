import { callWarnings } from './call-warnings.js';
import { addWarnings } from './warnings.js';

// Imported for its effect by every module that reports one of these: the words load with the call, not with the page.
addWarnings(callWarnings);
