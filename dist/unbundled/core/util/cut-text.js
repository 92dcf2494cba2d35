export const maxOutputLength = 64 * 1024;
export function cutText(text, maxLength) {
    return text.length > maxLength ? text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : text;
}
