import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withDeadline } from '../../../src/server/util/deadline.js';
import { LazyAbort } from '../../../src/server/util/lazy-abort.js';

describe('LazyAbort', () => {
  for (const when of ['before', 'after'] as const) {
    test(`a signal made ${when} the end is aborted with its reason`, () => {
      const lazy = new LazyAbort();
      const early = when === 'before' ? lazy.signal : undefined;
      const reason = new Error('over');
      lazy.abort(reason);
      assert.equal(lazy.signal.aborted, true);
      assert.equal(lazy.signal.reason, reason);
      assert.equal(early ?? lazy.signal, lazy.signal);
    });
  }

  test('without a reason the signal has an AbortError, like an AbortController’s', () => {
    const lazy = new LazyAbort();
    lazy.abort();
    assert.equal((lazy.reason as DOMException).name, 'AbortError');
    assert.equal(lazy.signal.reason, lazy.reason);
  });

  test('calls its listeners once, and not those that were removed', () => {
    const lazy = new LazyAbort();
    const heard: string[] = [];
    const left = () => heard.push('left');
    lazy.addEventListener('abort', left);
    lazy.addEventListener('abort', () => heard.push('stayed'));
    lazy.removeEventListener('abort', left);
    lazy.abort();
    lazy.abort(new Error('later'));
    assert.deepEqual(heard, ['stayed']);
    assert.equal((lazy.reason as DOMException).name, 'AbortError');
  });
});

describe('withDeadline', () => {
  const never = () => new Promise(() => {});

  test('rejects with the outer reason, also if it was aborted before', async () => {
    const reason = new Error('gone');
    const outer = new LazyAbort();
    const waiting = withDeadline(10_000, outer, never);
    outer.abort(reason);
    await assert.rejects(waiting, reason);
    await assert.rejects(withDeadline(10_000, AbortSignal.abort(reason), never), reason);
  });

  test('the signal is aborted at the deadline if the work has read it', async () => {
    let signal: AbortSignal | undefined;
    const waiting = withDeadline(1, undefined, end => {
      signal = end.signal;
      return never();
    });
    await assert.rejects(waiting, { name: 'DeadlineError' });
    assert.equal(signal?.aborted, true);
  });

  test('an error thrown synchronously becomes a rejection', async () => {
    const fail = () => {
      throw new TypeError('at once');
    };
    await assert.rejects(withDeadline(10_000, undefined, fail), TypeError);
  });
});
