// The SDK exports that a call uses, for the unbundled entry. All of the SDK would quadruple the call's code.

export { OpenAIRealtimeWebRTC, RealtimeAgent, tool } from '@openai/agents/realtime';
export { RunContext } from '@openai/agents-core';
