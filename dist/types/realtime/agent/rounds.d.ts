/**
 * Whether the agent must respond to an answered call. With `unless-spoken`, not if the same response continues with a
 * message: the service may let the agent use the results of its own tools at once.
 */
export type Reaction = 'none' | 'response' | 'unless-spoken';
/**
 * The tool calls of each response: requests exactly one new response after the last of them, or none if all calls were
 * silent.
 */
export declare class Rounds {
    #private;
    /** `answered` requests the next response. */
    constructor(answered: () => void);
    /** A call begins. A call of no known response has the id ''. */
    begin(responseId: string): void;
    /** A call is answered. */
    end(responseId: string, reaction: Reaction): void;
    /** The agent begins a message in this response. */
    spoken(responseId: string): void;
    responseDone(responseId: string): void;
}
