const minTurnMs = 100;
const tailMs = 100;
export class PushToTalk {
    #context;
    #manual;
    #on = false;
    #pressedAt;
    #endingSince = 0;
    #ending;
    constructor(context, manual) {
        this.#context = context;
        this.#manual = manual;
    }
    get on() {
        return this.#on;
    }
    get talking() {
        return this.#pressedAt !== undefined && !this.#context.call.muted;
    }
    get busy() {
        return this.talking || this.#ending !== undefined;
    }
    use(on) {
        this.drop();
        this.#on = on;
        this.#context.call.hold(on);
    }
    talk(pressed) {
        return pressed ? this.#press() : this.#release();
    }
    drop() {
        clearTimeout(this.#ending);
        this.#ending = undefined;
        this.#pressedAt = undefined;
        this.#context.call.hold(this.#on);
    }
    #press() {
        const { call, connection, changed } = this.#context;
        const live = connection();
        if (!this.#on || !live || call.muted || !call.microphone)
            return false;
        if (this.#pressedAt !== undefined)
            return true;
        if (this.#ending === undefined) {
            live.interrupt();
            if (this.#manual())
                live.beginTurn();
        }
        this.#pressedAt = this.#ending === undefined ? performance.now() : this.#endingSince;
        clearTimeout(this.#ending);
        this.#ending = undefined;
        call.hold(false);
        changed();
        return true;
    }
    #release() {
        const { call, connection, changed } = this.#context;
        if (this.#pressedAt === undefined)
            return false;
        const heard = !call.muted && performance.now() - this.#pressedAt >= minTurnMs;
        this.#endingSince = this.#pressedAt;
        this.#pressedAt = undefined;
        call.hold(true);
        if (heard && this.#manual())
            this.#ending = setTimeout(() => this.#end(), tailMs);
        else if (this.#manual())
            connection()?.endTurn(false);
        changed();
        return true;
    }
    #end() {
        this.#ending = undefined;
        this.#context.connection()?.endTurn(true);
        this.#context.changed();
    }
}
