/** The result of submitting a form, for the model. */
export interface Submitted {
    readonly submitted: true;
    /** `page` if the page's own code handles the submission; `browser` if the browser opens the form's target. */
    readonly handled_by: 'page' | 'browser';
}
/**
 * Fills the fields and submits the form as a visitor would. Rejects with the form's own validation messages if it is
 * not valid.
 */
export declare function submitForm(form: HTMLFormElement, payload: unknown, signal: AbortSignal): Promise<Submitted>;
