/** A request that reached the stub. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly credentials: RequestCredentials | undefined;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;
}

type Answer = (request: SentRequest) => Response | Promise<Response>;

/** Replaces fetch. Like WebKit's it rejects once the signal is aborted, with an error that hides the reason. */
export function stubFetch(answer: Answer) {
  const real = globalThis.fetch;
  const requests: SentRequest[] = [];
  globalThis.fetch = (input, init = {}) => {
    const { method = 'GET', headers, credentials, body, signal } = init;
    const request: SentRequest = {
      url: String(input instanceof Request ? input.url : input),
      method,
      headers: new Headers(headers),
      credentials,
      body: typeof body === 'string' ? parse(body) : undefined,
      signal: signal ?? undefined,
    };
    requests.push(request);
    return new Promise((resolve, reject) => {
      const abort = () => reject(new DOMException('Fetch is aborted', 'AbortError'));
      if (signal?.aborted) return abort();
      signal?.addEventListener('abort', abort);
      Promise.resolve(answer(request)).then(resolve, reject);
    });
  };
  const restore = () => {
    globalThis.fetch = real;
  };
  return { requests, restore };
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
