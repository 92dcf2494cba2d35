const loggedFields = {
    'navai-start': ['resumed'],
    'navai-status': ['status', 'previous'],
    'navai-activity': ['activity', 'previous'],
    'navai-navigate': ['path'],
    'navai-tool-call': ['name', 'toolCallId'],
    'navai-tool-result': ['name', 'toolCallId', 'ok', 'durationMs'],
    'navai-approval': ['name', 'toolCallId'],
    'navai-agent': ['agent', 'previous'],
    'navai-guardrail': ['on', 'action'],
    'navai-turn': [],
    'navai-usage': ['source', 'totals'],
    'navai-limit': ['kind', 'secondsLeft', 'tokensLeft'],
    'navai-consent': ['accepted', 'version'],
    'navai-feedback': ['rating'],
    'navai-choice': ['name', 'value'],
    'navai-move': ['placement'],
    'navai-dismiss': [],
    'navai-warning': ['code', 'message'],
    'navai-error': ['code', 'detail'],
};
const logged = new WeakSet();
export function logEvents(element) {
    if (logged.has(element))
        return;
    logged.add(element);
    for (const [type, fields] of Object.entries(loggedFields)) {
        element.addEventListener(type, event => {
            if (!element.debug)
                return;
            console.debug(type, Object.fromEntries(fields.map(field => [field, Reflect.get(event, field)])));
        });
    }
}
