/** The lifecycle status of a session. */
export type Status = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'error';
/** What the two sides are doing while a session is connected. */
export type Activity = 'idle' | 'listening' | 'thinking' | 'working' | 'speaking';
export declare function canMove(from: Status, to: Status): boolean;
/** Whether a conversation has begun and is not over. */
export declare function isOpen(status: Status): boolean;
/** Whether a call is starting or open, so that a microphone may be in use. */
export declare function isLive(status: Status): boolean;
/** The facts from which the activity is derived, so that it cannot contradict them. */
export interface ActivityFacts {
    readonly status: Status;
    readonly agentSpeaking: boolean;
    readonly responding: boolean;
    /** A tool is running. */
    readonly working: boolean;
}
export declare function activityOf(facts: ActivityFacts): Activity;
/** What the two sides are doing. */
export type Facts = Omit<ActivityFacts, 'status'> & {
    readonly userSpeaking: boolean;
};
