/** Shows names that CSS matches as `:state(…)`. Browsers without that syntax refuse them, and go without. */
export declare function showStates({ states }: ElementInternals, shown: Readonly<Record<string, boolean>>): void;
