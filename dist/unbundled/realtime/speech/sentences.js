const minLength = 24;
const maxLength = 400;
export class SentenceCutter {
    #rest = '';
    add(piece) {
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
    for (const part of segments(text)) {
        const begins = /(^|[\s。！？｡])$/.test(sentences.at(-1) ?? '');
        sentences.push(begins ? part : sentences.pop() + part);
    }
    return sentences;
}
function segments(text) {
    if (!Intl.Segmenter)
        return text.match(/[\s\S]+?(?:[.!?…]["'”’»)\]]*\s+|[。！？｡\n]\s*|$)/g) ?? [];
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
    return [...segmenter.segment(text)].map(({ segment }) => segment);
}
