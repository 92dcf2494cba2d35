import '../../../src/core/errors/add-start-texts.js';
import '../../../src/core/errors/add-call-warnings.js';
import { expect } from '@esm-bundle/chai';
import { messageOf, toVoiceError, VoiceError } from '../../../src/core/errors/errors.js';
import { makeWarning } from '../../../src/core/errors/warnings.js';

describe('a voice error', () => {
  it('has a text for users, a detail for developers, and the cause', () => {
    const cause = new Error('denied');
    const error = new VoiceError('microphone-denied', 'NotAllowedError', cause);
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({ name: 'VoiceError', code: 'microphone-denied', detail: 'NotAllowedError' });
    expect(error.message)
      .to.match(/microphone/)
      .and.not.to.contain('NotAllowedError');
    expect(error.cause).to.equal(cause);
  });

  it('says whether a retry can help', () => {
    const recoverable = (code: ConstructorParameters<typeof VoiceError>[0]) =>
      new VoiceError(code).recoverable;
    expect(recoverable('microphone-denied')).to.equal(true);
    expect(recoverable('connection-lost')).to.equal(true);
    expect(recoverable('backend-unreachable')).to.equal(true);
    for (const code of ['insecure-context', 'no-webrtc', 'microphone-blocked', 'config-refused'] as const)
      expect(recoverable(code), code).to.equal(false);
  });

  it('wraps anything that was thrown, once', () => {
    const error = new VoiceError('connection-lost');
    expect(toVoiceError(error)).to.equal(error);
    const cause = new TypeError('x is not a function');
    expect(toVoiceError(cause)).to.include({ code: 'unexpected', detail: 'x is not a function', cause });
    expect(toVoiceError('text', 'realtime-refused')).to.include({ code: 'realtime-refused', detail: 'text' });
    expect(toVoiceError(undefined).code).to.equal('unexpected');
  });

  it('has a text even before the code of a start has brought it', () => {
    const code = 'not-registered' as ConstructorParameters<typeof VoiceError>[0];
    expect(new VoiceError(code).message).to.equal('Something went wrong. Try again.');
  });
});

describe('the message of a thrown value', () => {
  const cases: [string, unknown, string][] = [
    ['an error', new RangeError('too big'), 'too big'],
    ['a text', 'no', 'no'],
    ['an error that came as data', { code: 'x', message: 'quota' }, 'quota'],
    ['a message that is not a string', { message: 5 }, 'Unknown error'],
    ['an event', new Event('error'), 'Unknown error'],
    ['null', null, 'Unknown error'],
    ['nothing', undefined, 'Unknown error'],
  ];
  for (const [what, thrown, words] of cases) {
    it(`is found in ${what}`, () => expect(messageOf(thrown)).to.equal(words));
  }
});

describe('a warning', () => {
  it('describes what happened, then the details', () => {
    const cause = {};
    const warning = makeWarning('function-clash', 'Of “add”.', cause);
    expect(warning).to.deep.equal({
      code: 'function-clash',
      detail: 'Of “add”.',
      message: 'Two functions have the same name. Of “add”.',
      cause,
    });
  });

  it('omits the details when there are none', () => {
    expect(makeWarning('function-clash').message).to.equal('Two functions have the same name.');
    expect(makeWarning('function-clash', '').message).to.equal('Two functions have the same name.');
  });
});
