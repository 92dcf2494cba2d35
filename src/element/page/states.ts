/** Sets the custom states that CSS matches with `:state(…)`. Does nothing in browsers that don't support them. */
export function showStates(
  internals: ElementInternals | undefined,
  shown: Readonly<Record<string, boolean>>,
): void {
  const states = internals?.states;
  try {
    states?.clear();
    for (const [name, on] of Object.entries(shown)) if (on) states?.add(name);
  } catch {}
}
