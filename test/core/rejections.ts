import { expect } from '@esm-bundle/chai';

/** Fails tests of this suite that leave a rejected promise unhandled. The test runner would only log it. */
export function expectNoUnhandledRejections(): void {
  const reasons: unknown[] = [];
  const remember = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    reasons.push(event.reason);
  };
  before(() => addEventListener('unhandledrejection', remember));
  after(() => removeEventListener('unhandledrejection', remember));
  afterEach(async () => {
    await nextTask();
    expect(reasons.splice(0).map(String)).to.deep.equal([]);
  });
}

/**
 * Resolves in a new task, after all promises that can settle have settled and the browser has reported
 * rejections.
 */
export function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}
