import { messageOf, VoiceError } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';
import type { Route } from '../../core/model/routes.js';

/** What a page can set without JavaScript, in a `<script type="application/json">` inside the element. */
export interface Configuration {
  readonly routes?: unknown;
  readonly functions?: unknown;
  readonly words?: unknown;
}

/** Reads an element's JSON; a text that can't be read is reported once, with the position, and counts as empty. */
export class ConfigurationReader {
  #text = '';
  #configuration: Configuration = {};
  #problem: unknown;

  /** Without `report`, an error is kept for the next call with `report`. */
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

/** Finding the position takes code that hardly any page needs: it comes when there is something to find, if it comes. */
async function explain(text: string, error: unknown): Promise<VoiceError> {
  const code = await import('./json-position.js').catch(() => undefined);
  const { line, column } = code?.jsonErrorPosition(text) ?? {};
  return new VoiceError(
    'configuration-invalid',
    `line ${line}, column ${column}: ${messageOf(error)}`,
    error,
  );
}

/** The links that a selector finds, as routes: their words are the names. Links to other sites are left out. */
export function routesFromLinks(selector: string, root: ParentNode, warn: Warn): Route[] {
  try {
    const links = [...root.querySelectorAll<HTMLAnchorElement>(selector)];
    return links.flatMap(link => routeOf(link) ?? []);
  } catch (error) {
    warn('attribute-invalid', `routes-from: ${messageOf(error)}`, error);
    return [];
  }
}

function routeOf({ href, origin, textContent, ariaLabel, title }: HTMLAnchorElement): Route | undefined {
  const name = (ariaLabel || textContent || '').replace(/\s+/g, ' ').trim();
  if (!href || !name || origin !== location.origin) return undefined;
  return { name, path: href.slice(origin.length), ...(title ? { description: title } : {}) };
}
