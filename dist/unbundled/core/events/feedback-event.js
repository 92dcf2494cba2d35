export class NavaiFeedbackEvent extends Event {
    constructor(rating, comment, sessionKey, threadId) {
        super('navai-feedback', { bubbles: true, composed: true, cancelable: true });
        this.rating = rating;
        this.comment = comment;
        this.sessionKey = sessionKey;
        this.threadId = threadId;
    }
}
