function read(is, words) {
    return (given, at) => {
        if (!is(given))
            throw new TypeError(`"${at}" must be ${words}`);
        return given;
    };
}
export const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNames = (given) => Array.isArray(given) && given.every(name => typeof name === 'string');
export const count = read(given => Number.isInteger(given) && Number(given) >= 0, 'a whole number, 0 or above');
export const number = read(Number.isFinite, 'a number');
export const text = read(given => typeof given === 'string', 'text');
export const list = read(Array.isArray, 'an array');
export const names = read(isNames, 'an array of names');
const schemaList = read(given => Array.isArray(given) && given.length > 0, 'an array of schemas');
const schemaRecord = read(isRecord, 'an object of schemas');
export function schemas(given, at, compile) {
    return schemaList(given, at).map((schema, index) => compile(schema, `${at}.${index}`));
}
export function namedSchemas(given, at, compile) {
    return Object.entries(schemaRecord(given, at)).map(([key, schema]) => [
        key,
        compile(schema, `${at}.${key}`),
    ]);
}
