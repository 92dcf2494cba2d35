import { expect } from '@esm-bundle/chai';
import type { SessionState, ShownToolRun } from '../../src/core/model/session-state.js';
import { Session } from '../../src/core/session.js';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { clearStage, next, place, placeConnected, type Stage } from './stage.js';

const frame = () => new Promise(requestAnimationFrame);

const done = (id: string, role: 'user' | 'assistant', text: string) => ({
  type: 'conversation.item.done',
  item: {
    id,
    type: 'message',
    role,
    content: [role === 'user' ? { type: 'input_text', text } : { type: 'output_audio', transcript: text }],
  },
});

const delta = (id: string, words: string) => ({
  type: 'response.output_audio_transcript.delta',
  item_id: id,
  delta: words,
});

async function hear(stage: Stage, ...events: Parameters<Stage['peer']['say']>): Promise<void> {
  let left = events.length;
  const heard = next(stage.element, 'navai-transcript', () => --left === 0);
  stage.peer.say(...events);
  await heard;
  await stage.shown();
}

/** Waits until the code for Markdown is loaded and the text is shown. */
async function prose(stage: Stage): Promise<HTMLElement> {
  while (!stage.find('.prose')) await frame();
  return stage.find('.prose') as HTMLElement;
}

/** Makes the session report these tool runs in addition to its real state. */
async function run(stage: Stage, ...toolRuns: ShownToolRun[]): Promise<void> {
  const { session } = stage.element;
  const read = Object.getOwnPropertyDescriptor(Session.prototype, 'state')?.get;
  Object.defineProperty(session, 'state', {
    configurable: true,
    get: (): SessionState => ({ ...read?.call(session), toolRuns }),
  });
  stage.element.requestUpdate();
  await stage.shown();
}

const lines = (stage: Stage) =>
  [...stage.part('transcript').querySelectorAll('.row, .tool')].map(({ textContent }) => textContent?.trim());

describe('the transcript', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('shows the agent’s Markdown, and the user’s text as it was typed', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(
      stage,
      done('a', 'user', '**two**'),
      done('b', 'assistant', 'We have **two** [cakes](/cakes).'),
    );
    const shown = await prose(stage);
    expect(shown.querySelector('strong')?.textContent).to.equal('two');
    expect(shown.querySelector('a')?.getAttribute('href')).to.equal(`${location.origin}/cakes`);
    expect(stage.part('message-user').textContent).to.contain('**two**');
    expect(stage.part('message-user').querySelector('strong')).to.equal(null);
    expect(shown.dir).to.equal('auto');
  });

  it('parses an unchanged entry only once', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, done('a', 'assistant', 'One **thing**.'));
    const shown = await prose(stage);
    const word = shown.querySelector('strong');
    await hear(stage, done('b', 'assistant', 'Another one.'));
    stage.element.open = false;
    await stage.shown();
    stage.element.open = true;
    await stage.shown();
    expect((await prose(stage)) === shown && shown.querySelector('strong') === word).to.equal(true);
  });

  it('shows which entry is still growing, even without animation', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, delta('a', 'We ha'));
    const entry = stage.part('message');
    expect(entry.hasAttribute('data-growing')).to.equal(true);
    const caret = getComputedStyle(
      await prose(stage).then(shown => shown.lastElementChild as Element),
      '::after',
    );
    expect(caret.content).to.equal('""');
    expect(caret.inlineSize).to.equal('2px');
    await hear(stage, done('a', 'assistant', 'We have cakes.'));
    expect(entry.hasAttribute('data-growing')).to.equal(false);
    expect(entry.textContent).to.contain('We have cakes.');
  });

  it('marks interrupted text with a word and an icon', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, done('a', 'assistant', 'We have'));
    const cut = next(stage.element, 'navai-transcript', ({ entry }) => entry.interrupted);
    stage.peer.say({ type: 'conversation.item.truncated', item_id: 'a' });
    await cut;
    await stage.shown();
    const note = stage.find('.note');
    expect(note?.textContent?.trim()).to.equal('interrupted');
    expect(note?.querySelector('svg')).not.to.equal(null);
  });

  it('shows tool runs at their position, each state with its own word and icon', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, done('a', 'user', 'Order it'), done('b', 'assistant', 'Done.'));
    await run(
      stage,
      { toolCallId: '1', name: 'look_around', state: 'done', after: undefined },
      { toolCallId: '2', name: 'add_to_cart', state: 'running', after: 'a' },
      { toolCallId: '3', name: 'pay', state: 'failed', after: 'a' },
    );
    expect(lines(stage)).to.deep.equal([
      'look around: done',
      'You: Order it',
      'add to cart: running',
      'pay: failed',
      'Assistant: Done.',
    ]);
    const shapes = [...stage.part('transcript').querySelectorAll('.tool svg')].map(
      ({ innerHTML }) => innerHTML,
    );
    expect(new Set(shapes).size).to.equal(3);
    await run(stage, { toolCallId: '2', name: 'add_to_cart', state: 'done', after: 'a' });
    expect(lines(stage)[1]).to.equal('add to cart: done');
  });

  it('is left out when the page says so, and leaves the composer', async () => {
    const stage = await placeConnected(
      '<navai-voice open no-transcript><p slot="empty">Hi</p></navai-voice>',
    );
    await hear(stage, done('a', 'user', 'Hi'));
    expect(stage.find('[part~=transcript]')).to.equal(null);
    expect(stage.find('[part~=message]')).to.equal(null);
    expect((stage.find('slot[name=empty]') as HTMLSlotElement).assignedElements()).to.have.length(1);
    expect(stage.find('[part~=input]')).not.to.equal(null);
  });

  it('invites to write in text mode', async () => {
    const stage = await place('<navai-voice open mode="text"></navai-voice>');
    expect(stage.part('transcript').textContent).to.contain('tell me what you need');
    expect(stage.part('transcript').textContent).not.to.contain('talk');
  });
});

