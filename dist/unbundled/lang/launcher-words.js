export const launcherWords = {
    open: 'Talk to the assistant',
    close: 'Hide the assistant',
    resume: 'Continue the call',
    end: 'End the call',
    retry: 'Try again',
};
