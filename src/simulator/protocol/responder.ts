import { brain as defaultBrain } from '../brain/brain.js';
import type { Brain, Decision } from '../brain/decision.js';
import { durationOf, planSpeech } from '../speech-plan.js';
import type { Fields, Item, NewId, RealtimeSession } from '../types.js';
import { contextOf } from './context.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';
import { Reply } from './reply.js';
import { needsApproval } from './tool-servers.js';
import { usageOf } from './usage.js';

interface ResponderOptions {
  newId: NewId;
  brain?: Brain | undefined;
  speechRate?: number | undefined;
  /** Runs a call of an MCP server. */
  runTool(item: Item, index: number): void;
}

/** Asks the brain, and turns its decision into a reply. */
export class Responder {
  readonly #conversation: Conversation;
  readonly #emit: Emit;
  readonly #options: ResponderOptions;
  #tokensRead = 0;

  constructor(conversation: Conversation, emit: Emit, options: ResponderOptions) {
    this.#conversation = conversation;
    this.#emit = emit;
    this.#options = options;
  }

  /** `asked` is the `response` member of `response.create`; `heard` has the text of spoken items. */
  reply(current: RealtimeSession, asked: Fields, heard: ReadonlyMap<string, string>): Reply {
    const session = effective(current, asked);
    const input = [...this.#conversation.items];
    const rate = (this.#options.speechRate ?? 1) * session.audio.output.speed;
    return new Reply({
      decision: this.#decide(session, asked, heard),
      modality: session.output_modalities.at(-1) ?? 'audio',
      shown: shownOf(session, asked),
      conversation: asked.conversation === 'none' ? null : this.#conversation,
      emit: this.#emit,
      newId: this.#options.newId,
      durationOf: words => durationOf(planSpeech(words, rate)),
      needsApproval: (server, name) => needsApproval(session, server, name),
      runTool: this.#options.runTool,
      usage: (output, ms) => this.#account(usageOf(session, input, output, ms, this.#tokensRead)),
    });
  }

  #decide(session: RealtimeSession, asked: Fields, heard: ReadonlyMap<string, string>): Decision {
    const think = this.#options.brain ?? defaultBrain;
    const request = String(asked.instructions ?? '');
    try {
      return think(contextOf(session, this.#conversation.items, heard, request));
    } catch (error) {
      return { fail: { code: 'server_error', message: `The brain failed: ${String(error)}` } };
    }
  }

  // The service caches the input of one response for the next.
  #account(usage: ReturnType<typeof usageOf>) {
    this.#tokensRead = usage.input_tokens;
    return usage;
  }
}

function effective(session: RealtimeSession, asked: Fields): RealtimeSession {
  const { output_modalities, tools, tool_choice } = { ...session, ...asked };
  return { ...session, output_modalities, tools, tool_choice };
}

function shownOf(session: RealtimeSession, asked: Fields): Fields {
  return {
    output_modalities: session.output_modalities,
    max_output_tokens: session.max_output_tokens,
    audio: { output: { format: session.audio.output.format, voice: session.audio.output.voice } },
    conversation_id: asked.conversation === 'none' ? null : `conv_${session.id.replace(/^sess_/, '')}`,
    metadata: asked.metadata ?? null,
  };
}
