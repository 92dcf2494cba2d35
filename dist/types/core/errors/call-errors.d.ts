/** The other errors that can end a call or keep it from starting; their texts load with the code of a start. */
export declare const callErrors: {
    readonly 'insecure-context': 'Voice needs a secure page. Open this site over https.';
    readonly 'microphone-denied': 'The microphone was not allowed. Allow it in the browser’s site settings and try again.';
    readonly 'microphone-dismissed': 'The microphone was not allowed: the question was closed. Try again.';
    readonly 'microphone-system-denied': 'The microphone was not allowed by the system. Allow it in the system’s settings and try again.';
    readonly 'microphone-missing': 'No microphone was found. Connect one and try again.';
    readonly 'microphone-busy': 'The microphone could not be opened. Close other apps that use it and try again.';
    readonly 'microphone-blocked': 'This page is not permitted to use the microphone. The site’s permissions policy must allow it.';
    readonly 'backend-unreachable': 'The voice service of this site could not be reached. Check the connection and try again.';
    readonly 'backend-unauthorized': 'This site’s voice service refused the request. Sign in and try again.';
    readonly 'backend-rate-limited': 'Too many calls were started. Wait a moment and try again.';
    readonly 'backend-invalid': 'The voice service of this site sent an invalid answer. Tell this site’s owner.';
    readonly 'backend-failed': 'The voice service of this site could not start a call. Try again later.';
    readonly 'secret-rejected': 'The key for this call was refused or has expired. Try again.';
    readonly 'realtime-unreachable': 'The voice model could not be reached. Check the connection and try again.';
    readonly 'realtime-refused': 'The voice model refused the call. Try again later.';
    readonly 'config-refused': 'The voice model refused the settings of this call. Tell this site’s owner.';
    readonly 'connect-timeout': 'The call took too long to connect. Try again.';
    readonly 'connection-lost': 'The call was cut off. Try again.';
    readonly 'session-expired': 'The call reached its time limit. Start a new one.';
    readonly 'limit-reached': 'The call reached its limit. Start a new one.';
};
