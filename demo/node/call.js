// @ts-check
// A call without a browser: the headless session over werift, with one function of this program.
import { createSession } from 'navai-voice/session';
import { weriftTransport } from './werift-transport.js';

/**
 * @param {{ backend: string, callUrl?: string | undefined, say: (line: string) => void }} options
 *   `backend` and `callUrl` are absolute URLs, because there is no page; `say` receives each line
 * @returns {import('navai-voice/session').Session} not started yet
 */
export function createCall({ backend, callUrl, say }) {
  const session = createSession(
    { backend, callUrl, mode: 'text', memory: 'incognito', functions: { memory_usage: memoryUsage } },
    { ports: { transport: weriftTransport() } },
  );
  session.addEventListener('navai-status', ({ status }) => say(`(${status})`));
  session.addEventListener('navai-tool-call', ({ name }) => say(`(runs ${name})`));
  session.addEventListener('navai-warning', ({ message }) => say(`(${message})`));
  session.addEventListener('navai-error', ({ message, detail }) => say(`(${message} ${detail})`));
  session.addEventListener('navai-transcript', ({ entry }) => {
    if (entry.role === 'agent' && entry.final) say(`agent: ${entry.text}`);
  });
  return session;
}

const memoryUsage = {
  description: 'Tells how much memory this program uses, in megabytes.',
  run: () => ({ message: `This program uses ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB.` }),
};
