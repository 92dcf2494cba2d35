import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../src/core/errors/errors.js';
import { createAudioElement, keepPlaying } from '../../src/realtime/audio/audio-element.js';
import { AudioOutput } from '../../src/realtime/audio/audio-output.js';
import { openMicrophone } from '../../src/realtime/audio/microphone.js';
import { Speaker } from '../../src/realtime/audio/speaker.js';
import { expectNoUnhandledRejections, nextTask } from '../core/rejections.js';
import { collectWarnings } from '../core/warnings.js';
import { Gate } from '../core/world.js';

const { signal } = new AbortController();

describe('opening the microphone', () => {
  expectNoUnhandledRejections();
  afterEach(restoreDevices);

  it('returns a live audio track', async () => {
    const stream = await openMicrophone(signal);
    const [track] = stream.getAudioTracks();
    expect(track?.readyState).to.equal('live');
    track?.stop();
  });

  it('requests only audio, optimised for speech', async () => {
    let asked: MediaStreamConstraints | undefined;
    answerDevices(async constraints => {
      asked = constraints;
      return new MediaStream();
    });
    await openMicrophone(signal);
    expect(asked).to.deep.equal({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  });

  it('requests exactly the device with the given id', async () => {
    let asked: MediaStreamConstraints | undefined;
    answerDevices(async constraints => {
      asked = constraints;
      return new MediaStream();
    });
    await openMicrophone(signal, 'headset');
    expect(Object(asked?.audio).deviceId).to.deep.equal({ exact: 'headset' });
    expect(Object(asked?.audio).echoCancellation).to.equal(true);
  });

  const refusals: [string, string][] = [
    ['NotAllowedError', 'microphone-denied'],
    ['SecurityError', 'microphone-blocked'],
    ['NotFoundError', 'microphone-missing'],
    ['OverconstrainedError', 'microphone-missing'],
    ['NotReadableError', 'microphone-busy'],
    ['AbortError', 'microphone-busy'],
    ['SomethingNew', 'unexpected'],
  ];
  for (const [name, code] of refusals) {
    it(`fails with ${code} for ${name}, and keeps the cause`, async () => {
      const cause = new DOMException('no', name);
      answerDevices(() => Promise.reject(cause));
      const error = await failureOf(openMicrophone(signal));
      expect(error).to.be.instanceOf(VoiceError);
      expect(error).to.include({ code, detail: 'no' });
      expect(error.cause === cause).to.equal(true);
    });
  }

  it('fails when the signal is aborted, and releases a stream that arrives later', async () => {
    const controller = new AbortController();
    const gate = new Gate();
    const stopped: string[] = [];
    answerDevices(async () => {
      await gate.opened;
      return { getTracks: () => [{ stop: () => stopped.push('track') }] } as unknown as MediaStream;
    });
    const failure = failureOf(openMicrophone(controller.signal));
    controller.abort();
    await failure;
    expect(stopped).to.deep.equal([]);
    gate.open();
    await gate.opened;
    await Promise.resolve();
    await Promise.resolve();
    expect(stopped).to.deep.equal(['track']);
  });

  it('leaves no unhandled rejection when the user denies it after the abort', async () => {
    const controller = new AbortController();
    const gate = new Gate();
    answerDevices(async () => {
      await gate.opened;
      return new MediaStream();
    });
    const failure = failureOf(openMicrophone(controller.signal));
    controller.abort();
    await failure;
    gate.fail(new DOMException('no', 'NotAllowedError'));
  });
});

describe('the speaker', () => {
  it('plays its stream inline', () => {
    const speaker = createAudioElement();
    expect(speaker.autoplay).to.equal(true);
    expect(speaker.hasAttribute('playsinline')).to.equal(true);
  });

  it('releases its stream', async () => {
    const warnings = collectWarnings();
    const output = new AudioOutput({}, warnings.warn);
    const { createElement } = Document.prototype;
    const made: HTMLAudioElement[] = [];
    Document.prototype.createElement = function (this: Document, name: string) {
      const element = createElement.call(this, name);
      made.push(element as HTMLAudioElement);
      return element;
    } as typeof createElement;
    const speaker = new Speaker(output, warnings.warn);
    Document.prototype.createElement = createElement;
    const stream = new MediaStream();
    speaker.play(stream);
    expect(made.map(({ srcObject }) => srcObject)).to.deep.equal([stream]);
    speaker.close();
    expect(made.map(({ srcObject, paused }) => [srcObject, paused])).to.deep.equal([[null, true]]);
    output.close();
  });
});

function answerDevices(answer: (constraints?: MediaStreamConstraints) => Promise<MediaStream>): void {
  Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { configurable: true, value: answer });
}

function restoreDevices(): void {
  Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
}

async function failureOf(promise: Promise<unknown>): Promise<VoiceError> {
  try {
    await promise;
  } catch (error) {
    return error as VoiceError;
  }
  throw new Error('It did not fail.');
}

describe('a browser that blocks playback before a user gesture', () => {
  it('causes one warning, and the next gesture starts playback', async () => {
    const warnings = collectWarnings();
    const speaker = createAudioElement();
    const attempts: string[] = [];
    let allowed = false;
    speaker.play = async () => {
      attempts.push(allowed ? 'heard' : 'refused');
      if (!allowed) throw new DOMException('no gesture', 'NotAllowedError');
    };
    keepPlaying(speaker, warnings.warn);
    speaker.srcObject = new MediaStream();
    speaker.dispatchEvent(new Event('loadedmetadata'));
    await nextTask();
    expect(warnings.codes).to.deep.equal(['playback-blocked']);
    allowed = true;
    document.dispatchEvent(new Event('keydown'));
    document.dispatchEvent(new Event('pointerdown'));
    await nextTask();
    expect(attempts).to.deep.equal(['refused', 'heard']);
    expect(warnings.codes).to.have.length(1);
  });

  it('is not asked again once the call has ended', async () => {
    const warnings = collectWarnings();
    const speaker = createAudioElement();
    let attempts = 0;
    speaker.play = () => {
      attempts += 1;
      return Promise.reject(new DOMException('no gesture', 'NotAllowedError'));
    };
    keepPlaying(speaker, warnings.warn);
    speaker.srcObject = new MediaStream();
    speaker.dispatchEvent(new Event('loadedmetadata'));
    await nextTask();
    speaker.srcObject = null;
    document.dispatchEvent(new Event('keydown'));
    await nextTask();
    expect(attempts).to.equal(1);
  });
});

describe('a microphone that was not allowed', () => {
  const policies = HTMLDocument.prototype as { permissionsPolicy?: object };
  const { query } = navigator.permissions;
  const { getUserMedia } = navigator.mediaDevices;
  afterEach(() => {
    navigator.permissions.query = query;
    navigator.mediaDevices.getUserMedia = getUserMedia;
    delete policies.permissionsPolicy;
  });

  /** Returns the code of the error after such a rejection. */
  async function codeOf(message: string, state: string | undefined, allowed = true): Promise<string> {
    Object.defineProperty(policies, 'permissionsPolicy', {
      configurable: true,
      value: { allowsFeature: (name: string) => name !== 'microphone' || allowed },
    });
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException(message, 'NotAllowedError');
    };
    navigator.permissions.query = async () => {
      if (state === undefined) throw new TypeError('no such permission');
      return { state } as PermissionStatus;
    };
    return openMicrophone(new AbortController().signal).then(
      () => 'opened',
      error => error.code,
    );
  }

  const cases: readonly (readonly [message: string, state: string | undefined, code: string])[] = [
    ['Permission dismissed', 'prompt', 'microphone-dismissed'],
    ['Permission denied', 'denied', 'microphone-denied'],
    ['Permission denied', 'prompt', 'microphone-denied'],
    ['Permission denied by system', 'granted', 'microphone-system-denied'],
    ['The request is not allowed by the user agent.', 'prompt', 'microphone-dismissed'],
    ['The request is not allowed by the user agent.', 'denied', 'microphone-denied'],
    ['The request is not allowed by the user agent.', 'granted', 'microphone-denied'],
    ['The request is not allowed by the user agent.', undefined, 'microphone-denied'],
  ];
  for (const [message, state, code] of cases) {
    it(`is ${code} after “${message}” with the permission ${state}`, async () => {
      expect(await codeOf(message, state)).to.equal(code);
    });
  }

  it('is microphone-blocked if the page’s policy forbids it, whatever else is said', async () => {
    expect(await codeOf('Permission dismissed', 'prompt', false)).to.equal('microphone-blocked');
  });
});
