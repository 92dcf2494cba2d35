/** The other errors that can end a call or keep it from starting; their texts load with the code of a start. */
export const callErrors = {
  'insecure-context': 'Voice needs a secure page. Open this site over https.',
  'microphone-denied':
    'The microphone was not allowed. Allow it in the browser’s site settings and try again.',
  'microphone-dismissed': 'The microphone was not allowed: the question was closed. Try again.',
  'microphone-system-denied':
    'The microphone was not allowed by the system. Allow it in the system’s settings and try again.',
  'microphone-missing': 'No microphone was found. Connect one and try again.',
  'microphone-busy': 'The microphone could not be opened. Close other apps that use it and try again.',
  'microphone-blocked':
    'This page is not permitted to use the microphone. The site’s permissions policy must allow it.',
  'backend-unreachable':
    'The voice service of this site could not be reached. Check the connection and try again.',
  'backend-unauthorized': 'This site’s voice service refused the request. Sign in and try again.',
  'backend-rate-limited': 'Too many calls were started. Wait a moment and try again.',
  'backend-invalid': 'The voice service of this site sent an invalid answer. Tell this site’s owner.',
  'backend-failed': 'The voice service of this site could not start a call. Try again later.',
  'secret-rejected': 'The key for this call was refused or has expired. Try again.',
  'realtime-unreachable': 'The voice model could not be reached. Check the connection and try again.',
  'realtime-refused': 'The voice model refused the call. Try again later.',
  'config-refused': 'The voice model refused the settings of this call. Tell this site’s owner.',
  'connect-timeout': 'The call took too long to connect. Try again.',
  'connection-lost': 'The call was cut off. Try again.',
  'session-expired': 'The call reached its time limit. Start a new one.',
  'limit-reached': 'The call reached its limit. Start a new one.',
} as const;
