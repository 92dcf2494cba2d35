import { NativeEvent } from './native-event.js';
export class NavaiChoiceEvent extends NativeEvent {
    constructor(name, value) {
        super('navai-choice', { bubbles: true, composed: true });
        this.name = name;
        this.value = value;
    }
}
