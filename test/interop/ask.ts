/** The response, as far as tests need it. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read into it freely.
  readonly body: any;
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answered> {
  const { status, headers, text } = await fetch(url, init).then(async response => ({
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  }));
  const isJson = headers.get('content-type')?.includes('json');
  return { status, headers, text, body: isJson ? JSON.parse(text) : undefined };
}

export function post(url: string, body: unknown): Promise<Answered> {
  const headers = { 'content-type': 'application/json' };
  return ask(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
