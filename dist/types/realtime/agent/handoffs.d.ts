import type { Warn } from '../../core/errors/warnings.js';
import type { PageFunction } from '../../core/model/function.js';
import type { Route } from '../../core/model/routes.js';
import type { Team, TeamMember } from '../../core/model/team.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
import type { UpdateAcks } from '../protocol/update-acks.js';
import { type ChosenFields, type MintedSession } from './session-update.js';
import { type Toolset } from './tools.js';
/** What handoffs need from their connection. */
export interface HandoffsOptions {
    readonly team: Team;
    /** The agent that speaks first: on a later connection, the one that spoke last. */
    readonly agent: TeamMember;
    readonly routes: () => readonly Route[];
    /** Returns the tools of an agent with these functions of its own. */
    readonly toolset: (own: readonly PageFunction[]) => Toolset;
    readonly updates: UpdateAcks;
    /** Another agent speaks now. */
    readonly changed: (agent: TeamMember) => void;
    readonly warn: Warn;
}
/** The agents of a connection: their instructions, their tools, and the handoffs between them. */
export declare class Handoffs {
    #private;
    /** The tools of the agent that speaks, kept up to date. */
    readonly toolset: Toolset;
    constructor(options: HandoffsOptions);
    /** The page's functions or routes have changed: updates the model if its tools differ and it is configured already. */
    refresh(configured: boolean): void;
    /** The session update for the agent that speaks. */
    update(minted: MintedSession, transcriptionModel: string, chosen?: ChosenFields, names?: readonly string[]): RealtimeEvent;
    /** A response is over: removes the previous agent's tools, which can't be called any more. */
    settled(): void;
}
