export function nonNegative(attribute, value, otherwise, warn) {
    if (value === undefined || value === null)
        return otherwise;
    if (value >= 0)
        return value;
    warn('attribute-invalid', `${attribute}: ${value} is no number from 0.`);
    return otherwise;
}
