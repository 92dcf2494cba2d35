export const corners = ['top-start', 'top-end', 'bottom-start', 'bottom-end'];
export function nameOf(corner, words, direction) {
    const isLeft = corner.endsWith('start') === (direction === 'ltr');
    if (corner.startsWith('top'))
        return isLeft ? words.topLeft : words.topRight;
    return isLeft ? words.bottomLeft : words.bottomRight;
}
