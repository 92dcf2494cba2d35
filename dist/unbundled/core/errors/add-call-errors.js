import { callErrors } from './call-errors.js';
import { addErrors } from './errors.js';
addErrors(callErrors);
