import { connect } from 'node:net';
import type { Answered } from './world.js';

/** Sends bytes to a server as they are: fetch would normalise them. Resolves to the first answer. */
export async function sendBytes(url: string, bytes: string | Buffer): Promise<Answered> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(bytes);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A server that closes while we still write resets the connection after its answer.
  socket.on('error', () => {});
  await new Promise(resolve => socket.once('close', resolve));
  const [head = '', ...rest] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Headers(
    lines.map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(first.split(' ')[1]), headers, text: rest.join('\r\n\r\n') };
}

/** A request as it is written, with a host and a body of its length. */
export function written(requestLine: string, headers: readonly string[] = [], body = ''): string {
  const host = headers.some(header => /^host:/i.test(header)) ? [] : ['Host: app.example'];
  const length = body && !headers.some(header => /^(content-length|transfer-encoding):/i.test(header));
  const all = [...host, ...headers, ...(length ? [`Content-Length: ${Buffer.byteLength(body)}`] : [])];
  return `${requestLine} HTTP/1.1\r\n${[...all, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`;
}
