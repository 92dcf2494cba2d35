import { type HandlerOptions, optionsFromEnv } from '../server/index.js';
import { isEveryAddress, isLoopback } from './addresses.js';
import { type Values, wholeNumber, wrong } from './flags.js';
import { readText } from './read-text.js';
import { readRoutes } from './routes-file.js';
import type { serveFlags } from './serve-flags.js';

/** The parsed options, with all defaults filled in. */
export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  /** Whether the simulator replaces OpenAI. */
  readonly simulator: boolean;
  readonly handler: HandlerOptions;
}

/** In development, a page runs on another port than its backend, and the port is often random. */
const PAGES_HERE = ['http://localhost:*', 'http://127.0.0.1:*', 'http://[::1]:*'];

/** Combines options and environment variables; options win. Throws WrongUsage if any is invalid. */
export function readSettings(
  flags: Values<typeof serveFlags>,
  env: Readonly<Record<string, string | undefined>>,
): ServeSettings {
  const { port = '3000', base, routes, functions, model, voice } = flags;
  const host = (flags.host ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1');
  const fromEnv = readEnv(env);
  const instructions = readInstructions(flags);
  return {
    port: wholeNumber('serve', 'port', port, 0, 65_535),
    host,
    simulator: flags.simulator ?? !(fromEnv.apiKey || fromEnv.allowFrontendApiKey),
    handler: {
      ...fromEnv,
      ...set({ model, voice, instructions, basePath: base, functionsFolders: functions }),
      ...(routes !== undefined && { routes: readRoutes(routes) }),
      allowedOrigins: flags.origin ?? (isLoopback(host) ? PAGES_HERE : undefined),
      ...(!isEveryAddress(host) && { host }),
    },
  };
}

function set(options: HandlerOptions): HandlerOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function readEnv(env: Readonly<Record<string, string | undefined>>): HandlerOptions {
  try {
    return optionsFromEnv(env);
  } catch (cause) {
    throw wrong('serve', (cause as Error).message);
  }
}

function readInstructions(flags: Values<typeof serveFlags>): string | undefined {
  const file = flags['instructions-file'];
  if (file === undefined) return flags.instructions;
  if (flags.instructions === undefined) return readText('instructions-file', file).trim();
  throw wrong('serve', 'Give --instructions or --instructions-file, not both.');
}
