import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Listening, listen, readText } from '../support.js';

export interface Spoken {
  url: URL;
  method: string | undefined;
  headers: IncomingMessage['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: the tests read into it freely.
  body: any;
}

/** What one request is answered with. */
export type Answer = (res: ServerResponse, req: IncomingMessage) => void;

export interface ElevenLabs extends Listening {
  asked: Spoken[];
  /** The next answers; without one: `AUDIO`. */
  answers: Answer[];
}

/** Every byte there is, more than fits into one call of String.fromCharCode. */
export const AUDIO = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256);

/** A stand-in for ElevenLabs' streaming endpoint. */
export async function createElevenLabs(): Promise<ElevenLabs> {
  const asked: Spoken[] = [];
  const answers: Answer[] = [];
  const listening = await listen(async (req, res) => {
    const { method, headers } = req;
    const body = JSON.parse(await readText(req));
    asked.push({ url: new URL(req.url ?? '', 'http://host'), method, headers, body });
    const answer = answers.shift() ?? (() => audio(res).end(AUDIO));
    answer(res, req);
  });
  return { ...listening, asked, answers };
}

/** Starts an answer that is audio. */
export function audio(res: ServerResponse, type = 'audio/mpeg'): ServerResponse {
  return res.writeHead(200, { 'Content-Type': type });
}
