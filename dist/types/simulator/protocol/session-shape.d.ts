import { type Check } from '../shape.js';
/** Checks what a mint or a `session.update` says about a session. */
export declare const checkSession: Check;
/** Checks the `response` member of a `response.create`. */
export declare const checkResponse: Check;
