import { expect } from '@esm-bundle/chai';
import { anySignal } from '../../../src/core/util/any-signal.js';

const { any } = AbortSignal;

for (const [where, native] of [
  ['AbortSignal.any()', any],
  ['a browser without it', undefined],
] as const) {
  describe(`a signal of several, with ${where}`, () => {
    beforeEach(() => Object.assign(AbortSignal, { any: native }));
    afterEach(() => Object.assign(AbortSignal, { any }));

    const pair = () => {
      const controllers = [new AbortController(), new AbortController()] as const;
      return { controllers, signal: anySignal(controllers.map(({ signal }) => signal)) };
    };

    it('is aborted with the first of them, and keeps its reason', () => {
      const { controllers, signal } = pair();
      let told = 0;
      signal.addEventListener('abort', () => {
        told += 1;
      });
      expect(signal.aborted).to.equal(false);
      controllers[1].abort('second');
      controllers[0].abort('first');
      expect([signal.aborted, signal.reason, told]).to.deep.equal([true, 'second', 1]);
    });

    it('is aborted from the start if one of them is', () => {
      const open = new AbortController();
      const signal = anySignal([open.signal, AbortSignal.abort('early'), AbortSignal.abort('late')]);
      expect([signal.aborted, signal.reason]).to.deep.equal([true, 'early']);
    });

    it('ends a request, and keeps the reason', async () => {
      const { controllers, signal } = pair();
      const loading = fetch('/', { signal });
      controllers[0].abort(new DOMException('Enough.', 'TimeoutError'));
      const error = await loading.catch((reason: unknown) => reason);
      // WebKit rejects with an AbortError of its own.
      expect(error).to.be.instanceOf(DOMException);
      expect(signal.reason.name).to.equal('TimeoutError');
    });
  });
}