describe('the export of a transcript', () => {
  clearStage();
  expectNoUnhandledRejections();

  const whole = ['You: Order **it**\n', '[add to cart: done]\n', 'Assistant: You have [interrupted]\n'].join(
    '\n',
  );

  async function talked(): Promise<Stage> {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, done('a', 'user', 'Order **it**'), done('b', 'assistant', 'You have'));
    const cut = next(stage.element, 'navai-transcript', ({ entry }) => entry.interrupted);
    stage.peer.say({ type: 'conversation.item.truncated', item_id: 'b' });
    await cut;
    await run(stage, { toolCallId: '1', name: 'add_to_cart', state: 'done', after: 'a' });
    return stage;
  }

  it('is offered once there is an entry', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    expect(stage.find('[part~=copy-button], [part~=save-button]')).to.equal(null);
    await hear(stage, done('a', 'user', 'Hi'));
    expect(stage.part('copy-button').getAttribute('aria-label')).to.equal('Copy the conversation');
    expect(stage.part('save-button').getAttribute('aria-label')).to.equal('Save the conversation');
  });

  it('copies text, and announces it', async () => {
    const stage = await talked();
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      await stage.click('copy-button');
      while (stage.find('[role=status]')?.textContent !== 'Copied') await frame();
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(copied).to.deep.equal([whole]);
  });

  it('uses the punctuation of the language', async () => {
    const stage = await placeConnected('<navai-voice open lang="fr"></navai-voice>');
    while (stage.part('frame').lang !== 'fr') await frame();
    await hear(stage, done('a', 'user', 'Bonjour'));
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      await stage.click('copy-button');
      while (copied.length === 0) await frame();
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(copied).to.deep.equal(['Vous\u00a0: Bonjour\n']);
  });

  it('falls back to execCommand without a clipboard, and keeps the focus', async () => {
    const stage = await talked();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const copied: string[] = [];
    const execCommand = () => copied.push((document.activeElement as HTMLTextAreaElement).value) > 0;
    Object.defineProperty(HTMLDocument.prototype, 'execCommand', { configurable: true, value: execCommand });
    stage.part('copy-button').focus();
    try {
      await stage.click('copy-button');
      while (stage.find('[role=status]')?.textContent !== 'Copied') await frame();
    } finally {
      Reflect.deleteProperty(HTMLDocument.prototype, 'execCommand');
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(copied).to.deep.equal([whole]);
    expect(document.querySelectorAll('body > textarea')).to.have.length(0);
    expect(stage.element.shadowRoot?.activeElement === stage.part('copy-button')).to.equal(true);
  });

  it('is saved as a text file with the date in its name', async () => {
    const stage = await talked();
    const { click } = HTMLAnchorElement.prototype;
    const { createObjectURL } = URL;
    const saved: HTMLAnchorElement[] = [];
    const files: Blob[] = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this);
    };
    URL.createObjectURL = file => {
      files.push(file as Blob);
      return createObjectURL(file);
    };
    try {
      await stage.click('save-button');
    } finally {
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
    }
    expect(saved[0]?.download).to.match(/^conversation-\d{4}-\d\d-\d\d\.txt$/);
    expect(await files[0]?.text()).to.equal(whole);
  });
});
