import { NativeEvent } from './native-event.js';

/** A visitor's rating of a call. */
export type Rating = 'good' | 'bad';

/** The visitor has rated the call. `preventDefault()` keeps the rating from the backend. */
export class NavaiFeedbackEvent extends NativeEvent {
  readonly rating: Rating;
  /** Up to 2,000 characters; empty if there is none. */
  readonly comment: string;
  /** The call's key: the backend's `session_key`. */
  readonly sessionKey: string;
  readonly threadId: string | undefined;
  constructor(rating: Rating, comment: string, sessionKey: string, threadId: string | undefined) {
    super('navai-feedback', { bubbles: true, composed: true, cancelable: true });
    this.rating = rating;
    this.comment = comment;
    this.sessionKey = sessionKey;
    this.threadId = threadId;
  }
}
