/** Something to send as soon as there is a connection. */
export type WaitingItem = LateAnswer | WaitingNote | TypedText;
/** What a tool answered after its connection was gone. */
export interface LateAnswer {
    readonly kind: 'answer';
    /** The tool's name. */
    readonly name: string;
    /** JSON text, as the model would have received it. */
    readonly output: string;
    /** The agent says nothing to it. */
    readonly silent?: boolean | undefined;
}
/** What the page tells the model. */
export interface WaitingNote {
    readonly kind: 'note';
    readonly text: string;
    /** Whether the agent answers. */
    readonly answer: boolean;
}
/** What the user typed. */
export interface TypedText {
    readonly kind: 'text';
    readonly text: string;
}
/** A tool's answer belongs to the connection that asked; the model reads it in words on another one. */
export declare function lateAnswerNote({ name, output }: LateAnswer): string;
