import type { VoiceEventMap } from '../../../core/events/index.js';
import type { VoiceHost } from '../../host.js';

/** What a line may say of each event: never what was said, typed, sent or answered. */
const told = {
  'navai-start': ['resumed'],
  'navai-status': ['status', 'previous'],
  'navai-activity': ['activity', 'previous'],
  'navai-navigate': ['path'],
  'navai-tool-call': ['name', 'toolCallId'],
  'navai-tool-result': ['name', 'toolCallId', 'ok', 'durationMs'],
  'navai-approval': ['name', 'toolCallId'],
  'navai-agent': ['agent', 'previous'],
  'navai-guardrail': ['on', 'action'],
  'navai-turn': [],
  'navai-usage': ['source', 'totals'],
  'navai-limit': ['kind', 'secondsLeft', 'tokensLeft'],
  'navai-consent': ['accepted', 'version'],
  'navai-feedback': ['rating'],
  'navai-choice': ['name', 'value'],
  'navai-move': ['placement'],
  'navai-dismiss': [],
  'navai-warning': ['code', 'message'],
  'navai-error': ['code', 'detail'],
} as const satisfies { [Type in keyof VoiceEventMap]?: readonly (keyof VoiceEventMap[Type])[] };

const logged = new WeakSet<VoiceHost>();

/** Writes a line for each event to the console, as long as the element has `debug`. */
export function logEvents(element: VoiceHost): void {
  if (logged.has(element)) return;
  logged.add(element);
  for (const [type, fields] of Object.entries(told)) {
    element.addEventListener(type, event => {
      if (!element.debug) return;
      // biome-ignore lint/suspicious/noConsole: this is what the page asks for with `debug`
      console.debug(type, Object.fromEntries(fields.map(field => [field, Reflect.get(event, field)])));
    });
  }
}
