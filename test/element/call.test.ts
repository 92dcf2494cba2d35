import { expect } from '@esm-bundle/chai';
import { json } from '../contract/stub-fetch.js';
import { expectNoUnhandledRejections, nextTask } from '../core/rejections.js';
import { Gate } from '../core/world.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

/** The visible text of the status. */
const statusOf = (stage: Stage) => stage.part('status').textContent;

const message = (id: string, role: string, text: string) => {
  const type = role === 'user' ? 'input_text' : 'output_text';
  return { type: 'conversation.item.done', item: { id, type: 'message', role, content: [{ type, text }] } };
};

/** Makes the service send events, and waits until they are shown. */
async function hear(stage: Stage, ...events: ReturnType<typeof message>[]): Promise<void> {
  const last = events.at(-1)?.item.id;
  const heard = next(stage.element, 'navai-transcript', ({ entry }) => entry.id === last);
  stage.peer.say(...events);
  await heard;
  await stage.shown();
}

async function becomes(
  stage: Stage,
  activity: string,
  ...events: Parameters<Stage['peer']['say']>
): Promise<void> {
  const changed = next(stage.element, 'navai-activity', event => event.activity === activity);
  stage.peer.say(...events);
  await changed;
  await stage.shown();
}

describe('the element in a call', () => {
  clearStage();
  expectNoUnhandledRejections();

  it('has the realtime call id of the service, even after its end', async () => {
    const { element } = await place();
    expect(element.realtimeCallId).to.equal(undefined);
    await element.start();
    expect(element.realtimeCallId).to.equal('rtc_1');
    element.stop();
    expect(element.realtimeCallId).to.equal('rtc_1');
    await element.restart();
    expect(element.realtimeCallId).to.equal('rtc_2');
  });

  it('shows its status', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    expect(statusOf(stage)).to.equal('Ready');
    const gate = new Gate();
    stage.answer('/navai/realtime/client-secret', async () => {
      await gate.opened;
      return json({ value: 'ek_test' });
    });
    const starting = stage.element.start();
    await stage.shown();
    while (statusOf(stage)?.includes('microphone')) await new Promise(requestAnimationFrame);
    expect(statusOf(stage)).to.equal('Waiting for this site’s voice service…');
    gate.open();
    await starting;
    await stage.shown();
    expect(statusOf(stage)).to.equal('Listening');
    await becomes(stage, 'thinking', { type: 'response.created', response: { id: 'r' } });
    expect(statusOf(stage)).to.equal('Thinking…');
    await becomes(stage, 'speaking', { type: 'output_audio_buffer.started' });
    expect(statusOf(stage)).to.equal('Speaking');
    stage.element.stop();
    await stage.shown();
    expect(statusOf(stage)).to.equal('The call has ended');
  });

  it('shows that it works while a function runs', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const gate = new Gate();
    stage.element.functions = { wait: () => gate.opened };
    await stage.element.start();
    const given = { name: 'execute_app_function', arguments: '{"function_name":"wait"}', call_id: 'c' };
    await becomes(stage, 'working', {
      type: 'response.output_item.done',
      response_id: 'r',
      item: { id: 'i', type: 'function_call', status: 'completed', ...given },
    });
    expect(statusOf(stage)).to.equal('Working on it: wait');
    gate.open();
  });

  it('has a state for each status and activity, for :state() in CSS', async () => {
    const stage = await place();
    const matches = (...states: string[]) =>
      states.filter(state => stage.element.matches(`:state(${state})`));
    const all = ['open', 'muted', 'idle', 'connecting', 'connected', 'error', 'listening', 'speaking'];
    expect(matches(...all)).to.deep.equal(['idle']);
    const starting = stage.element.start();
    await stage.shown();
    expect(matches(...all)).to.deep.equal(['idle', 'connecting']);
    await starting;
    await stage.shown();
    expect(matches(...all)).to.deep.equal(['connected', 'listening']);
    stage.element.mute(true);
    stage.element.open = true;
    await stage.shown();
    expect(matches(...all)).to.deep.equal(['open', 'muted', 'connected', 'listening']);
  });

  it('shows both sides in the order of the conversation', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, message('a', 'user', 'When do you open?'), message('b', 'assistant', 'At nine.'));
    const shown = [...stage.element.renderRoot.querySelectorAll('[part~=message]')].map(entry => [
      entry.part.contains('message-user') ? 'user' : 'agent',
      entry.textContent?.trim(),
    ]);
    expect(shown).to.deep.equal([
      ['user', 'You: When do you open?'],
      ['agent', 'Assistant: At nine.'],
    ]);
    expect(stage.element.transcript.map(({ text }) => text)).to.deep.equal(['When do you open?', 'At nine.']);
  });

  it('shows plain text without interpreting markup', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const markup = '<img src=x onerror="window.harmed = true"><b>bold</b> & <script>1</script>';
    await hear(stage, message('a', 'user', markup), message('b', 'assistant', markup));
    expect(stage.find('[part~=message-user]')?.textContent).to.contain(markup);
    expect(stage.find('[part~=message-agent]')?.textContent).to.contain(markup);
    expect(stage.find('img, b, script')).to.equal(null);
  });

  it('marks interrupted entries', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, message('b', 'assistant', 'We have'));
    const cut = next(stage.element, 'navai-transcript', ({ entry }) => entry.interrupted);
    stage.peer.say({ type: 'conversation.item.truncated', item_id: 'b' });
    await cut;
    await stage.shown();
    expect(stage.part('message').textContent).to.contain('interrupted');
  });

  it('can clear the transcript', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, message('a', 'user', 'Hi'));
    stage.element.clearTranscript();
    await stage.shown();
    expect(stage.find('[part~=message]')).to.equal(null);
    expect(stage.part('transcript').textContent).to.contain('Ask for a page');
  });

  it('sends the typed text on Enter, and clears the field', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const input = stage.part('input') as HTMLTextAreaElement;
    type(input, '  two flat whites ');
    const taken = next(stage.element, 'navai-transcript');
    pressEnter(input);
    expect((await taken).entry.text).to.equal('two flat whites');
    expect(input.value).to.equal('');
  });

  it('sends nothing when the field is empty', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    pressEnter(stage.part('input') as HTMLTextAreaElement);
    await nextTask();
    expect(stage.events.of()).to.deep.equal(['open true']);
  });

  it('starts a call for text that is typed without one', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const input = stage.part('input') as HTMLTextAreaElement;
    type(input, 'hello');
    const taken = next(stage.element, 'navai-transcript');
    pressEnter(input);
    expect((await taken).entry.text).to.equal('hello');
    expect(stage.element.status).to.equal('connected');
  });

  it('sends a text once, even when Enter is pressed again while the call is connecting', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const input = stage.part('input') as HTMLTextAreaElement;
    type(input, 'hello');
    pressEnter(input);
    pressEnter(input);
    await next(stage.element, 'navai-transcript');
    stage.element.send('the end');
    await next(stage.element, 'navai-transcript', ({ entry }) => entry.text === 'the end');
    expect(stage.element.transcript.map(({ text }) => text)).to.deep.equal(['hello', 'the end']);
  });

  it('keeps the typed text when the call can’t start', async () => {
    const stage = await placeFailed(500, '<navai-voice open></navai-voice>');
    const input = stage.part('input') as HTMLTextAreaElement;
    type(input, 'hello');
    const failed = next(stage.element, 'navai-error');
    pressEnter(input);
    await failed;
    await nextTask();
    expect(input.value).to.equal('hello');
  });

  it('mutes and unmutes by its button, whose label changes', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const pressed = () => stage.part('mute-button').getAttribute('aria-pressed');
    expect(pressed()).to.equal('false');
    await stage.click('mute-button');
    expect(pressed()).to.equal('true');
    expect(stage.element.muted).to.equal(true);
    expect(stage.element.hasAttribute('muted')).to.equal(true);
    expect(statusOf(stage)).to.equal('Microphone muted');
    await stage.click('mute-button');
    expect(pressed()).to.equal('false');
    expect(stage.element.hasAttribute('muted')).to.equal(false);
  });

  it('ends by its button', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await stage.click('end-button');
    expect(stage.element.status).to.equal('idle');
    expect(stage.element.open).to.equal(true);
    expect(stage.find('[part~=start-button]')).not.to.equal(null);
  });

  it('continues while its panel is hidden', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await stage.click('launcher');
    expect(stage.element.open).to.equal(false);
    expect(stage.element.status).to.equal('connected');
  });

  it('ends when the element is removed from the page', async () => {
    const stage = await placeConnected();
    const over = next(stage.element, 'navai-status');
    stage.element.remove();
    expect((await over).status).to.equal('idle');
  });

  it('ends while connecting when the element is removed from the page', async () => {
    const stage = await place();
    const gate = new Gate();
    stage.answer('/navai/realtime/client-secret', async () => {
      await gate.opened;
      return json({ value: 'ek_test' });
    });
    const starting = stage.element.start();
    stage.element.remove();
    await nextTask();
    expect(stage.element.status).to.equal('idle');
    gate.open();
    await starting;
    await nextTask();
    expect(stage.element.status).to.equal('idle');
  });

  it('continues when the element is moved within one task', async () => {
    const stage = await placeConnected();
    const elsewhere = document.createElement('section');
    stage.element.parentElement?.append(elsewhere);
    stage.element.remove();
    elsewhere.append(stage.element);
    await nextTask();
    expect(stage.element.status).to.equal('connected');
  });

  it('continues when the element is put back after several promises', async () => {
    const stage = await placeConnected();
    const parent = stage.element.parentElement as HTMLElement;
    stage.element.remove();
    // Turbo does this with `data-turbo-permanent`.
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
    parent.append(stage.element);
    await nextTask();
    expect(stage.element.status).to.equal('connected');
  });

  it('sends headers and options to the mint endpoint', async () => {
    const stage = await place('<navai-voice model="m" voice="marin" voice-tone="warm"></navai-voice>');
    stage.element.headers = async () => ({ 'x-wp-nonce': '42' });
    await stage.element.start();
    const mint = stage.requests.find(({ url }) => url.endsWith('client-secret'));
    expect(mint?.body).to.deep.equal({ model: 'm', voice: 'marin', voiceTone: 'warm' });
    expect(mint?.headers.get('x-wp-nonce')).to.equal('42');
  });

  it('falls back to the default when an attribute is removed', async () => {
    const stage = await place('<navai-voice model="m" backend="/elsewhere"></navai-voice>');
    stage.element.removeAttribute('model');
    stage.element.removeAttribute('backend');
    await stage.element.start();
    const mint = stage.requests.find(({ url }) => url === '/navai/realtime/client-secret');
    expect(mint?.body).to.deep.equal({});
  });

  it('reports an invalid call-url as an error, and never throws', async () => {
    const stage = await place();
    stage.element.callUrl = 'https://[';
    await stage.element.start();
    expect(stage.element.status).to.equal('error');
    expect(stage.events.of('error')).to.have.length(1);
  });
});

function pressEnter(input: HTMLTextAreaElement): void {
  input.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
  );
}

function type(input: HTMLTextAreaElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
