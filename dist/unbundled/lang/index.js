const files = {
    ar: () => import('./ar.js'),
    de: () => import('./de.js'),
    en: () => import('./en.js'),
    es: () => import('./es.js'),
    fr: () => import('./fr.js'),
    hi: () => import('./hi.js'),
    it: () => import('./it.js'),
    ja: () => import('./ja.js'),
    ko: () => import('./ko.js'),
    pt: () => import('./pt.js'),
    ru: () => import('./ru.js'),
    zh: () => import('./zh.js'),
    'zh-hant': () => import('./zh-hant.js'),
};
export const languages = Object.keys(files);
const traditionalRegions = ['tw', 'hk', 'mo'];
export function languageFor(tag) {
    const [primary = '', ...others] = tag.toLowerCase().split(/[-_.@]/);
    if (primary === 'zh' && isTraditional(others))
        return 'zh-hant';
    return Object.hasOwn(files, primary) ? primary : 'en';
}
function isTraditional(subtags) {
    if (subtags.includes('hant'))
        return true;
    return !subtags.includes('hans') && traditionalRegions.some(region => subtags.includes(region));
}
const exportNames = { 'zh-hant': 'zhHant' };
export function directionOf(language) {
    return language === 'ar' ? 'rtl' : 'ltr';
}
export async function loadWords(language) {
    const file = await files[language]();
    return file[exportNames[language] ?? language];
}
const warnedLanguages = new WeakMap();
export async function speak(tag, warn) {
    const language = languageFor(tag);
    try {
        return { language, direction: directionOf(language), words: await loadWords(language) };
    }
    catch (cause) {
        if (language === 'en')
            throw cause;
        const warned = warnedLanguages.get(warn) ?? new Set();
        if (!warned.has(language))
            warn('words-unavailable', language, cause);
        warnedLanguages.set(warn, warned.add(language));
        return { ...(await speak('en', warn)), instead: true };
    }
}
