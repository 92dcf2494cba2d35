/** The English texts of the first load; other texts and languages are loaded on demand. */
export const launcherWords = {
  open: 'Talk to the assistant',
  close: 'Hide the assistant',
  resume: 'Continue the call',
  end: 'End the call',
  retry: 'Try again',
};
