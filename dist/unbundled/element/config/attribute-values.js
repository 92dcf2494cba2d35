const choices = {
    variant: ['panel', 'bar', 'button'],
    placement: ['bottom-end', 'bottom-start', 'top-end', 'top-start', 'inline'],
    theme: ['auto', 'light', 'dark'],
    mode: ['hybrid', 'voice', 'text'],
    warmup: ['intent', 'idle', 'eager', 'none'],
    resume: ['page', 'none'],
    iceTransportPolicy: ['all', 'relay'],
};
const reported = new WeakMap();
export function choice(element, name, warn) {
    const values = choices[name];
    const value = String(element[name] ?? values[0]);
    if (values.includes(value))
        return value;
    const problems = reported.get(element) ?? new Set();
    const problem = `${name}: “${value}” is none of ${values.join(', ')}.`;
    const isNew = !problems.has(problem);
    reported.set(element, problems.add(problem));
    if (isNew)
        warn('attribute-invalid', problem);
    return choices[name][0];
}
