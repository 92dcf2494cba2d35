import type { VoiceHost } from '../../host.js';

/** The language of the page's own words, such as what one has to agree to; empty if it says none. */
export function languageOfPage(element: VoiceHost): string {
  return element.closest<HTMLElement>('[lang]:not([lang=""])')?.lang ?? '';
}

/**
 * The language of what the two sides say, for screen readers. The widget's words may be in another one: they
 * are English if it does not speak the page's.
 */
export function languageSaid(element: VoiceHost): string {
  const { language } = element;
  // The backend also takes names such as `Spanish`.
  return language && /^[a-z]{2,3}(-|$)/i.test(language) ? language : languageOfPage(element);
}
