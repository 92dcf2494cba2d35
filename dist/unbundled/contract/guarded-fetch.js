export function guardedFetch(warn = () => { }) {
    return async (url, init) => {
        const answer = await fetch(url, { ...init, redirect: 'manual' });
        if (!isRedirect(answer))
            return answer;
        const { follow } = await import('./redirect.js');
        return follow(url, answer, init, warn);
    };
}
function isRedirect({ type, status, headers }) {
    return type === 'opaqueredirect' || ([301, 302, 307, 308].includes(status) && headers.has('location'));
}
