import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { backends, type RunningBackend, type Upstream } from '../interop/backends.js';
import { question } from '../interop/shop.js';
import { expect, type StageOptions, test } from './stage.js';

type Brain = NonNullable<NonNullable<StageOptions['simulator']>['brain']>;

/** A model that calls the function's own tool if there is one, and reads its message aloud. */
const brain: Brain = ({ items, tools }) => {
  const last = items.at(-1);
  if (last?.kind === 'output') return { say: messageIn(last.output) };
  const { name, payload } = question;
  const isTyped = tools.some(tool => tool.name === name);
  if (isTyped) return { calls: [{ name, arguments: payload }] };
  return { calls: [{ name: 'execute_app_function', arguments: { function_name: name, payload } }] };
};

/** The page with permission to request other servers. */
const scene: StageOptions = {
  attributes: 'muted',
  simulator: { brain },
  headers: { 'content-security-policy': "connect-src 'self' http://127.0.0.1:*" },
};

for (const { name, crossOrigin, typed, start } of backends) {
  test(`the widget works with ${name}, without a warning`, async ({ stage, page }) => {
    let backend: RunningBackend | undefined;
    const proxy = (request: IncomingMessage, response: ServerResponse) => forward(request, response, backend);
    const { url, simulator, open } = await stage({ ...scene, routes: crossOrigin ? {} : proxied(proxy) });
    backend = await start(upstreamAt(url));
    try {
      const widget = await open(page);
      if (crossOrigin)
        await widget.element.evaluate((element, base) => element.setAttribute('backend', base), backend.base);
      await widget.start();
      await widget.type('Is the Lisbon shop open on Sunday?');
      await widget.hears(question.message);
      await expect(widget.element.getByText(question.message)).toBeVisible();
      await widget.sees('tool-result', { name: question.name, ok: true });
      expect(await widget.seen('error')).toEqual([]);
      expect(await widget.seen('warning')).toEqual([]);
      const [call] = simulator.calls.values();
      const tools = call?.session.tools.map(tool => tool.name);
      expect(tools).toContain('execute_app_function');
      expect(tools?.includes(question.name)).toBe(typed);
    } finally {
      await backend.close();
    }
  });
}

function upstreamAt(url: string): Upstream {
  // An IP address, because `localhost` may resolve to ::1 first, where no server listens.
  const realtimeUrl = `${url.replace('localhost', '127.0.0.1')}/v1/realtime`;
  return { realtimeUrl, apiKey: 'sk-simulator', allowedOrigins: [url] };
}

function messageIn(output: string): string {
  const { result } = JSON.parse(output) as { result?: { message?: string } };
  return result?.message ?? output;
}

function proxied<Answer>(answer: Answer): Record<string, Answer> {
  const paths = ['/realtime/client-secret', '/functions', '/functions/execute'];
  return Object.fromEntries(paths.map(path => [path, answer]));
}

/** Acts as the web server in front of page and backend. */
function forward(request: IncomingMessage, response: ServerResponse, backend: RunningBackend | undefined) {
  const { pathname } = new URL(request.url ?? '/', 'http://stage');
  const { method = 'GET', headers } = request;
  const asked = httpRequest(`${backend?.base}${pathname.replace('/navai', '')}`, { method, headers });
  asked.on('response', answer => answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)));
  asked.on('error', () => response.writeHead(502).end());
  request.pipe(asked);
}
