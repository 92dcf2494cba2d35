import { expect } from '@esm-bundle/chai';
import type { Warn } from '../../src/core/errors/warnings.js';
import type { Backend } from '../../src/core/ports/backend.js';
import type { ConnectionTransport } from '../../src/core/ports/connection-transport.js';
import { PreparedStart, unusedSecretKey } from '../../src/core/prepared-start.js';
import type { StartPorts } from '../../src/core/start-ports.js';
import { until } from './until.js';

/** A start whose backend mints secrets of a lifetime in seconds, or fails. */
function stage({ seconds = 600, fails = false }: { seconds?: number; fails?: boolean } = {}) {
  const minted: AbortSignal[] = [];
  const lists: string[] = [];
  const closed: number[] = [];
  let begun = 0;
  let warn: Warn = () => {};
  const expiry = () => Math.floor(Date.now() / 1000) + seconds;
  const list = async (name: string) => {
    lists.push(name);
    if (fails) return undefined;
    return { items: [] };
  };
  const backend = {
    mint: async (_: unknown, signal: AbortSignal) => {
      minted.push(signal);
      if (fails) throw new Error('no');
      return { value: `ek_${minted.length}`, expires_at: expiry() };
    },
    listFunctions: () => list('functions'),
    listRoutes: () => list('routes'),
  } as unknown as Backend;
  const begin = async () => {
    const number = ++begun;
    return { number, close: () => void closed.push(number) } as unknown as ConnectionTransport;
  };
  const ports = {
    backend: (_: unknown, given: Warn) => {
      warn = given;
      return backend;
    },
    begin,
  } as unknown as StartPorts;
  return {
    ...{ minted, lists, closed },
    prepared: new PreparedStart(ports),
    warn: (...warning: Parameters<Warn>) => warn(...warning),
  };
}

const { signal } = new AbortController();
const quiet = () => {};

describe('what is prepared before a start', () => {
  beforeEach(() => sessionStorage.removeItem(unusedSecretKey));
  afterEach(() => sessionStorage.removeItem(unusedSecretKey));

  it('is handed over once, to a start with the same options', async () => {
    const { prepared, minted } = stage();
    prepared.prepare('requests', { voice: 'cedar' });
    expect(!!prepared.take('secret', { voice: 'cedar' }, signal, quiet)).to.equal(true);
    expect(!!prepared.take('secret', { voice: 'cedar' }, signal, quiet)).to.equal(false);
    prepared.prepare('requests', { voice: 'cedar' });
    expect(!!prepared.take('secret', { voice: 'marin' }, signal, quiet)).to.equal(false);
    expect(minted.map(({ aborted }) => aborted)).to.deep.equal([false, true]);
  });

  it('is not prepared twice with the same options', async () => {
    const { prepared, minted, lists } = stage();
    for (let time = 0; time < 3; time += 1) prepared.prepare('requests', { backendRoutes: true });
    expect([minted.length, ...lists]).to.deep.equal([1, 'functions', 'routes']);
  });

  it('is prepared anew with other options, and the old is dropped', async () => {
    const { prepared, closed } = stage();
    prepared.prepare('connection', {});
    prepared.prepare('connection', { mode: 'text' });
    await until(() => closed.length > 0);
    expect(closed).to.deep.equal([1]);
    expect(await prepared.take('connection', { mode: 'text' }, signal, quiet)).to.include({ number: 2 });
  });

  it('ends with the call that has taken it', async () => {
    const { prepared, closed } = stage();
    const call = new AbortController();
    prepared.prepare('connection', {});
    await prepared.take('connection', {}, call.signal, quiet);
    prepared.release();
    expect(closed).to.deep.equal([]);
    call.abort();
    expect(closed).to.deep.equal([1]);
  });

  it('is dropped by release()', async () => {
    const { prepared, closed, minted } = stage();
    prepared.prepare('requests', {});
    await until(() => minted.length > 0);
    prepared.release();
    await until(() => closed.length > 0);
    expect(minted[0]?.aborted).to.equal(true);
    expect(!!prepared.take('functions', {}, signal, quiet)).to.equal(false);
  });

  it('is dropped when the page is left, because browsers keep no page with an open connection', async () => {
    const { prepared, closed } = stage();
    prepared.prepare('connection', {});
    await settled();
    dispatchEvent(new Event('pagehide'));
    expect(closed).to.deep.equal([1]);
  });

  it('is a secret that has a minute left, or half of a shorter life', async () => {
    const usable = async (seconds: number, afterMs: number) => {
      const { prepared } = stage({ seconds });
      prepared.prepare('requests', {});
      await settled();
      return later(afterMs, () => !!prepared.take('secret', {}, signal, quiet));
    };
    expect(await usable(600, 538_000)).to.equal(true);
    expect(await usable(600, 541_000)).to.equal(false);
    expect(await usable(40, 15_000)).to.equal(true);
    expect(await usable(40, 21_000)).to.equal(false);
  });

  it('is one secret a visit until a start takes it', async () => {
    const first = stage();
    first.prepared.prepare('requests', {});
    await settled();
    const second = stage();
    second.prepared.prepare('requests', {});
    expect(second.minted).to.have.length(0);
    second.prepared.take('secret', {}, signal, quiet);
    second.prepared.prepare('requests', {});
    expect(second.minted).to.have.length(1);
  });

  it('is left to the start if it fails', async () => {
    const { prepared } = stage({ fails: true });
    prepared.prepare('requests', {});
    await settled();
    expect(!!prepared.take('secret', {}, signal, quiet)).to.equal(false);
    expect(!!prepared.take('functions', {}, signal, quiet)).to.equal(false);
    expect(sessionStorage.getItem(unusedSecretKey)).to.equal(null);
  });

  it('warns only if a start takes it', async () => {
    const { prepared, warn } = stage();
    const warned: unknown[] = [];
    prepared.prepare('requests', {});
    warn('backend-redirected', 'to /b');
    expect(warned).to.deep.equal([]);
    prepared.take('secret', {}, signal, (...warning) => void warned.push(warning));
    warn('backend-redirected', 'to /c');
    expect(warned).to.deep.equal([
      ['backend-redirected', 'to /b'],
      ['backend-redirected', 'to /c'],
    ]);
  });

  it('is nothing but the secret after a press that becomes no click', async () => {
    const { prepared, minted } = stage();
    prepared.prepare('press', {});
    dispatchEvent(new Event('pointercancel'));
    expect(minted[0]?.aborted).to.equal(true);
    prepared.prepare('press', {});
    dispatchEvent(new Event('pointerup'));
    expect(minted[1]?.aborted).to.equal(false);
    await until(() => minted[1]?.aborted === true);
    expect(!!prepared.take('connection', {}, signal, quiet)).to.equal(true);
  });

  it('works where the tab’s storage is blocked', () => {
    const { prepared, minted } = stage();
    const storage = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      prepared.prepare('requests', {});
      expect(!!prepared.take('secret', {}, signal, quiet)).to.equal(true);
    } finally {
      Object.defineProperty(globalThis, 'sessionStorage', storage);
    }
    expect(minted).to.have.length(1);
  });
});

/** Every answer above is there by then. */
const settled = () => new Promise(resolve => setTimeout(resolve));

/** Runs a task as if both clocks had moved on. */
function later<Value>(ms: number, run: () => Value): Value {
  const { now: time } = Date;
  const { now } = performance;
  Date.now = () => time() + ms;
  performance.now = () => now.call(performance) + ms;
  try {
    return run();
  } finally {
    Date.now = time;
    performance.now = now;
  }
}
