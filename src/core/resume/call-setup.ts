import { mintFields } from '../model/start-options.js';
import type { SessionOptions } from '../session-options.js';
import { parseUrl } from '../util/parse-url.js';
import { stringify } from '../util/stringify.js';

/** What two pages must have in common for a call to be resumed: the widget, its backend, and the agent's settings. */
export function callSetup(options: SessionOptions, base: string, element = options.element): string {
  const { backend, callUrl, transcriptionModel } = options;
  const { id = '', languages } = Object(element) as { id?: string; languages?: string };
  const absolute = (url: string) => parseUrl(url, base)?.href ?? url;
  // Where visitors can choose the language, another language is still the same agent.
  const agent = mintFields.map(name => (name === 'language' && languages ? undefined : options[name]));
  const urls = [absolute(backend ?? '/navai'), callUrl && absolute(callUrl)];
  return stringify([id, ...urls, transcriptionModel, ...agent].map(value => value ?? null));
}

/** The session's element with its panel; undefined in a headless session. */
export function panelOf({ element }: SessionOptions): { open: boolean; muted: boolean } | undefined {
  return element && 'open' in element && 'muted' in element
    ? (element as { open: boolean; muted: boolean })
    : undefined;
}
