import type { callWarnings } from './call-warnings.js';
/** The warnings that can occur before the code of a call is loaded; `call-warnings.ts` has the others. */
export declare const warnings: {
    readonly 'functions-unavailable': 'The backend’s functions are not available in this call.';
    readonly 'routes-unavailable': 'The backend’s routes are not available in this call.';
    readonly 'backend-redirected': 'The backend redirects to another address.';
    readonly 'attribute-invalid': 'An attribute has an unknown value.';
    readonly 'not-connected': 'No call is connected.';
    readonly 'words-unavailable': 'The widget’s words are not available in this language.';
};
export type WarningCode = keyof typeof warnings | keyof typeof callWarnings;
export declare function addWarnings(more: Readonly<Record<string, string>>): void;
/** Something went wrong and the call goes on. */
export interface VoiceWarning {
    readonly code: WarningCode;
    /** What happened, followed by the details. */
    readonly message: string;
    /** The details alone; for programs. */
    readonly detail?: string;
    readonly cause?: unknown;
}
/** Reports a warning: its code, what exactly happened, and the cause. */
export type Warn = (code: WarningCode, detail?: string, cause?: unknown) => void;
export declare function makeWarning(code: WarningCode, detail?: string, cause?: unknown): VoiceWarning;
