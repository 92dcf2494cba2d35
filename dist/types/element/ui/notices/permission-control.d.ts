/**
 * Offers the browser's control for the microphone, which visitors can use even after they have blocked it. Keeps one
 * control for each error, because the browser disables a control that was just inserted.
 */
export declare class PermissionControl {
    #private;
    /** Returns undefined if the browser has no such control or it can't help. `allowed` is called once it has helped. */
    for(error: {
        readonly code: string;
    }, allowed: () => void): HTMLElement | undefined;
}
