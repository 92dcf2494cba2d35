/** A shorter sentence waits for the next one: a request for every "Yes." costs more than it brings. In characters. */
const shortest = 24;
/** A longer one is cut at a space: its sound comes late, and an interruption throws all of it away. */
const longest = 400;

/**
 * Cuts text that comes in pieces into sentences, as soon as each is known to be complete: that is when the next
 * one has begun, as "3." may become "3.5".
 */
export class SentenceCutter {
  #rest = '';

  /** The sentences that this piece completes. */
  add(piece: string): string[] {
    this.#rest += piece;
    const complete: string[] = [];
    let sentence = '';
    const parts = split(this.#rest);
    const open = parts.pop() ?? '';
    for (const part of parts) {
      sentence += part;
      if (sentence.trim().length < shortest) continue;
      complete.push(sentence);
      sentence = '';
    }
    this.#rest = sentence + open;
    while (this.#rest.length > longest) complete.push(this.#cut());
    return complete.map(text => text.trim());
  }

  /** What is left, sentence or not. Empty if there is nothing. */
  end(): string {
    const rest = this.#rest.trim();
    this.#rest = '';
    return rest;
  }

  #cut(): string {
    const space = this.#rest.lastIndexOf(' ', longest);
    // Not between the halves of a character that takes two.
    const at = space > 0 ? space : longest - Number(/[\ud800-\udbff]/.test(this.#rest[longest - 1] ?? ''));
    const cut = this.#rest.slice(0, at);
    this.#rest = this.#rest.slice(at);
    return cut;
  }
}

/** Sentences with the white space after them; the last one may go on. */
function split(text: string): string[] {
  const sentences: string[] = [];
  for (const part of segments(text)) {
    // Unicode's rules also break inside addresses, "example.com/Menu?day=1".
    const begins = /(^|[\s。！？｡])$/.test(sentences.at(-1) ?? '');
    sentences.push(begins ? part : sentences.pop() + part);
  }
  return sentences;
}

/** Firefox has `Intl.Segmenter` since 125: https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Intl/Segmenter */
function segments(text: string): string[] {
  if (!Intl.Segmenter) return text.match(/[\s\S]+?(?:[.!?…]["'”’»)\]]*\s+|[。！？｡\n]\s*|$)/g) ?? [];
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
