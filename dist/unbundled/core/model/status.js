const moves = {
    idle: ['connecting', 'reconnecting'],
    connecting: ['connected', 'error', 'idle'],
    connected: ['reconnecting', 'error', 'idle'],
    reconnecting: ['connected', 'error', 'idle'],
    error: ['connecting', 'reconnecting', 'idle'],
};
export function canMove(from, to) {
    return moves[from].includes(to);
}
export function isOpen(status) {
    return status === 'connected' || status === 'reconnecting';
}
export function isLive(status) {
    return status === 'connecting' || isOpen(status);
}
export function activityOf(facts) {
    if (facts.status !== 'connected')
        return 'idle';
    if (facts.agentSpeaking)
        return 'speaking';
    if (facts.working)
        return 'working';
    return facts.responding ? 'thinking' : 'listening';
}
