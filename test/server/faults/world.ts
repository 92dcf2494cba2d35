import type { RequestListener } from 'node:http';
import {
  type Handler,
  type HandlerOptions,
  type HandlerWarning,
  toNodeListener,
} from '../../../src/server/index.js';
import { backend, get, type Listening, listen, post } from '../support.js';
import { sendBytes } from './wire.js';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** One server for one row, and what happens behind it. */
export class World {
  /** How often a function or a hook ran. */
  runs = 0;
  /** The requests that arrived at the service behind the server. */
  readonly asked: string[] = [];
  readonly warnings: HandlerWarning[] = [];
  readonly #open: Listening[] = [];
  readonly #clock = Date.now;
  #offsetMs = 0;
  #handler: Handler | undefined;

  constructor() {
    // From the beginning, because the server keeps the function.
    Date.now = () => this.#clock() + this.#offsetMs;
  }

  /** Starts the server. Without options it has the function `buy`, and an upstream that mints. */
  start(options: HandlerOptions = {}): this {
    const { handler } = backend({
      functions: { buy: () => this.run('bought') },
      fetch: async (input, init) => {
        this.asked.push(`${input} ${JSON.stringify(init?.headers)} ${init?.body}`);
        return Response.json({ value: 'ek_test', expires_at: 1_900_000_000 });
      },
      onWarning: warning => void this.warnings.push(warning),
      ...options,
    });
    this.#handler = handler;
    return this;
  }

  /** Counts a run. */
  run<Result>(result: Result): Result {
    this.runs += 1;
    return result;
  }

  /** Starts a server in the place of OpenAI. */
  async upstream(answer: RequestListener, options: HandlerOptions = {}): Promise<this> {
    return this.start({ realtimeUrl: await this.listen(answer), fetch: undefined, ...options });
  }

  /** Starts a service that the server may ask. Resolves to its URL. */
  async listen(answer: RequestListener): Promise<string> {
    const { url } = await this.#serve((request, response) => {
      this.asked.push(request.url ?? '');
      request.resume();
      answer(request, response);
    });
    return url;
  }

  async ask(request: Request): Promise<Answered> {
    if (!this.#handler) this.start();
    const { status, headers, text } = await (this.#handler as Handler)(request).then(async response => {
      return { status: response.status, headers: response.headers, text: await response.text() };
    });
    return { status, headers, text };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
    return this.ask(get(path, headers));
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    return this.ask(post(path, body, headers));
  }

  mint(body: unknown = {}): Promise<Answered> {
    return this.post('realtime/client-secret', body);
  }

  call(function_name: string, more: object = {}, headers: Record<string, string> = {}): Promise<Answered> {
    return this.post('functions/execute', { function_name, payload: {}, ...more }, headers);
  }

  /** Sends bytes over a socket, as they are. */
  async wire(bytes: string | Buffer): Promise<Answered> {
    if (!this.#handler) this.start();
    const { url } = await this.#serve(toNodeListener(this.#handler as Handler));
    return sendBytes(url, bytes);
  }

  /** Moves the machine's clock, until the row ends. */
  moveClock(byMs: number): void {
    this.#offsetMs = byMs;
  }

  async close(): Promise<void> {
    Date.now = this.#clock;
    await Promise.all(this.#open.map(server => server.close()));
  }

  async #serve(listener: RequestListener): Promise<Listening> {
    const server = await listen(listener);
    this.#open.push(server);
    return server;
  }
}
