// The parts of the SDK that a call uses, for the unbundled entry: the rest of it would quadruple the call's code.

export { OpenAIRealtimeWebRTC, RealtimeAgent, tool } from '@openai/agents/realtime';
export { RunContext } from '@openai/agents-core';
