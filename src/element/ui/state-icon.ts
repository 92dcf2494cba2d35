import * as icons from './icons.js';
import type { Phase, View } from './view.js';

/** Told apart by their shapes, not by colours. */
const faces: Readonly<Record<Phase, unknown>> = {
  idle: icons.microphone,
  paused: icons.pause,
  ended: icons.microphone,
  connecting: icons.dots,
  reconnecting: icons.again,
  listening: icons.microphone,
  muted: icons.muted,
  thinking: icons.dots,
  working: icons.gear,
  speaking: icons.wave,
  error: icons.alert,
};

export function stateIcon({ phase }: View): unknown {
  return faces[phase];
}
