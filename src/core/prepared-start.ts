import { isStale, type Minted, mint } from './client-secret.js';
import type { Warn } from './errors/warnings.js';
import { startOptionsOf } from './model/start-options.js';
import type { ConnectionTransport } from './ports/connection-transport.js';
import type { SessionOptions } from './session-options.js';
import type { StartPorts } from './start-ports.js';
import { ownDocument } from './util/own-document.js';
import { stringify } from './util/stringify.js';

/** What a start can find ready. */
interface Steps {
  /** A peer connection with its offer; opens no connection. */
  readonly connection: ConnectionTransport | undefined;
  readonly secret: Minted;
  readonly functions: unknown;
  readonly routes: unknown;
}

/**
 * What is prepared: the connection, which requests nothing; with `requests` also the lists and a secret; with `press` a
 * secret, which is dropped again where no click follows.
 */
export type Preparation = 'connection' | 'requests' | 'press';

interface Kept {
  /** The options that it was prepared with. */
  readonly key: string;
  readonly value: Promise<unknown>;
  /** Set once a secret is there. */
  minted?: Minted;
  readonly drop: () => void;
  /** Sets who is warned. Until then, warnings wait. */
  readonly warnWith: (warn: Warn) => void;
}

/** The Realtime API's own address of calls. */
export const realtimeCalls = 'https://api.openai.com/v1/realtime/calls';

/** How long a prepared connection and prepared lists are kept. Networks change, and so do lists. */
const keptMs = 60_000;

/** A secret is reused while it has a minute left: a visitor may first have to answer the browser's question. */
const secretMarginMs = 60_000;

/** The click comes right after the release; on touch screens that can zoom, up to 300 ms later. */
const clickMs = 500;

/** In this tab's storage, so that a visit of many pages requests one unused secret and not one for each page. */
export const unusedSecretKey = 'navai-voice:unused-secret';

/** What a session has done ahead of its next start. Nothing of it is seen or heard, and all of it is dropped if unused. */
export class PreparedStart {
  readonly #ports: StartPorts;
  readonly #kept = new Map<keyof Steps, Kept>();

  constructor(ports: StartPorts) {
    this.#ports = ports;
  }

