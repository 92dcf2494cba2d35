import { NavaiVoiceElement } from './element/index.js';
export { VoiceError } from './core/errors/errors.js';
export * from './element/index.js';
NavaiVoiceElement.define();
