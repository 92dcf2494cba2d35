import { expect } from '@esm-bundle/chai';
import { LateError, withDeadline } from '../../../src/core/util/deadline.js';
import { expectNoUnhandledRejections, nextTask } from '../rejections.js';

const { signal } = new AbortController();
const soon = { limitMs: 10, late: 'Too late.', signal };

async function failureOf(running: Promise<unknown>): Promise<unknown> {
  return running.then(
    () => undefined,
    error => error,
  );
}

describe('a task with a deadline', () => {
  expectNoUnhandledRejections();

  it('settles like the task itself', async () => {
    expect(await withDeadline(soon, () => 1)).to.equal(1);
    const problem = new Error('sold out');
    expect(await failureOf(withDeadline(soon, () => Promise.reject(problem)))).to.equal(problem);
  });

  it('is aborted at its deadline, and its late error is ignored', async () => {
    let stopped = false;
    const running = withDeadline(
      soon,
      own =>
        new Promise((_, reject) => {
          own.addEventListener('abort', () => {
            stopped = true;
            reject(new Error('stopped'));
          });
        }),
    );
    const error = await failureOf(running);
    expect(error).to.be.instanceOf(LateError);
    expect([(error as Error).message, stopped]).to.deep.equal(['Too late.', true]);
    await nextTask();
  });

  it('is aborted when the caller’s signal is aborted', async () => {
    const controller = new AbortController();
    let own: AbortSignal | undefined;
    const running = withDeadline({ ...soon, limitMs: 60_000, signal: controller.signal }, given => {
      own = given;
      return new Promise(() => {});
    });
    controller.abort();
    expect(((await failureOf(running)) as Error).message).to.equal('The call was stopped.');
    expect(own?.aborted).to.equal(true);
  });

  it('does not start when the caller’s signal is already aborted', async () => {
    let began = false;
    const running = withDeadline({ ...soon, signal: AbortSignal.abort() }, () => {
      began = true;
    });
    expect(await failureOf(running)).to.be.instanceOf(Error);
    expect(began).to.equal(false);
  });
});
