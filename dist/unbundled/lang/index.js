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
};
export const languages = Object.keys(files);
export function languageFor(tag) {
    const [primary = ''] = tag.toLowerCase().split(/[-_]/);
    return Object.hasOwn(files, primary) ? primary : 'en';
}
export function directionOf(language) {
    return language === 'ar' ? 'rtl' : 'ltr';
}
export async function loadWords(language) {
    const file = await files[language]();
    return file[language];
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
