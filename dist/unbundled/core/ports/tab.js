export const savedCallKey = 'navai-call';
