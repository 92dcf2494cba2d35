import { expect } from '@esm-bundle/chai';
import type { SessionState } from '../../src/core/model/session-state.js';
import { clearStage, place, type Stage } from './stage.js';
import { show, stubSession } from './stub-session.js';

const states: Readonly<Record<string, Partial<SessionState>>> = {
  idle: {},
  paused: { resumable: true },
  ended: { ended: true },
  connecting: { status: 'connecting', waitingFor: 'microphone' },
  reconnecting: { status: 'reconnecting' },
  listening: { status: 'connected', activity: 'listening' },
  muted: { status: 'connected', activity: 'listening', muted: true },
  thinking: { status: 'connected', activity: 'thinking' },
  working: { status: 'connected', activity: 'working', tools: ['add_to_cart'] },
  speaking: { status: 'connected', activity: 'speaking' },
  error: { status: 'error' },
};

/** The icon's shape, without its colours. */
const shape = (found: Element | null): string =>
  found?.querySelector('svg:not(.life)')?.innerHTML.replace(/<!--.*?-->/g, '') ?? '';

async function shapes(stage: Stage, find: () => Element | null): Promise<Map<string, string>> {
  const stub = stubSession(stage);
  const found = new Map<string, string>();
  for (const [name, state] of Object.entries(states)) {
    await show(stage, stub, state);
    found.set(name, shape(find()));
  }
  return found;
}

async function placeWithUi(markup: string): Promise<Stage> {
  const stage = await place(markup);
  stage.element.dispatchEvent(new Event('pointerenter'));
  while (!stage.find('[part~=launcher] svg, [part~=panel]')) await new Promise(requestAnimationFrame);
  stage.element.open = true;
  await stage.shown();
  return stage;
}

function expectAllDifferent(found: Map<string, string>): void {
  for (const [name, drawn] of found) expect(drawn, name).not.to.equal('');
  expect(new Set(found.values()).size, JSON.stringify([...found], null, 1)).to.equal(found.size);
}

describe('each state', () => {
  clearStage();

  it('has a different icon in the launcher', async () => {
    const stage = await placeWithUi('<navai-voice></navai-voice>');
    stage.element.open = false;
    await stage.shown();
    expectAllDifferent(await shapes(stage, () => stage.find('[part~=launcher]')));
  });

  it('has a different icon and text in the panel', async () => {
    const stage = await placeWithUi('<navai-voice></navai-voice>');
    expectAllDifferent(await shapes(stage, () => stage.find('[part~=status]')));
    const words = new Set<string>();
    const stub = stubSession(stage);
    for (const state of Object.values(states)) {
      await show(stage, stub, state);
      words.add(stage.part('status').textContent ?? '');
    }
    expect([...words]).to.include.members(['Working on it: add to cart', 'Microphone muted', 'Listening']);
    expect(words.size).to.equal(Object.keys(states).length);
  });

  it('has a different icon in the bar', async () => {
    const stage = await placeWithUi('<navai-voice variant="bar"></navai-voice>');
    expectAllDifferent(await shapes(stage, () => stage.find('[part~=status], [part~=launcher]')));
  });

  it('shows what the start waits for', async () => {
    const stage = await placeWithUi('<navai-voice variant="bar"></navai-voice>');
    const stub = stubSession(stage);
    const words: (string | null)[] = [];
    for (const waitingFor of ['microphone', 'backend', 'model'] as const) {
      await show(stage, stub, { status: 'connecting', waitingFor });
      words.push(stage.part('status').textContent);
    }
    expect(words).to.deep.equal([
      'Waiting for the microphone: allow it in the browser',
      'Waiting for this site’s voice service…',
      'Waiting for the voice model…',
    ]);
  });
});

describe('in text mode', () => {
  clearStage();

  it('the button shows a keyboard from the first rendering', async () => {
    const talking = await place();
    const microphone = shape(talking.part('launcher'));
    talking.clear();
    const stage = await place('<navai-voice mode="text" warmup="none"></navai-voice>');
    const first = shape(stage.part('launcher'));
    expect(first).not.to.equal(microphone);
    stage.element.open = true;
    await stage.shown();
    expect(shape(stage.part('start-button')), 'the same to start with').to.equal(first);
    stage.element.open = false;
    await stage.shown();
    expect(shape(stage.part('launcher')), 'and it stays').to.equal(first);
  });

  it('no microphone icon is shown in any state', async () => {
    const stage = await placeWithUi('<navai-voice mode="text"></navai-voice>');
    const found = await shapes(stage, () => stage.find('[part~=launcher]'));
    // The rounded body of the microphone icon.
    for (const [name, drawn] of found) expect(drawn, name).not.to.contain('x="9" y="3"');
  });

  it('the status says that the agent writes, or that it is the user’s turn to write', async () => {
    const stage = await placeWithUi('<navai-voice mode="text"></navai-voice>');
    const stub = stubSession(stage);
    const said = async (state: Partial<SessionState>) => {
      await show(stage, stub, { status: 'connected', ...state });
      return stage.part('status').textContent;
    };
    expect(await said({ activity: 'listening' })).to.equal('Your turn to write');
    expect(await said({ activity: 'speaking' })).to.equal('Writing…');
    expect(await said({ activity: 'thinking' })).to.equal('Thinking…');
  });
});
