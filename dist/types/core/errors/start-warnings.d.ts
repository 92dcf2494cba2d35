/** The warnings of a start; their texts load with its code. */
export declare const startWarnings: {
    readonly 'functions-unavailable': 'The backend’s functions are not available in this call.';
    readonly 'routes-unavailable': 'The backend’s routes are not available in this call.';
    readonly 'backend-redirected': 'The backend redirects to another address.';
    readonly 'ice-servers-unusable': 'The browser refuses the STUN and TURN servers; the call is made without them.';
};
