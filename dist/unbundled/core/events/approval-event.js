import { AnswerableEvent } from './answerable-event.js';
export class NavaiApprovalEvent extends AnswerableEvent {
    constructor(name, payload, toolCallId, signal) {
        super('navai-approval', { bubbles: true, composed: true, cancelable: true });
        this.name = name;
        this.payload = payload;
        this.toolCallId = toolCallId;
        this.signal = signal;
    }
}
