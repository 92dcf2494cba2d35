export type * from '../core/events/call-events.js';
export * from '../core/events/index.js';
export { NavaiVoiceElement } from './navai-voice-element.js';
