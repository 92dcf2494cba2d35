import { fileURLToPath } from 'node:url';
import { startProgram } from './program.js';
import { startInExpress, startInHono, startOnNode } from './reference.js';
import { UNLIMITED } from './unlimited.js';

/** What stands behind a backend, and who may ask it. */
export interface Upstream {
  /** Of the simulator, with `/v1/realtime` at its end. */
  readonly realtimeUrl: string;
  readonly apiKey: string;
  readonly allowedOrigins: readonly string[];
  /** Requests a minute for one client, if the backend can limit them; more than any test asks if not given. */
  readonly perMinute?: number;
  /** The file in which the backend keeps the feedback of visitors, if it has one. */
  readonly feedbackFile?: string;
}

export interface RunningBackend {
  /** The contract's base URL. */
  readonly base: string;
  close(): Promise<void>;
}

export interface InteropBackend {
  readonly name: string;
  /** Whether pages of another origin can ask it; else it is reached through the page's own server. */
  readonly crossOrigin: boolean;
  /** Whether its functions come with `parameters`. */
  readonly typed: boolean;
  /** Starts it on a free port as a server of its own. */
  start(upstream: Upstream): Promise<RunningBackend>;
}

/** Every backend that the widget and the checker are tried against. */
export const backends: readonly InteropBackend[] = [
  { name: 'the reference handler on Node', crossOrigin: true, typed: true, start: startOnNode },
  { name: 'the reference handler in Hono', crossOrigin: true, typed: true, start: startInHono },
  { name: 'the reference handler in Express', crossOrigin: true, typed: true, start: startInExpress },
  { name: '@navai/voice-backend on Express', crossOrigin: false, typed: false, start: startVoiceBackend },
  { name: 'Python without a framework', crossOrigin: true, typed: true, start: startPython },
];

/** The published package as its README says, in a process of its own, if what goes to OpenAI is led to the simulator. */
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
