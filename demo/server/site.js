// @ts-check
// The router: the voice backend, the simulator, files, forms, and last the pages.
import { pageHeaders } from './headers.js';
import { layout } from './layout.js';
import { notFound } from './pages/not-found.js';
import { pages } from './pages/pages.js';
import { answerPost } from './posts.js';
import { serveFolder } from './static-files.js';

const folders = [
  serveFolder('/site/', new URL('../site/', import.meta.url)),
  serveFolder('/navai-voice/', new URL('../../dist/', import.meta.url)),
];

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/** @param {{ origins: readonly string[], voice: import('./voice.js').Voice }} options @returns {import('node:http').RequestListener} */
export function createSite({ origins, voice }) {
  return (request, response) => {
    const url = addressOf(request, origins);
    if (!url) return void response.writeHead(400).end();
    if (url.pathname.startsWith('/navai/')) return voice.backend(request, response);
    if (url.pathname.startsWith('/v1/') && voice.simulator) return voice.simulator(request, response);
    answer(request, response, url, voice).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

/** @param {Request} request @param {Response} response @param {URL} url @param {import('./voice.js').Voice} voice */
async function answer(request, response, url, voice) {
  if (request.method === 'POST') return answerPost(request, response, url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  for (const serve of folders) if (await serve(url.pathname, request, response)) return;
  showPage(request, response, url, voice);
}

/** @param {Request} request @param {Response} response @param {URL} url @param {import('./voice.js').Voice} voice */
function showPage(request, response, url, voice) {
  const makePage = pages[url.pathname];
  const callUrl = voice.simulator && `${url.origin}/v1/realtime/calls`;
  const page = makePage?.({ query: url.searchParams, now: new Date(), callUrl }) ?? notFound();
  const noticeOff = /(?:^|;\s*)notice=off(?:;|$)/.test(request.headers.cookie ?? '');
  response.writeHead(makePage ? 200 : 404, pageHeaders);
  response.end(
    request.method === 'HEAD' ? undefined : layout({ page, path: url.pathname, callUrl, noticeOff }).text,
  );
}

/**
 * The request’s full URL. Its origin is always one of ours, not the client’s `Host`, because pages contain it.
 * @param {Request} request @param {readonly string[]} origins
 */
function addressOf(request, origins) {
  const origin = origins.find(each => parse(each)?.host === request.headers.host) ?? origins[0] ?? '';
  // `//elsewhere` in a request line would be parsed as another host, and absolute URLs are for proxies.
  const url = request.url?.startsWith('/') ? parse(origin + request.url) : null;
  return url?.origin === origin ? url : null;
}

/** @param {string} text */
function parse(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
