import { RealtimeAgent } from '@openai/agents/realtime';
import type { Route } from '../../core/model/routes.js';
import type { Toolset } from './tools.js';
/** Builds the agent of a call: its tools, and instructions on how to use them on this site. */
export declare function buildAgent(routes: readonly Route[], { tools, untyped }: Toolset): RealtimeAgent;
/** Appends our instructions to those that the backend minted. */
export declare function addInstructions(minted: unknown, ours: string): string;
