// @ts-check
// Forms, each answered with a redirect, so that going back or reloading never posts twice.

const LARGEST_BODY = 16 * 1024;

/** @type {Record<string, (fields: URLSearchParams) => { to: string, cookie?: string }>} */
const answers = {
  // A demo keeps nothing: the letter is dropped here, and the next page says so.
  '/contact': fields => ({ to: fields.get('message')?.trim() ? '/contact?sent=yes' : '/contact?sent=empty' }),
  '/close-notice': () => ({ to: '/', cookie: 'notice=off; Path=/; SameSite=Lax; HttpOnly' }),
};

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response @param {URL} url */
export async function answerPost(request, response, url) {
  const answer = answers[url.pathname];
  if (!answer) return void response.writeHead(404).end();
  const body = await readBody(request);
  if (body === undefined) return void response.writeHead(413, { connection: 'close' }).end();
  const { to, cookie } = answer(new URLSearchParams(body));
  response.writeHead(303, { location: to, ...(cookie && { 'set-cookie': cookie }) }).end();
}

/** @param {import('node:http').IncomingMessage} request @returns {Promise<string | undefined>} undefined if it is too large */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
