import type { VoiceEventMap } from '../../../core/events/index.js';
import type { VoiceHost } from '../../host.js';

/** The fields that are logged for each event: never anything that was said, typed, sent or answered. */
const loggedFields = {
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

/** Logs each event to the console while the element has `debug`. */
export function logEvents(element: VoiceHost): void {
  if (logged.has(element)) return;
  logged.add(element);
  for (const [type, fields] of Object.entries(loggedFields)) {
    element.addEventListener(type, event => {
      if (!element.debug) return;
      // biome-ignore lint/suspicious/noConsole: the page enabled it with `debug`
      console.debug(type, Object.fromEntries(fields.map(field => [field, Reflect.get(event, field)])));
    });
  }
}
