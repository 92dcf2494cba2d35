import { RecentIds } from '../../core/util/recent-ids.js';
export class Rounds {
    #answered;
    #rounds = new Map();
    #done = new RecentIds();
    constructor(answered) {
        this.#answered = answered;
    }
    begin(responseId) {
        const complete = responseId === '' || this.#done.has(responseId);
        const round = this.#rounds.get(responseId) ?? { running: 0, complete, loud: false, unheard: false };
        this.#rounds.set(responseId, round);
        round.running += 1;
    }
    end(responseId, reaction) {
        const round = this.#rounds.get(responseId);
        if (!round)
            return;
        round.running -= 1;
        round.loud ||= reaction === 'response';
        round.unheard ||= reaction === 'unless-spoken';
        this.#finish(responseId, round);
    }
    spoken(responseId) {
        const round = this.#rounds.get(responseId);
        if (round)
            round.unheard = false;
    }
    responseDone(responseId) {
        this.#done.add(responseId);
        const round = this.#rounds.get(responseId);
        if (!round)
            return;
        round.complete = true;
        this.#finish(responseId, round);
    }
    #finish(responseId, { complete, running, loud, unheard }) {
        if (!complete || running > 0)
            return;
        this.#rounds.delete(responseId);
        if (loud || unheard)
            this.#answered();
    }
}
