/** The warnings of a start; their texts load with its code. */
export const startWarnings = {
  'functions-unavailable': 'The backend’s functions are not available in this call.',
  'routes-unavailable': 'The backend’s routes are not available in this call.',
  'backend-redirected': 'The backend redirects to another address.',
  'ice-servers-unusable': 'The browser refuses the STUN and TURN servers; the call is made without them.',
} as const;
