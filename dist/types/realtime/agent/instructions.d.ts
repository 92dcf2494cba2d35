import { RealtimeAgent } from '@openai/agents/realtime';
import type { Route } from '../../core/model/routes.js';
import type { Toolset } from './tools.js';
/** The agent of a call: its tools, and the wording that tells the model how to use them on this site. */
export declare function buildAgent(routes: readonly Route[], { tools, untyped }: Toolset): RealtimeAgent;
/** What the backend minted comes first and stays; ours is added to it. */
export declare function addInstructions(minted: unknown, ours: string): string;
