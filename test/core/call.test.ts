import { expect } from '@esm-bundle/chai';
import { Call } from '../../src/core/call.js';
import { untilAborted } from '../../src/core/util/until-aborted.js';
import { expectNoUnhandledRejections } from './rejections.js';

describe('a call', () => {
  it('has a unique key of 32 hex digits', () => {
    const keys = Array.from({ length: 20 }, () => new Call().key);
    for (const key of keys) expect(key).to.match(/^[\da-f]{32}$/);
    expect(new Set(keys)).to.have.property('size', 20);
  });

  it('releases its signal, its conversation and every track, even when released twice', () => {
    const call = new Call();
    const closed: string[] = [];
    const track = { kind: 'audio', enabled: true, stop: () => void closed.push('track') };
    call.beforeRelease(() => void closed.push('conversation'));
    call.adopt({ getTracks: () => [track], getAudioTracks: () => [track] } as unknown as MediaStream);
    call.release();
    call.release();
    expect(call.signal.aborted).to.equal(true);
    expect(closed).to.include.members(['conversation', 'track']);
  });

  it('closes its conversation first, so that it can still report what it cuts off', () => {
    const call = new Call();
    const aborted: boolean[] = [];
    call.beforeRelease(() => void aborted.push(call.signal.aborted));
    call.release();
    expect(aborted).to.deep.equal([false]);
  });

  it('can be released before it holds anything', () => {
    const call = new Call();
    call.mute(true);
    call.release();
    expect(call.signal.aborted).to.equal(true);
  });
});

describe('untilAborted', () => {
  expectNoUnhandledRejections();

  const failure = async (promise: Promise<unknown>): Promise<string> => {
    try {
      await promise;
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('It did not reject.');
  };

  it('resolves with a value, a promise’s result, or a thenable’s result', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(5, signal)).to.equal(5);
    expect(await untilAborted(Promise.resolve(5), signal)).to.equal(5);
    // biome-ignore lint/suspicious/noThenProperty: page code may bring promises of its own making
    const thenable = { then: (resolve: (value: number) => void) => resolve(5) } as PromiseLike<number>;
    expect(await untilAborted(thenable, signal)).to.equal(5);
  });

  it('rejects when the promise rejects', async () => {
    const { signal } = new AbortController();
    expect(await failure(untilAborted(Promise.reject(new Error('no')), signal))).to.equal('no');
  });

  it('rejects once the signal is aborted, even if the promise never settles', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(new Promise(() => {}), controller.signal);
    controller.abort();
    expect(await failure(waiting)).to.contain('stopped');
  });

  it('rejects at once when the signal is already aborted, also for a plain value', async () => {
    expect(await failure(untilAborted(5, AbortSignal.abort()))).to.contain('stopped');
  });

  it('leaves no unhandled rejection when the promise fails after the abort', async () => {
    const controller = new AbortController();
    const late = defer();
    const waiting = failure(untilAborted(late.promise, controller.signal));
    controller.abort();
    late.reject(new Error('late'));
    expect(await waiting).to.contain('stopped');
  });

  it('leaves no unhandled rejection when the promise fails and the signal was already aborted', async () => {
    const failed = Promise.reject(new Error('late'));
    expect(await failure(untilAborted(failed, AbortSignal.abort()))).to.contain('stopped');
  });

  it('leaves no listener on the signal', async () => {
    const controller = new AbortController();
    const listeners = new Set<unknown>();
    const { signal } = controller;
    signal.addEventListener = (_type: string, listener: unknown) => void listeners.add(listener);
    signal.removeEventListener = (_type: string, listener: unknown) => void listeners.delete(listener);
    await untilAborted(Promise.resolve(5), signal);
    await Promise.resolve();
    expect(listeners.size).to.equal(0);
  });
});

function defer() {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_, fail) => {
    reject = fail;
  });
  return { promise, reject };
}
