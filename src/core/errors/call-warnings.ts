import { addWarnings } from './errors.js';

/** What can go wrong in a call, and its words. Known once this file is loaded, which whoever warns of it does. */
export const callWarnings = {
  'function-clash': 'Two functions have the same name.',
  'function-unusable': 'A function can’t be offered to the agent.',
  'function-module-failed': 'A module of functions could not be loaded.',
  'route-unusable': 'A route can’t be offered to the agent.',
  'frame-invalid': 'A message from the voice model can’t be read.',
  'frame-unknown': 'The voice model sent a kind of message that is not known.',
  'realtime-warning': 'The voice model reported a problem; the call goes on.',
  'response-failed': 'The voice model could not answer.',
  'transcription-failed': 'Something you said could not be written down.',
  'tool-unknown': 'The agent asked for a tool that does not exist.',
  'tool-arguments-invalid': 'The agent called a tool with arguments that can’t be used.',
  'tool-failed': 'A function failed.',
  'tool-result-invalid': 'A function’s result can’t be sent to the agent.',
  'navigation-failed': 'A page could not be opened.',
  'not-sent': 'A message could not be sent to the voice model.',
  'microphone-lost': 'The microphone is gone. Connect one, or type.',
  'microphone-silent': 'The system has muted the microphone.',
  'device-unavailable': 'The chosen microphone or speaker can’t be used.',
  'speech-unavailable': 'The agent’s voice is not available.',
  'playback-blocked': 'The browser blocked the agent’s voice. Click or press a key to hear it.',
  'not-resumed': 'The call can’t go on in the next page.',
  'turns-unavailable': 'A turn of the call could not be recorded.',
  'feedback-not-sent': 'What was said of the call could not be sent.',
  'setting-invalid': 'A setting can’t be used.',
  'agent-unusable': 'An agent can’t be used.',
  'handoff-failed': 'Another agent could not take over.',
  'guardrail-failed': 'A guardrail can’t be used.',
  'image-unusable': 'An image can’t be sent.',
  'function-option-invalid': 'A function’s option can’t be used.',
} as const;

addWarnings(callWarnings);
