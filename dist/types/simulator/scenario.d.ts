import type { RealtimeSession } from './types.js';
/** What a person says in their spoken turn number `turn`, counted from 0. */
export type Scenario = readonly string[] | ((turn: number, session: RealtimeSession) => string);
/** Turns a scenario into a function; past its end it asks for help. Without one, a short visit of the site. */
export declare function heardFrom(scenario?: Scenario): (turn: number, session: RealtimeSession) => string;
