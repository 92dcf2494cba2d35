export * from '../core/events/index.js';
export { NavaiVoiceElement } from './navai-voice-element.js';
