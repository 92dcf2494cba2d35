/** In characters. A shorter sentence waits for the next one: a request for every "Yes." costs more than it brings. */
const minLength = 24;
/**
 * In characters. A longer sentence is cut at a space: its sound would come late, and an interruption would waste all of
 * it.
 */
const maxLength = 400;

/**
 * Cuts streamed text into sentences. A sentence is complete once the next one has begun, because "3." may become "3.5".
 */
export class SentenceCutter {
  #rest = '';

  /** Returns the sentences that this piece completes. */
  add(piece: string): string[] {
    const complete: string[] = [];
    // In steps, because the segmenter takes quadratic time for many short lines.
    for (let at = 0; at < piece.length; at += maxLength)
      complete.push(...this.#add(piece.slice(at, at + maxLength)));
    return complete;
  }

  #add(piece: string): string[] {
    this.#rest += piece;
    const complete: string[] = [];
    let sentence = '';
    const parts = split(this.#rest);
    const open = parts.pop() ?? '';
    for (const part of parts) {
      sentence += part;
      if (sentence.trim().length < minLength) continue;
      complete.push(sentence);
      sentence = '';
    }
    this.#rest = sentence + open;
    while (this.#rest.length > maxLength) complete.push(this.#cut());
    return complete.map(text => text.trim());
  }

  /** Returns the rest, even if it is no complete sentence; '' if there is none. */
  end(): string {
    const rest = this.#rest.trim();
    this.#rest = '';
    return rest;
  }

  #cut(): string {
    const space = this.#rest.lastIndexOf(' ', maxLength);
    // Does not cut between the two halves of a surrogate pair.
    const at =
      space > 0 ? space : maxLength - Number(/[\ud800-\udbff]/.test(this.#rest[maxLength - 1] ?? ''));
    const cut = this.#rest.slice(0, at);
    this.#rest = this.#rest.slice(at);
    return cut;
  }
}

/** Sentences with the white space after them; the last one may be incomplete. */
function split(text: string): string[] {
  const sentences: string[] = [];
  let last = '';
  for (const part of segments(text)) {
    // Unicode's rules also break inside addresses, "example.com/Menu?day=1".
    const begins = last === '' || /[\s。！？｡]/.test(last);
    sentences.push(begins ? part : sentences.pop() + part);
    last = part.slice(-1);
  }
  return sentences;
}

/**
 * Firefox supports `Intl.Segmenter` since version 125:
 * https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Intl/Segmenter
 */
function segments(text: string): string[] {
  if (!Intl.Segmenter) return text.match(/[\s\S]+?(?:[.!?…]["'”’»)\]]*\s+|[。！？｡\n]\s*|$)/g) ?? [];
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
