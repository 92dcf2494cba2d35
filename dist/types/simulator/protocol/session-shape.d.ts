import { type Check } from '../shape.js';
/** Checks the `session` member of a mint request or a `session.update`. */
export declare const checkSession: Check;
/** Checks the `response` member of a `response.create`. */
export declare const checkResponse: Check;