  prepare(what: Preparation, options: SessionOptions): void {
    this.#prepare('connection', options);
    if (what === 'press') this.#pressed(options);
    if (what !== 'requests') return;
    this.#prepare('functions', options);
    if (options.backendRoutes) this.#prepare('routes', options);
    if (!hasUnusedSecret()) this.#prepare('secret', options);
    if (this.#ports.begin) preconnect(options.callUrl ?? realtimeCalls);
  }

  /** Hands a step over to a start; undefined if it was not prepared with these options, or is too old. */
  take<Step extends keyof Steps>(
    step: Step,
    options: SessionOptions,
    signal: AbortSignal,
    warn: Warn,
  ): Promise<Steps[Step]> | undefined {
    const kept = this.#kept.get(step);
    if (step === 'secret') markUnusedSecret(false);
    if (!kept) return undefined;
    if (kept.key !== keyOf(step, options) || (kept.minted && isStale(kept.minted, secretMarginMs))) {
      this.#drop(step);
      return undefined;
    }
    this.#kept.delete(step);
    signal.addEventListener('abort', kept.drop, { once: true });
    kept.warnWith(warn);
    return kept.value as Promise<Steps[Step]>;
  }

  /** Drops everything. */
  release(): void {
    for (const step of this.#kept.keys()) this.#drop(step);
  }

  #prepare(step: keyof Steps, options: SessionOptions): void {
    const key = keyOf(step, options);
    const before = this.#kept.get(step);
    if (before?.key === key && !(before.minted && isStale(before.minted, secretMarginMs))) return;
    this.#drop(step);
    const controller = new AbortController();
    const warnings: Parameters<Warn>[] = [];
    let report: Warn = (...warning) => void warnings.push(warning);
    const value = this.#begin(step, options, controller.signal, (...warning) => report(...warning));
    if (!value) return;
    const timer = step === 'secret' ? undefined : setTimeout(() => this.#drop(step), keptMs);
    const kept: Kept = {
      ...{ key, value },
      warnWith: warn => {
        report = warn;
        for (const warning of warnings) warn(...warning);
      },
      drop: () => {
        clearTimeout(timer);
        controller.abort();
      },
    };
    this.#kept.set(step, kept);
    // Browsers keep no page for "back" that has an open connection.
    addEventListener('pagehide', () => this.#drop(step), { signal: controller.signal });
    if (step === 'secret') markUnusedSecret(true);
    value.then(
      result => {
        if (step === 'secret') kept.minted = result as Minted;
      },
      // The start tries again, and reports it.
      () => {
        if (this.#kept.get(step) === kept) this.#drop(step);
      },
    );
  }

  #begin(
    step: keyof Steps,
    options: SessionOptions,
    signal: AbortSignal,
    warn: Warn,
  ): Promise<unknown> | undefined {
    const { backend: connect, begin } = this.#ports;
    // An offer asks its STUN and TURN servers: nothing is requested before the click.
    if (step === 'connection')
      return begin && !options.iceServers?.length ? beginConnection(begin, options, signal, warn) : undefined;
    const backend = connect(options, warn);
    const quiet = () => {};
    if (step === 'secret') return mint(backend, startOptionsOf(options), signal);
    const list =
      step === 'functions' ? backend.listFunctions(signal, quiet) : backend.listRoutes(signal, quiet);
    return list.then(found => found ?? Promise.reject(new Error('The backend sent no list.')));
  }

  /** Drops the secret again if the press does not become a click. */
  #pressed(options: SessionOptions): void {
    if (this.#kept.has('secret')) return;
    this.#prepare('secret', options);
    const pressed = this.#kept.get('secret');
    const over = new AbortController();
    const unused = () => {
      if (this.#kept.get('secret') === pressed) this.#drop('secret');
    };
    const released = ({ type }: Event) => {
      over.abort();
      if (type === 'pointercancel') unused();
      else setTimeout(unused, clickMs);
    };
    for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur'])
      addEventListener(type, released, { capture: true, signal: over.signal });
  }

  #drop(step: keyof Steps): void {
    const kept = this.#kept.get(step);
    this.#kept.delete(step);
    if (step === 'secret' && kept && !kept.minted) markUnusedSecret(false);
    kept?.drop();
  }
}

/** Resolves to undefined if the page can't have one: the connection then finds out why. */
export async function beginConnection(
  begin: NonNullable<StartPorts['begin']>,
  { callUrl, mode, iceServers, iceTransportPolicy }: SessionOptions,
  signal: AbortSignal,
  warn: Warn,
): Promise<ConnectionTransport | undefined> {
  try {
    const transport = await begin({
      receiveOnly: mode === 'text',
      callUrl,
      iceServers,
      iceTransportPolicy,
      warn,
    });
    if (signal.aborted) transport.close();
    else signal.addEventListener('abort', () => transport.close(), { once: true });
    return transport;
  } catch {
    return undefined;
  }
}

function keyOf(step: keyof Steps, options: SessionOptions): string {
  const { backend, credentials, endpoints, headers, callUrl, mode, iceTransportPolicy } = options;
  if (step === 'connection') return stringify([callUrl, mode === 'text', iceTransportPolicy]);
  return stringify([backend, credentials, endpoints, headers, step === 'secret' && startOptionsOf(options)]);
}

/** Opens the browser's connection to the service, once. */
function preconnect(address: string): void {
  const { origin } = new URL(address);
  if (origin === location.origin || ownDocument.querySelector(`link[rel=preconnect][href="${origin}"]`))
    return;
  const link = ownDocument.createElement('link');
  Object.assign(link, { rel: 'preconnect', href: origin, crossOrigin: 'anonymous' });
  ownDocument.head.append(link);
}

function hasUnusedSecret(): boolean {
  try {
    return sessionStorage.getItem(unusedSecretKey) !== null;
  } catch {
    return false;
  }
}

/** Ignores blocked storage. */
function markUnusedSecret(unused: boolean): void {
  try {
    if (unused) sessionStorage.setItem(unusedSecretKey, 'yes');
    else sessionStorage.removeItem(unusedSecretKey);
  } catch {}
}
