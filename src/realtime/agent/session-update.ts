import type { FunctionTool, RealtimeAgent } from '@openai/agents/realtime';
import { keywordHints } from '../../core/model/transcription.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
import { addInstructions } from './instructions.js';

/** A minted session, from a backend's answer or from `session.created`. */
export interface MintedSession {
  readonly instructions?: unknown;
  readonly tools?: unknown;
  readonly audio?: { readonly input?: { readonly transcription?: { readonly model?: unknown } | null } };
}

/** Fields of a session that the page has set. */
export interface ChosenFields {
  readonly audio?: { readonly input?: object };
}

/**
 * The `session.update` that configures a connection. It adds to what the backend minted, and otherwise names only what
 * the page has set, so that every other setting stays. The exception is transcription: without it, the user's side of
 * the transcript would stay empty. Its model expects `names`, those of routes and functions.
 */
export function sessionUpdate(
  minted: MintedSession,
  agent: RealtimeAgent,
  transcriptionModel: string,
  chosen: ChosenFields = {},
  names: readonly string[] = [],
): RealtimeEvent {
  const transcribe = transcriptionModel && !minted.audio?.input?.transcription;
  const input = {
    ...(transcribe && {
      transcription: { model: transcriptionModel, ...keywordHints(transcriptionModel, names) },
    }),
    ...chosen.audio?.input,
  };
  const audio = { ...chosen.audio, ...(Object.keys(input).length > 0 && { input }) };
  return {
    type: 'session.update',
    session: {
      type: 'realtime',
      instructions: addInstructions(minted.instructions, String(agent.instructions)),
      tools: mergeTools(minted.tools, agent),
      ...chosen,
      ...(Object.keys(audio).length > 0 && { audio }),
    },
  };
}

function mergeTools(minted: unknown, agent: RealtimeAgent): unknown[] {
  const ours = (agent.tools as FunctionTool[]).map(({ type, name, description, parameters }) => {
    return { type, name, description, parameters };
  });
  const names = new Set<unknown>(ours.map(tool => tool.name));
  const theirs = Array.isArray(minted) ? minted.filter(tool => !names.has(Object(tool).name)) : [];
  return [...theirs, ...ours];
}
