// @ts-check
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Only these kinds of file are served at all. @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Serves the files of one folder under one path.
 * @param {string} prefix with both slashes, `/site/` @param {URL} folder
 * @returns {(pathname: string, request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<boolean>}
 *   whether there was such a file
 */
export function serveFolder(prefix, folder) {
  const root = fileURLToPath(folder);
  return async (pathname, request, response) => {
    if (!pathname.startsWith(prefix)) return false;
    const type = TYPES[extname(pathname)];
    const body = type && (await readInside(root, pathname.slice(prefix.length)));
    if (!body) return false;
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    // Revalidates on every request, because the files change during development.
    const headers = {
      'content-type': type,
      etag,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    };
    const known = request.headers['if-none-match'] === etag;
    response.writeHead(known ? 304 : 200, headers);
    response.end(known || request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

/** Compares real paths, so that neither `..`, encoded or not, nor a link leads out of the folder. @param {string} root @param {string} name */
async function readInside(root, name) {
  try {
    const [folder, file] = await Promise.all([
      realpath(root),
      realpath(join(root, decodeURIComponent(name))),
    ]);
    return file.startsWith(folder + sep) ? await readFile(file) : undefined;
  } catch {
    // Missing files, folders and invalid paths all look the same to the client.
    return undefined;
  }
}
