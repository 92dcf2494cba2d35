/** A simulator of the OpenAI Realtime service: real HTTP, real WebRTC, and rule-based answers. */
export { brain } from './brain/brain.js';
export type { Brain, BrainContext, ContextEntry, CutReason, DecidedCall, Decision, } from './brain/decision.js';
export type { Call } from './call.js';
export type { LogEntry } from './log.js';
export { Script, type ScriptOptions } from './protocol/script.js';
export type { ToolServer } from './protocol/tool-servers.js';
export type { Scenario } from './scenario.js';
export { type RunningSimulator, type StartOptions, startSimulator } from './server.js';
export { createSimulator, type Simulator, type SimulatorOptions } from './simulator.js';
export type { Effect, Item, RealtimeSession, ServerEvent, Tool, TurnDetection } from './types.js';
