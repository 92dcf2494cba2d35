export function stringify(value) {
    return 'toJSON' in Array.prototype ? JSON.stringify(value, withoutPatches) : JSON.stringify(value);
}
function withoutPatches(key, converted) {
    const value = this[key];
    if (value instanceof Date)
        return Number.isNaN(value.getTime()) ? null : value.toISOString();
    const { toJSON } = Object(value);
    const isPatch = [Array.prototype, Object.prototype].some(patched => Reflect.get(patched, 'toJSON') === toJSON);
    return isPatch ? value : converted;
}
