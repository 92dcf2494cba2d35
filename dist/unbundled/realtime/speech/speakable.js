const rules = [
    [/^[^\S\n]*```.*$/gm, ''],
    [/!?\[([^[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1'],
    [
        /<?\bhttps?:\/\/(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)(?::\d+)?(?:[/?#](?:[^\s<>()]*[^\s<>().,;:!?"'*_])?)?>?/gu,
        '$1',
    ],
    [/^[^\S\n]*(?:#{1,6}|>|[-*+•])\s+/gm, ''],
    [/\*\*|__|~~|`+/g, ''],
    [/(^|[\s("'“‘¿¡])[*_]+(?=\S)/gm, '$1'],
    [/(?<=[^\s*_])[*_]+(?=[\s.,;:!?)"'”’…]|$)/gm, ''],
    [/\s+/g, ' '],
];
export function speakable(text) {
    const plain = rules.reduce((rest, [mark, words]) => rest.replace(mark, words), text).trim();
    return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
}
