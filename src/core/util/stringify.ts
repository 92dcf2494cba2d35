/**
 * A value as JSON text. Prototype.js up to 1.6 adds `toJSON` methods that return JSON text, which `JSON.stringify` would
 * write as a string: lists and dates of such pages are written as the platform does. Throws what `JSON.stringify` throws.
 */
export function stringify(value: unknown): string {
  return 'toJSON' in Array.prototype ? JSON.stringify(value, withoutPatches) : JSON.stringify(value);
}

function withoutPatches(this: Record<string, unknown>, key: string, converted: unknown): unknown {
  const value = this[key];
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  const { toJSON } = Object(value) as { toJSON?: unknown };
  const isPatch = [Array.prototype, Object.prototype].some(
    patched => Reflect.get(patched, 'toJSON') === toJSON,
  );
  return isPatch ? value : converted;
}
