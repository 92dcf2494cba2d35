/** An item to send as soon as there is a connection. */
export type WaitingItem = LateAnswer | WaitingNote | TypedText;

/** A tool's answer that came after its connection was lost. */
export interface LateAnswer {
  readonly kind: 'answer';
  /** The tool's name. */
  readonly name: string;
  /** JSON text, as the model would have received it. */
  readonly output: string;
  /** Whether the agent does not respond to it. */
  readonly silent?: boolean | undefined;
}

/** A note from the page to the model. */
export interface WaitingNote {
  readonly kind: 'note';
  readonly text: string;
  /** Whether the agent responds to it. */
  readonly answer: boolean;
}

/** Text that the user typed. */
export interface TypedText {
  readonly kind: 'text';
  readonly text: string;
}

/** Words a late answer as a note: a tool's output is only valid on the connection that requested it. */
export function lateAnswerNote({ name, output }: LateAnswer): string {
  return `The tool “${name}”, called before the interruption, has answered with this data: ${output}`;
}
