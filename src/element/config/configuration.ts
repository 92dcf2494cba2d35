import { messageOf, VoiceError } from '../../core/errors/errors.js';

/** Settings that need no JavaScript, from a `<script type="application/json">` inside the element. */
export interface Configuration {
  readonly routes?: unknown;
  readonly functions?: unknown;
  readonly words?: unknown;
}

/** Reads an element's JSON. Invalid JSON counts as empty; its position is reported once. */
export class ConfigurationReader {
  #text = '';
  #configuration: Configuration = {};
  #problem: unknown;

  /** Without `report`, keeps an error for the next call that passes `report`. */
  read(element: Element, report?: (error: VoiceError) => void): Configuration {
    const text = element.querySelector(':scope > script[type="application/json"]')?.textContent?.trim() ?? '';
    if (text !== this.#text) this.#parse(text);
    if (report && this.#problem) {
      void explain(text, this.#problem).then(report);
      this.#problem = undefined;
    }
    return this.#configuration;
  }

  #parse(text: string): void {
    this.#text = text;
    this.#configuration = {};
    this.#problem = undefined;
    try {
      this.#configuration = Object(JSON.parse(text || '{}')) as Configuration;
    } catch (error) {
      this.#problem = error;
    }
  }
}

/** The code that finds the position loads only when there is an error, because hardly any page needs it. */
async function explain(text: string, error: unknown): Promise<VoiceError> {
  const code = await import('./json-position.js').catch(() => undefined);
  return new VoiceError('configuration-invalid', code?.explain(text, error) ?? messageOf(error), error);
}
