import { expect } from '@esm-bundle/chai';
import { BackendArchive } from '../../src/contract/archive.js';
import type { BackendOptions } from '../../src/core/ports/backend.js';
import { expectNoUnhandledRejections, nextTask } from '../core/rejections.js';
import { json, stubFetch } from './stub-fetch.js';

const here = { keepalive: true, leaving: false };

describe('the archive of a backend', () => {
  expectNoUnhandledRejections();
  let restore = () => {};
  afterEach(() => restore());

  const archiveOf = (answers: (() => Response)[], options: BackendOptions = {}) => {
    const { requests, restore: back } = stubFetch(() => (answers.shift() ?? (() => json({})))());
    restore = back;
    const notOffered = new Set<string>();
    return { archive: new BackendArchive(options, notOffered), requests, notOffered };
  };

  it('accepts turns and session ends at their paths', async () => {
    const { archive, requests } = archiveOf([], { backend: '/voice/', endpoints: { sessionEnd: 'bye' } });
    expect(await archive.file('turns', { a: 1 }, here)).to.deep.equal({ outcome: 'taken', detail: '' });
    await archive.file('sessionEnd', {}, here);
    expect(requests.map(({ method, url }) => `${method} ${url}`)).to.deep.equal([
      'POST /voice/turns',
      'POST /voice/bye',
    ]);
    expect(requests[0]).to.deep.include({ body: { a: 1 }, credentials: 'same-origin' });
    expect(requests[0]?.headers.get('content-type')).to.equal('application/json');
  });

  it('accepts feedback at its default path, or at the page’s', async () => {
    const { archive, requests } = archiveOf([]);
    expect(await archive.file('feedback', { rating: 'good' }, here)).to.include({ outcome: 'taken' });
    expect(requests[0]).to.deep.include({ url: '/navai/feedback', body: { rating: 'good' } });
    restore();
    const own = archiveOf([], { endpoints: { feedback: 'opinions' } });
    await own.archive.file('feedback', {}, here);
    expect(own.requests[0]?.url).to.equal('/navai/opinions');
  });

  for (const status of [404, 405, 501]) {
    it(`that is not offered (${status}) gets no second request`, async () => {
      const { archive, requests } = archiveOf([() => json({ error: 'No.' }, status)]);
      const none = { outcome: 'not-offered', detail: `${status} No.` };
      expect(await archive.file('turns', {}, here)).to.deep.equal(none);
      expect(await archive.file('turns', {}, here)).to.deep.equal({ ...none, detail: '' });
      expect(requests).to.have.length(1);
      expect(await archive.file('sessionEnd', {}, here)).to.include({ outcome: 'taken' });
    });
  }

  it('returns a permanent refusal with the backend’s message', async () => {
    const { archive } = archiveOf([() => json({ error: 'Too long.' }, 413)]);
    expect(await archive.file('turns', {}, here)).to.deep.equal({
      outcome: 'refused',
      detail: '413 Too long.',
    });
  });

  for (const [status, code] of [
    [500, 'backend-failed'],
    [429, 'backend-rate-limited'],
  ] as const) {
    it(`rejects with a temporary failure (${status}), without a retry`, async () => {
      const { archive, requests } = archiveOf([() => json({}, status)]);
      const failure = await archive.file('turns', {}, here).catch(error => error);
      expect(failure).to.include({ code });
      expect(requests).to.have.length(1);
    });
  }

  it('retries once with fresh headers after a refusal', async () => {
    let asked = 0;
    const headers = () => ({ 'x-key': String(++asked) });
    const { archive, requests } = archiveOf([() => json({}, 401)], { headers });
    expect(await archive.file('turns', {}, here)).to.include({ outcome: 'taken' });
    expect(requests.map(given => given.headers.get('x-key'))).to.deep.equal(['1', '2']);
  });

  it('uses the last headers when the page is left', async () => {
    let slow = Promise.resolve({ 'x-key': 'known' });
    const { archive, requests } = archiveOf([], { headers: () => slow });
    await archive.file('turns', {}, here);
    slow = new Promise(() => {});
    void archive.file('sessionEnd', {}, { keepalive: true, leaving: true });
    expect(requests[1]?.headers.get('x-key')).to.equal('known');
    await nextTask();
  });
});
