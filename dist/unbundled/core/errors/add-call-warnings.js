import { callWarnings } from './call-warnings.js';
import { addWarnings } from './warnings.js';
addWarnings(callWarnings);
