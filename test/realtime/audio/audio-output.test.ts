import { expect } from '@esm-bundle/chai';
import { AudioOutput } from '../../../src/realtime/audio/audio-output.js';
import { expectNoUnhandledRejections, nextTask } from '../../core/rejections.js';
import { collectWarnings } from '../../core/warnings.js';

/** A speaker that knows only these devices. */
class FakeSpeaker {
  volume = 1;
  sinkId = '';
  readonly #devices: readonly string[];
  constructor(...devices: string[]) {
    this.#devices = ['', ...devices];
  }
  async setSinkId(id: string) {
    if (!this.#devices.includes(id)) throw new DOMException('Not there.', 'NotFoundError');
    this.sinkId = id;
  }
  get element() {
    return this as unknown as HTMLAudioElement;
  }
}

describe('the audio output', () => {
  expectNoUnhandledRejections();

  it('is the chosen device with the chosen volume, for every speaker of a connection', async () => {
    const warnings = collectWarnings();
    const output = new AudioOutput({ outputDeviceId: 'desk', volume: 0.5 }, warnings.warn);
    const speakers = [new FakeSpeaker('desk', 'headset'), new FakeSpeaker('desk', 'headset')];
    for (const { element } of speakers) output.add(element);
    await nextTask();
    const shown = () => speakers.map(({ volume, sinkId }) => `${sinkId} ${volume}`);
    expect(shown()).to.deep.equal(['desk 0.5', 'desk 0.5']);
    output.use({ outputDeviceId: 'headset', volume: 0 });
    await nextTask();
    expect(shown()).to.deep.equal(['headset 0', 'headset 0']);
    output.use({});
    await nextTask();
    expect(shown()).to.deep.equal([' 1', ' 1']);
    expect(warnings.codes).to.deep.equal([]);
    output.close();
  });

  it('is the default when the device is missing, with one warning', async () => {
    const warnings = collectWarnings();
    const output = new AudioOutput({ outputDeviceId: 'gone' }, warnings.warn);
    const speakers = [new FakeSpeaker(), new FakeSpeaker()];
    for (const { element } of speakers) output.add(element);
    await nextTask();
    expect(speakers.map(({ sinkId }) => sinkId)).to.deep.equal(['', '']);
    expect(warnings.codes).to.deep.equal(['device-unavailable']);
    output.close();
  });

  it('can’t be chosen in some browsers, which warns only when a device is chosen', async () => {
    const warnings = collectWarnings();
    const plain = { volume: 1 } as HTMLAudioElement;
    const output = new AudioOutput({ volume: 0.3 }, warnings.warn);
    output.add(plain);
    await nextTask();
    expect(plain.volume).to.equal(0.3);
    expect(warnings.codes).to.deep.equal([]);
    output.use({ outputDeviceId: 'desk' });
    await nextTask();
    expect(warnings.codes).to.deep.equal(['device-unavailable']);
    output.close();
  });

  it('moves to the default when the device is unplugged, and back once it is connected again', async () => {
    const warnings = collectWarnings();
    const output = new AudioOutput({ outputDeviceId: 'desk' }, warnings.warn);
    const speaker = new FakeSpeaker('desk');
    output.add(speaker.element);
    await nextTask();
    const { enumerateDevices } = navigator.mediaDevices;
    const devicesAre = async (...ids: string[]) => {
      navigator.mediaDevices.enumerateDevices = async () =>
        ids.map(deviceId => ({ kind: 'audiooutput', deviceId })) as MediaDeviceInfo[];
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      await nextTask();
    };
    try {
      await devicesAre();
      expect(speaker.sinkId).to.equal('');
      expect(warnings.codes).to.deep.equal(['device-unavailable']);
      await devicesAre('desk');
      expect(speaker.sinkId).to.equal('desk');
      output.close();
      await devicesAre();
      expect(speaker.sinkId, 'devices are no longer watched').to.equal('desk');
    } finally {
      navigator.mediaDevices.enumerateDevices = enumerateDevices;
    }
  });
});
