import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Brain } from './brain/decision.js';
import type { Call } from './call.js';
import { type Answer, bearerOf, failure, readBody, reply } from './http.js';
import { EventLog, type LogEntry } from './log.js';
import type { ToolServer } from './protocol/tool-servers.js';
import { Refusal } from './refusal.js';
import { heardFrom, type Scenario } from './scenario.js';
import { parseBody, Secrets } from './secrets.js';
import { Timers } from './timers.js';

export interface SimulatorOptions {
  /** The API key that minting requires. Default: `sk-simulator`. */
  apiKey?: string;
  /** The text of each spoken turn, because the simulator can't understand speech. */
  scenario?: Scenario;
  /** Replaces the built-in rules that decide the answers. */
  brain?: Brain;
  /** The MCP servers that sessions may name, by their `server_label`. Default: none, so that listing their tools fails. */
  mcpServers?: Readonly<Record<string, ToolServer>>;
  /** Delays in milliseconds: of minting, of a call's answer, and of every data-channel frame each way. Default: 0. */
  latency?: { secretMs?: number; callMs?: number; messageMs?: number };
  /** Speech rate; 2 is twice as fast. Default: 1. */
  speechRate?: number;
  /** Milliseconds between the events of a response. Default: 10. */
  stepMs?: number;
  /** Clock in Unix milliseconds, for the expiry of secrets and for the log. Default: `Date.now`. */
  now?: () => number;
  /** The IPv4 or IPv6 address at which browsers reach the simulator. Default: `127.0.0.1`. */
  host?: string;
}

/** A simulator of the Realtime service. */
export interface Simulator {
  /** Answers `…/v1/realtime/client_secrets` and `…/v1/realtime/calls`, under any prefix. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** All calls by id, including the last 200 closed ones. */
  readonly calls: ReadonlyMap<string, Call>;
  readonly log: readonly LogEntry[];
  clearLog(): void;
  /** Resolves with the first matching log entry, past or future. Rejects after `timeoutMs` (default: 10 s). */
  waitFor(predicate: (entry: LogEntry) => boolean, timeoutMs?: number): Promise<LogEntry>;
  /** Hangs up all calls and releases all resources. */
  close(): Promise<void>;
}

const MAX_CLOSED_CALLS = 200;

/** Creates an id like the service's: a prefix such as `sess_`, then 21 random characters. */
const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 21)}`;

/** Creates a simulator to mount in a Node server: `createServer(simulator.listener)`. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const service = new SimulatorService(options);
  return {
    listener: (request, response) => void service.answer(request, response),
    calls: service.calls,
    get log() {
      return service.log.entries;
    },
    clearLog: () => service.log.clear(),
    waitFor: (predicate, timeoutMs) => service.log.waitFor(predicate, timeoutMs),
    close: () => service.close(),
  };
}

class SimulatorService {
  readonly calls = new Map<string, Call>();
  readonly log: EventLog;
  readonly #options: SimulatorOptions;
  readonly #secrets: Secrets;
  readonly #timers = new Timers();
  // Preloaded: WebRTC takes a third of a second to load, and the first call should not wait for it.
  readonly #callModule = import('./call.js');

  constructor(options: SimulatorOptions) {
    const now = options.now ?? Date.now;
    this.#options = options;
    this.log = new EventLog(now);
    this.#secrets = new Secrets(now, newId);
    this.#callModule.catch(() => {});
  }

  async answer(request: IncomingMessage, response: ServerResponse) {
    const answer = await this.#route(request).catch(error =>
      failure(error instanceof Refusal ? 400 : 500, error),
    );
    const path = pathOf(request);
    this.log.add('in', { type: 'http.request', method: request.method, path, status: answer.status });
    if (!response.destroyed) reply(response, answer);
  }

  async close() {
    this.#timers.clear();
    await Promise.all([...this.calls.values()].map(call => call.close()));
  }

  async #route(request: IncomingMessage): Promise<Answer> {
    const match = /^(.*\/v1\/realtime)\/(client_secrets|calls|calls\/([\w-]+)\/hangup)$/.exec(
      pathOf(request),
    );
    if (!match) return failure(404, new Refusal('not_found', `There is nothing at ${pathOf(request)}.`));
    if (request.method === 'OPTIONS') return { status: 204 };
    if (request.method !== 'POST')
      return failure(405, new Refusal('method_not_allowed', 'Only POST is allowed.'));
    if (match[2] === 'client_secrets') return this.#mint(request);
    if (match[2] === 'calls') return this.#call(request, `${match[1]}/calls`);
    return this.#hangUp(match[3] ?? '');
  }

  async #mint(request: IncomingMessage): Promise<Answer> {
    if (bearerOf(request) !== (this.#options.apiKey ?? 'sk-simulator')) {
      return failure(401, new Refusal('invalid_api_key', 'Incorrect API key provided.'));
    }
    const minted = this.#secrets.mint(parseBody(await readBody(request)));
    await this.#pause(this.#options.latency?.secretMs);
    return { status: 200, body: minted };
  }

  async #call(request: IncomingMessage, path: string): Promise<Answer> {
    const session = this.#redeem(bearerOf(request));
    if (session instanceof Refusal) return failure(401, session);
    if (!/^application\/sdp\b/.test(request.headers['content-type'] ?? '')) {
      throw new Refusal('invalid_content_type', 'The content type must be application/sdp.');
    }
    const offer = await readBody(request);
    await this.#pause(this.#options.latency?.callMs);
    const call = await this.#open(session);
    const answer = await call.answer(offer);
    return {
      status: 201,
      body: answer,
      headers: { 'content-type': 'application/sdp', location: `${path}/${call.id}` },
    };
  }

  #redeem(secret: string) {
    try {
      return this.#secrets.redeem(secret);
    } catch (error) {
      return error as Refusal;
    }
  }

  async #open(session: ReturnType<Secrets['redeem']>): Promise<Call> {
    const { Call } = await this.#callModule;
    const {
      brain,
      scenario,
      mcpServers,
      speechRate,
      latency,
      stepMs = 10,
      host = '127.0.0.1',
    } = this.#options;
    const call: Call = new Call({
      ...{ id: newId('rtc'), session, newId, now: () => performance.now(), log: this.log },
      ...{
        brain,
        mcpServers,
        speechRate,
        heard: heardFrom(scenario),
        messageMs: latency?.messageMs ?? 0,
        stepMs,
      },
      address: host,
      closed: () => this.#forgetOldCalls(),
    });
    this.calls.set(call.id, call);
    return call;
  }

  async #hangUp(id: string): Promise<Answer> {
    const call = this.calls.get(id);
    if (!call) return failure(404, new Refusal('call_id_not_found', `There is no call ${id}.`));
    await call.close();
    return { status: 200 };
  }

  #pause(ms = 0): Promise<void> | undefined {
    return ms > 0 ? new Promise(resolve => this.#timers.after(ms, resolve)) : undefined;
  }

  #forgetOldCalls() {
    const closed = [...this.calls.values()].filter(call => call.state === 'closed');
    for (const call of closed.slice(0, -MAX_CLOSED_CALLS)) this.calls.delete(call.id);
  }
}

const pathOf = (request: IncomingMessage) => (request.url ?? '/').split('?')[0] ?? '/';
