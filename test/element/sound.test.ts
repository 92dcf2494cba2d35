import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, place, placeConnected } from './stage.js';

describe('the audio of the element', () => {
  expectNoUnhandledRejections();
  afterEach(clearStage);

  it('has no levels without a call', async () => {
    const { element } = await place();
    expect(element.level).to.equal(0);
  });

  it('passes changed properties to a running call, and nothing else', async () => {
    const { element } = await placeConnected();
    const passed: object[] = [];
    const { setAudio } = element.session;
    element.session.setAudio = changes => {
      if (Object.keys(changes).length > 0) passed.push(changes);
      setAudio.call(element.session, changes);
    };
    element.volume = 0.5;
    await element.updateComplete;
    element.pushToTalk = true;
    element.open = !element.open;
    await element.updateComplete;
    element.open = !element.open;
    await element.updateComplete;
    expect(passed).to.deep.equal([{ volume: 0.5 }, { pushToTalk: true }]);
  });

  it('starts a new call with restart(), without the old transcript', async () => {
    const { element } = await placeConnected();
    await element.restart();
    expect(element.status).to.equal('connected');
    expect(element.transcript).to.deep.equal([]);
    expect(element.session.state.ended).to.equal(false);
  });
});
