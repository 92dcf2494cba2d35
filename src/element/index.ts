export type * from '../core/call-events.js';
export * from '../core/events.js';
export { NavaiVoiceElement } from './navai-voice-element.js';
