export function languageOfPage(element) {
    return element.closest('[lang]:not([lang=""])')?.lang ?? '';
}
export function languageSaid(element) {
    const { language } = element;
    return language && /^[a-z]{2,3}(-|$)/i.test(language) ? language : languageOfPage(element);
}
