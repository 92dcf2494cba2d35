/** The result of submitting a form, for the model. */
export interface Submitted {
    readonly submitted: true;
    /** `page` if the page stays, because its own code handles the submission; `browser` if the form's target opens. */
    readonly handled_by: 'page' | 'browser';
    /** The fields that the page marks as invalid (`aria-invalid`) after its own check, with its words. */
    readonly marked_invalid?: readonly string[];
}
/**
 * Fills the fields and submits the form as a visitor would. Rejects with the form's own validation messages if it is
 * not valid.
 */
export declare function submitForm(form: HTMLFormElement, payload: unknown, signal: AbortSignal): Promise<Submitted>;
