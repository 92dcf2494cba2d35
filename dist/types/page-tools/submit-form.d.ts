/** What came of a form, for the model. */
export interface Submitted {
    readonly submitted: true;
    /** The one that handles the submission: the page's own code, or the browser, which opens the form's target. */
    readonly handled_by: 'page' | 'browser';
}
/** Fills the fields and submits the form as a visitor would. Rejects with the form's own words if it is not valid. */
export declare function submitForm(form: HTMLFormElement, payload: unknown, signal: AbortSignal): Promise<Submitted>;
