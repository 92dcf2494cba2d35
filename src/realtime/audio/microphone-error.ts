import { type ErrorCode, messageOf, VoiceError } from '../../core/errors/errors.js';
import { ownDocument } from '../../core/util/own-document.js';

const codes: Readonly<Record<string, ErrorCode>> = {
  NotAllowedError: 'microphone-denied',
  SecurityError: 'microphone-blocked',
  NotFoundError: 'microphone-missing',
  OverconstrainedError: 'microphone-missing',
  NotReadableError: 'microphone-busy',
  AbortError: 'microphone-busy',
};

/** Chromium's words for a NotAllowedError, which has one name for several causes; the first match counts. */
const denials: readonly (readonly [words: RegExp, code: ErrorCode])[] = [
  [/dismissed/i, 'microphone-dismissed'],
  [/by (the )?system/i, 'microphone-system-denied'],
  [/^permission denied/i, 'microphone-denied'],
];

interface FeaturePolicy {
  allowsFeature(name: string): boolean;
}

/** Returns the fitting error for a rejection of `getUserMedia()`. Loaded only when it is needed. */
export async function microphoneError(error: unknown): Promise<VoiceError> {
  const name = String(Object(error).name);
  const code = name === 'NotAllowedError' ? await denialOf(messageOf(error)) : codes[name];
  return new VoiceError(code ?? 'unexpected', messageOf(error), error);
}

async function denialOf(message: string): Promise<ErrorCode> {
  if (!policyAllows()) return 'microphone-blocked';
  const known = denials.find(([words]) => words.test(message))?.[1];
  if (known) return known;
  // In other browsers: if the site may still ask, the question was closed without a decision that lasts.
  return (await permissionState()) === 'prompt' ? 'microphone-dismissed' : 'microphone-denied';
}

/** Only Chromium tells pages about their permissions policy. */
function policyAllows(): boolean {
  const { permissionsPolicy, featurePolicy } = ownDocument as {
    permissionsPolicy?: FeaturePolicy;
    featurePolicy?: FeaturePolicy;
  };
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature('microphone') ?? true;
}

async function permissionState(): Promise<string> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' as PermissionName })).state;
  } catch {
    // Some browsers know no such permission.
    return '';
  }
}
