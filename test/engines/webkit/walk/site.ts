import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { createHandler, toNodeListener } from 'navai-voice/server';
import { createSimulator } from 'navai-voice/simulator';

const root = new URL('../../../../', import.meta.url);

/** A site with the built widget, our backend, and the simulator, which mints the client secrets. */
export interface Site {
  /** Returns the URL of a page with this tag. */
  pageOf(attributes: string, html?: string): string;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const simulator = createSimulator({ apiKey: 'sk-simulator' });
  const script = await pageScript();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    if (pathname === '/navai/broken/realtime/client-secret') response.writeHead(500).end('{"error":"No."}');
    else if (pathname.startsWith('/navai/')) backend(request, response);
    else if (pathname.startsWith('/v1/')) simulator.listener(request, response);
    else if (pathname === '/page.js') send('text/javascript', script);
    else if (pathname.startsWith('/dist/'))
      void readFile(new URL(`.${pathname}`, root)).then(
        file => send('text/javascript', file),
        () => response.writeHead(404).end(),
      );
    else send('text/html', page(searchParams));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const backend = toNodeListener(
    createHandler({
      apiKey: 'sk-simulator',
      realtimeUrl: `http://127.0.0.1:${port}/v1/realtime`,
      rateLimit: { perMinute: 10_000 },
    }),
  );
  return {
    pageOf: (attributes, html = 'lang="en"') =>
      `http://localhost:${port}/?${new URLSearchParams({ attributes, html })}`,
    async close() {
      server.closeAllConnections();
      await Promise.all([simulator.close(), new Promise(resolve => server.close(resolve))]);
    },
  };
}

function page(options: URLSearchParams): string {
  return `<!doctype html>
<html ${options.get('html')}>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Hillside Tea</title>
  <main><h1>Hillside Tea</h1><a href="#before">Before</a></main>
  <navai-voice call-url="/v1/realtime/calls" ${options.get('attributes')}></navai-voice>
  <p><a href="#after">After</a></p>
  <script type="module" src="/page.js"></script>
  <script type="module" src="/dist/index.js"></script>
</html>`;
}

async function pageScript(): Promise<string> {
  const entry = new URL('page.ts', import.meta.url).pathname;
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return outputFiles[0]?.text ?? '';
}
