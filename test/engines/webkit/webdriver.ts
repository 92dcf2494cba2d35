import { screen } from './display.js';
import { keyActions } from './keys.js';

/** A browser that a driver controls over the W3C WebDriver protocol, reduced to what the tests use. */
export class WebDriver {
  /** The driver's URL. */
  readonly #base: string;
  /** The path of the session. */
  #session = '';

  constructor(base: string) {
    this.#base = base;
  }

  /** Starts the browser, once the driver answers. */
  async start(capabilities: object): Promise<void> {
    while (!(await fetch(`${this.#base}/status`).catch(() => undefined)))
      await new Promise(resolve => setTimeout(resolve, 50));
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = Object(await this.#send('POST', '/session', body));
    this.#session = `/session/${sessionId}`;
  }

  /** Opens a page, and resolves once it is loaded. */
  async open(url: string): Promise<void> {
    await this.#send('POST', `${this.#session}/url`, { url });
  }

  /**
   * Sets the size of the window. The page is less high, because of the tool bar, which also needs 447 pixels.
   * Without a window manager, the window under the mouse has the focus, and the mouse is in the middle of the screen.
   */
  async resize(width: number, height: number): Promise<void> {
    const x = Math.round((screen.width - width) / 2);
    const y = Math.round((screen.height - height) / 2);
    await this.#send('POST', `${this.#session}/window/rect`, { x, y, width, height });
  }

  /** Runs a function in the page, and resolves to its result. The function can't use variables from outside. */
  async run<Args extends unknown[], Result>(
    code: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    // The compiler of the tests may wrap functions in a call of its own helper, which the page doesn't have.
    const script = `const __name = code => code, [given, done] = arguments;
      Promise.resolve(given).then(args => (${code})(...args))
        .then(value => done({ value }), error => done({ error: String(error?.stack || error) }));`;
    const answer = await this.#send('POST', `${this.#session}/execute/async`, { script, args: [args] });
    const { value, error } = answer as { value: Awaited<Result>; error?: string };
    if (error) throw new Error(error);
    return value;
  }

  /** Presses keys one after the other, as a person does: `Tab`, `Shift+Tab`, `a`. */
  async press(...keys: readonly string[]): Promise<void> {
    const actions = [{ type: 'key', id: 'keyboard', actions: keys.flatMap(keyActions) }];
    await this.#send('POST', `${this.#session}/actions`, { actions });
  }

  /** Returns what the window shows, as a PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(String(await this.#send('GET', `${this.#session}/screenshot`)), 'base64');
  }

  async #send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.#base}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path} failed: ${value.error}. ${value.message}`);
    return value;
  }
}
