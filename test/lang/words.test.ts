import { expect } from '@esm-bundle/chai';
import { statusWords, uiStateOf, type View } from '../../src/element/ui/base/view.js';
import { en } from '../../src/lang/en.js';

const view = (change: Partial<View>) => {
  const state = {
    status: 'idle',
    activity: 'idle',
    muted: false,
    resumable: false,
    tools: [],
    element: {},
    ...change,
  } as View;
  return { ...state, words: en, state: uiStateOf(state) } as unknown as View;
};

describe('the texts of the widget', () => {
  it('are all used', () => {
    for (const [key, words] of Object.entries({ ...en, ...en.errors })) expect(words, key).not.to.equal('');
  });

  it('have a different text for each status and each activity', () => {
    const shown = [
      ...(['idle', 'connecting', 'reconnecting', 'error'] as const).map(status =>
        statusWords(view({ status })),
      ),
      ...(['listening', 'thinking', 'working', 'speaking'] as const).map(activity =>
        statusWords(view({ status: 'connected', activity })),
      ),
    ];
    expect(shown.every(Boolean)).to.equal(true);
    expect(new Set(shown).size).to.equal(shown.length);
  });

  it('distinguish buttons by name', () => {
    const buttons = [en.open, en.close, en.start, en.resume, en.end, en.mute, en.retry, en.send];
    expect(new Set(buttons).size).to.equal(buttons.length);
  });

  it('say that a saved call can be resumed, until it is', () => {
    expect(statusWords(view({ resumable: true }))).to.equal(en.paused);
    expect(statusWords(view({ resumable: true, status: 'reconnecting' }))).to.equal(en.reconnecting);
    expect(en.paused).not.to.equal(en.idle);
  });

  it('say that the microphone is muted while the agent listens, and otherwise what the agent does', () => {
    const connected = { status: 'connected', muted: true } as const;
    expect(statusWords(view({ ...connected, activity: 'listening' }))).to.equal(en.muted);
    expect(statusWords(view({ ...connected, activity: 'speaking' }))).to.equal(en.speaking);
  });

  it('say with push-to-talk that the microphone is off until the button is held', () => {
    const connected = { status: 'connected', element: { pushToTalk: true } } as unknown as Partial<View>;
    expect(statusWords(view({ ...connected, activity: 'listening' }))).to.equal(en.hold);
    expect(statusWords(view({ ...connected, activity: 'listening', talking: true }))).to.equal(en.listening);
    expect(statusWords(view({ ...connected, activity: 'thinking' }))).to.equal(en.thinking);
  });
});
