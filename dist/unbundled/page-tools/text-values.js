export function wrongLength({ type, minLength, maxLength }, text) {
    if (/^(number|range|date|time|datetime-local|month|week|color)$/.test(type) || text === '')
        return undefined;
    if (maxLength >= 0 && text.length > maxLength)
        return `is longer than ${maxLength} UTF-16 units.`;
    if (minLength > 0 && text.length < minLength)
        return `is shorter than ${minLength} UTF-16 units.`;
    return undefined;
}
export function isTaken({ type, value }, text, before) {
    if (type === 'color')
        return value.toLowerCase() === text.trim().toLowerCase();
    if (/^(number|range)$/.test(type))
        return text === '' ? value === '' : Number(value) === Number(text) && value !== '';
    if (text === '')
        return true;
    return value !== '' && (value !== before || text === before);
}
