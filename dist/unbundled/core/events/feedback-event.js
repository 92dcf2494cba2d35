import { NativeEvent } from './native-event.js';
export class NavaiFeedbackEvent extends NativeEvent {
    constructor(rating, comment, sessionKey, threadId) {
        super('navai-feedback', { bubbles: true, composed: true, cancelable: true });
        this.rating = rating;
        this.comment = comment;
        this.sessionKey = sessionKey;
        this.threadId = threadId;
    }
}
