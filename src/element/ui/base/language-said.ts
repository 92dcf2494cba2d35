import type { VoiceHost } from '../../host.js';

/** Returns the language of the page's own texts, such as the consent text; empty if the page sets none. */
export function languageOfPage(element: VoiceHost): string {
  return element.closest<HTMLElement>('[lang]:not([lang=""])')?.lang ?? '';
}

/**
 * Returns the language of the conversation, for screen readers. The widget's texts may be in another language: they
 * are English if the widget has no translation for the page's language.
 */
export function languageSaid(element: VoiceHost): string {
  const { language } = element;
  // The backend also accepts names such as `Spanish`.
  return language && /^[a-z]{2,3}(-|$)/i.test(language) ? language : languageOfPage(element);
}
