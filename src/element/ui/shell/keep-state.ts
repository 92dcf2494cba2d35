import type { VoiceHost } from '../../host.js';

/** The attributes that show what the visitor did, and not what the page's HTML says. */
function visitorsOwn({ movable, dismissible }: VoiceHost): readonly string[] {
  return ['open', 'muted', ...(movable ? ['placement'] : []), ...(dismissible ? ['hidden'] : [])];
}

/**
 * Keeps the visitor's choices when Turbo morphs the page: the new HTML lacks their attributes, so the morph would close
 * the panel and turn the microphone on.
 */
export function keepState(element: VoiceHost): void {
  element.addEventListener('turbo:before-morph-attribute', (event: Event) => {
    const { attributeName } = Object((event as CustomEvent).detail) as { attributeName?: string };
    if (event.target === element && visitorsOwn(element).includes(`${attributeName}`)) event.preventDefault();
  });
}
