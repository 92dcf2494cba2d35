const minLength = 24;
const maxLength = 400;
export class SentenceCutter {
    #rest = '';
    add(piece) {
        const complete = [];
        for (let at = 0; at < piece.length; at += maxLength)
            complete.push(...this.#add(piece.slice(at, at + maxLength)));
        return complete;
    }
    #add(piece) {
        this.#rest += piece;
        const complete = [];
        let sentence = '';
        const parts = split(this.#rest);
        const open = parts.pop() ?? '';
        for (const part of parts) {
            sentence += part;
            if (sentence.trim().length < minLength)
                continue;
            complete.push(sentence);
            sentence = '';
        }
        this.#rest = sentence + open;
        while (this.#rest.length > maxLength)
            complete.push(this.#cut());
        return complete.map(text => text.trim());
    }
    end() {
        const rest = this.#rest.trim();
        this.#rest = '';
        return rest;
    }
    #cut() {
        const space = this.#rest.lastIndexOf(' ', maxLength);
        const at = space > 0 ? space : maxLength - Number(/[\ud800-\udbff]/.test(this.#rest[maxLength - 1] ?? ''));
        const cut = this.#rest.slice(0, at);
        this.#rest = this.#rest.slice(at);
        return cut;
    }
}
function split(text) {
    const sentences = [];
    let last = '';
    for (const part of segments(text)) {
        const begins = last === '' || /[\s。！？｡]/.test(last);
        sentences.push(begins ? part : sentences.pop() + part);
        last = part.slice(-1);
    }
    return sentences;
}
function segments(text) {
    if (!Intl.Segmenter)
        return text.match(/[\s\S]+?(?:[.!?…]["'”’»)\]]*\s+|[。！？｡\n]\s*|$)/g) ?? [];
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
    return [...segmenter.segment(text)].map(({ segment }) => segment);
}
