/** Sets the custom states that CSS matches with `:state(…)`. Does nothing in browsers that don't support them. */
export declare function showStates(internals: ElementInternals | undefined, shown: Readonly<Record<string, boolean>>): void;
