export function isStandardSchema(value) {
    return typeof Object(value)['~standard']?.validate === 'function';
}
export function pathOf({ path = [] }) {
    return Array.from(path, step => String(typeof step === 'object' ? step.key : step)).join('.');
}
