import type { NavaiVoiceElement } from './navai-voice-element.js';
export type * from '../core/events/call-events.js';
export * from '../core/events/index.js';
export { NavaiVoiceElement } from './navai-voice-element.js';
declare global {
    interface HTMLElementTagNameMap {
        'navai-voice': NavaiVoiceElement;
    }
}
