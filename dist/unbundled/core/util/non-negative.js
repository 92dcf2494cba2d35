export function nonNegative(attribute, value, otherwise, warn) {
    if (value === undefined || value === null)
        return otherwise;
    if (value >= 0)
        return value;
    warn('attribute-invalid', `\`${attribute}\` must be a number ≥ 0, not ${value}; using ${otherwise}.`);
    return otherwise;
}
