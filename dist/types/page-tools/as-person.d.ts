/** Fires the focus events around a change. Moving the real focus would take it from the visitor, who may be typing. */
export declare function visit(control: Element, change: () => unknown): Promise<void>;
/** Reports a change of the value as the browser does, also to the elements around a shadow root. */
export declare function reportInput(control: Element, data?: string | null): void;
export declare function reportChange(control: Element): void;
/** Clicks with the mouse's events, because some custom controls wait for these. Never follows a link to another site. */
export declare function press(element: HTMLElement): void;
/** Presses a key that changes the value of a control. */
export declare function pressKey(control: Element, key: string): void;
/** Lets the page react. Not a timer, because browsers delay timers in the background. */
export declare function nextTask(): Promise<void>;
/** Waits until the page has reacted; undefined if it has not within a second. */
export declare function reaction<Result>(look: () => Result | undefined | false): Promise<Result | undefined>;
