import type { RealtimeSession } from './types.js';
/** The text of each spoken turn. `turn` counts from 0. */
export type Scenario = readonly string[] | ((turn: number, session: RealtimeSession) => string);
/**
 * Turns a scenario into a function. After the last turn, the user asks for help. Defaults to a short visit to the site.
 */
export declare function heardFrom(scenario?: Scenario): (turn: number, session: RealtimeSession) => string;
