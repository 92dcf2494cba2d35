/**
 * Hides keys typed into a field from the page, which may have single-key shortcuts and can't see that the target is a
 * field in our shadow root. Lets Tab and key combinations through.
 */
export function keepTyping(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress'] as const)
    (root as unknown as HTMLElement).addEventListener(type, event => {
      const { target, key, ctrlKey, altKey, metaKey } = event;
      const combined = ctrlKey || altKey || metaKey || key === 'Tab';
      if (!combined && (target as Element).matches('textarea')) event.stopPropagation();
    });
}
