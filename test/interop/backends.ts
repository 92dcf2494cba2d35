import { fileURLToPath } from 'node:url';
import { startProgram } from './program.js';
import { startInExpress, startInHono, startOnNode } from './reference.js';
import { UNLIMITED } from './unlimited.js';

/** The service behind a backend, and the limits of the backend. */
export interface Upstream {
  /** The simulator's URL, ending with `/v1/realtime`. */
  readonly realtimeUrl: string;
  readonly apiKey: string;
  readonly allowedOrigins: readonly string[];
  /** Requests per minute for one client, if the backend has a limit; default: more than any test sends. */
  readonly perMinute?: number;
  /** The file in which the backend stores feedback, if it supports that. */
  readonly feedbackFile?: string;
}

export interface RunningBackend {
  /** The contract's base URL. */
  readonly base: string;
  close(): Promise<void>;
}

export interface InteropBackend {
  readonly name: string;
  /** True if pages of other origins may use it; otherwise it is used through the page's own server. */
  readonly crossOrigin: boolean;
  /** True if its functions have `parameters`. */
  readonly typed: boolean;
  /** Starts it on a free port as a separate server. */
  start(upstream: Upstream): Promise<RunningBackend>;
}

/** All backends that are tested with the widget and the checker. */
export const backends: readonly InteropBackend[] = [
  { name: 'the reference handler on Node', crossOrigin: true, typed: true, start: startOnNode },
  { name: 'the reference handler in Hono', crossOrigin: true, typed: true, start: startInHono },
  { name: 'the reference handler in Express', crossOrigin: true, typed: true, start: startInExpress },
  { name: '@navai/voice-backend on Express', crossOrigin: false, typed: false, start: startVoiceBackend },
  { name: 'Python without a framework', crossOrigin: true, typed: true, start: startPython },
];

/**
 * Starts the published package as in its README in a separate process. Its requests to OpenAI go to the
 * simulator.
 */
export function startVoiceBackend(
  { realtimeUrl, apiKey }: Upstream,
  NODE_ENV = 'production',
): Promise<RunningBackend> {
  return startProgram({
    command: process.execPath,
    args: ['--import', './lead-to-simulator.js', 'app.js'],
    folder: folderOf('./voice-backend/'),
    env: { OPENAI_API_KEY: apiKey, REALTIME_URL: realtimeUrl, NODE_ENV },
    missing: 'Node could not be started.',
  });
}

export function startPython({
  realtimeUrl,
  apiKey,
  allowedOrigins,
  perMinute = UNLIMITED,
  feedbackFile = '',
}: Upstream): Promise<RunningBackend> {
  return startProgram({
    command: process.platform === 'win32' ? 'python' : 'python3',
    args: ['backend.py'],
    folder: folderOf('../../demo/backends/python/'),
    env: {
      OPENAI_API_KEY: apiKey,
      OPENAI_REALTIME_URL: realtimeUrl,
      NAVAI_ALLOWED_ORIGINS: allowedOrigins.join(','),
      NAVAI_REQUESTS_PER_MINUTE: String(perMinute),
      NAVAI_FEEDBACK_FILE: feedbackFile,
      PYTHONDONTWRITEBYTECODE: '1',
    },
    missing: 'This test needs Python 3.9 or newer: on Debian and Ubuntu `sudo apt-get install python3`.',
  });
}

function folderOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
