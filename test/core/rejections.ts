import { expect } from '@esm-bundle/chai';

/** Fails a test of this suite when it leaves a rejected promise that nobody handles: the runner would only log it. */
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

/** Resolves in a task of its own, after every promise that could settle has, and after browsers report rejections. */
export function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}
