/** Shows names that CSS matches as `:state(…)`. Browsers without that syntax refuse them, and go without. */
export function showStates({ states }: ElementInternals, shown: Readonly<Record<string, boolean>>): void {
  try {
    states?.clear();
    for (const [name, on] of Object.entries(shown)) if (on) states?.add(name);
  } catch {}
}
