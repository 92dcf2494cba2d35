const listing = /^gpt-(live-)?transcribe(-|$)/;
export function takesLists(model) {
    return listing.test(model);
}
const maxKeywords = 100;
const maxKeywordLength = 50;
export function languageHints(model, ...languages) {
    const codes = [...new Set(languages.map(codeOf))];
    const [only] = codes;
    if (!only)
        return {};
    if (takesLists(model))
        return { languages: codes };
    return codes.length === 1 ? { language: only } : {};
}
function codeOf(language) {
    return /^([a-z]{2})(?:[-_][a-z\d-]+)?$/i.exec(language)?.[1]?.toLowerCase() ?? language;
}
export function hasCode(language) {
    return /^[a-z]{2}$/.test(codeOf(language));
}
export function keywordHints(model, names) {
    const words = [...names].map(name => name.replace(/[\s_]+/g, ' ').trim());
    const usable = [...new Set(words)].filter(word => word && word.length <= maxKeywordLength);
    return takesLists(model) && usable.length > 0 ? { keywords: usable.slice(0, maxKeywords) } : {};
}
