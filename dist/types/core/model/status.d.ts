/** A session's place in its life. */
export type Status = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'error';
/** What the two sides are doing while a session is connected. */
export type Activity = 'idle' | 'listening' | 'thinking' | 'working' | 'speaking';
export declare function canMove(from: Status, to: Status): boolean;
/** A conversation has begun and is not over. */
export declare function isOpen(status: Status): boolean;
/** True from the click until the end of the call: a microphone may be open. */
export declare function isLive(status: Status): boolean;
/** The facts that an activity is read from; it is derived, so that it can't contradict them. */
export interface ActivityFacts {
    readonly status: Status;
    readonly agentSpeaking: boolean;
    readonly responding: boolean;
    /** A tool runs. */
    readonly working: boolean;
}
export declare function activityOf(facts: ActivityFacts): Activity;
/** What the two sides do. */
export type Facts = Omit<ActivityFacts, 'status'> & {
    readonly userSpeaking: boolean;
};
