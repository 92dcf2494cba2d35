import { mintFields } from '../model/start-options.js';
import type { SessionOptions } from '../session-options.js';

/** What two pages must share for a call to be resumed: the widget, its backend, and as whom the agent speaks. */
export function callSetup(options: SessionOptions, base: string): string {
  const { backend = '/navai', callUrl, transcriptionModel, element } = options;
  const { id = '', languages } = Object(element) as { id?: string; languages?: string };
  const where = URL.canParse(backend, base) ? new URL(backend, base).href : backend;
  // If the visitor chooses the language, another one does not make another agent.
  const agent = mintFields.map(name => (name === 'language' && languages ? undefined : options[name]));
  return JSON.stringify([id, where, callUrl, transcriptionModel, ...agent].map(value => value ?? null));
}

/** The element, if the session is an element's: it applies `open` and `muted` to its panel. */
export function panelOf({ element }: SessionOptions): { open: boolean; muted: boolean } | undefined {
  return element && 'open' in element && 'muted' in element
    ? (element as { open: boolean; muted: boolean })
    : undefined;
}
