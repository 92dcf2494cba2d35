/**
 * Keys that are typed into a field are not for the page, which may have shortcuts of a single key: outside of our root
 * it can't see that the target is a field. Tab, and what is pressed together with other keys, it gets.
 */
export function keepTyping(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress'] as const)
    (root as unknown as HTMLElement).addEventListener(type, event => {
      const { target, key, ctrlKey, altKey, metaKey } = event;
      const combined = ctrlKey || altKey || metaKey || key === 'Tab';
      if (!combined && (target as Element).matches('textarea')) event.stopPropagation();
    });
}
