import { readRoutes } from './brain/prompt.js';
import { isSpanish } from './brain/words.js';
import { languageOf } from './protocol/transcription.js';
import type { RealtimeSession } from './types.js';

/** The text of each spoken turn. `turn` counts from 0. */
export type Scenario = readonly string[] | ((turn: number, session: RealtimeSession) => string);

/**
 * Turns a scenario into a function. After the last turn, the user asks for help. Defaults to a short visit to the site.
 */
export function heardFrom(scenario: Scenario = visit): (turn: number, session: RealtimeSession) => string {
  if (typeof scenario === 'function') return scenario;
  return turn => scenario[turn] ?? 'help';
}

function visit(turn: number, session: RealtimeSession): string {
  const spanish = isSpanish('', languageOf(session), session.instructions);
  const route = readRoutes(session.instructions)[0]?.name;
  return (spanish ? inSpanish(route) : inEnglish(route))[turn] ?? (spanish ? 'ayuda' : 'help');
}

const inEnglish = (route?: string) => [
  'Hello!',
  route ? `Take me to ${route}, please.` : 'What can you do?',
  'Thank you!',
];

const inSpanish = (route?: string) => [
  '¡Hola!',
  route ? `Llévame a ${route}, por favor.` : '¿Qué puedes hacer?',
  '¡Gracias!',
];
