export class NavaiChoiceEvent extends Event {
    constructor(name, value) {
        super('navai-choice', { bubbles: true, composed: true });
        this.name = name;
        this.value = value;
    }
}
