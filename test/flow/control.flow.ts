import { expect, logged, poll, test, type Widget } from './stage.js';
import { withBrowser } from './with-browser.js';

const brain = ({
  text,
  items,
}: {
  text: string;
  items: readonly { kind: string; role?: string; text?: string }[];
}) => {
  const notes = items.filter(item => item.role === 'system' && item.text?.startsWith('The cart'));
  return { say: notes.length > 0 ? `I know: ${notes.at(-1)?.text}` : `You said ${text}.` };
};

/** The current session of the simulator. */
const sessionOf = (widget: Widget) =>
  widget.element.evaluate(
    element =>
      new Promise<Record<string, never>>(resolve => {
        const { session } = element as HTMLElementTagNameMap['navai-voice'];
        session.addEventListener('navai-server-event', function listen({ event }) {
          if (event.type !== 'session.updated') return;
          session.removeEventListener('navai-server-event', listen);
          resolve(event.session as Record<string, never>);
        });
        session.sendEvent({ type: 'session.update', session: { type: 'realtime' } });
      }),
  );

test('mode="text" works without a microphone: none is requested, and none is sent', async ({ stage }) => {
  const { simulator, open } = await stage({ attributes: 'mode="text"', simulator: { brain } });
  // This browser has no microphone.
  await withBrowser({}, async page => {
    const widget = await open(page);
    await widget.start();
    await widget.type('Good morning');
    await widget.hears('You said Good morning.');
    expect((await widget.resources()).tracks).toEqual([]);
    const [update] = logged(simulator, 'in', 'session.update');
    expect(Object(update?.event.session)).toMatchObject({ output_modalities: ['text'] });
    expect(Object(update?.event.session)).not.toHaveProperty('audio');
    expect(logged(simulator, 'out', 'output_audio_buffer.started')).toEqual([]);
    const [call] = [...simulator.calls.values()];
    expect(call?.receivedAudioFrames).toBe(0);
    await expect(widget.button('Mute the microphone')).toHaveCount(0);
    call?.closeChannel();
    await widget.sees('status', { status: 'reconnecting' });
    await widget.reaches('connected');
    await widget.type('Are you still there?');
    await widget.hears('You said Are you still there?.');
    await widget.button('End the call').click();
    await widget.expectReleased();
    expect(await widget.seen('warning')).toEqual([]);
    expect(await widget.seen('error')).toEqual([]);
  });
});

test('mode="voice" has no text field', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'mode="voice" muted' });
  const widget = await open(page);
  await widget.start();
  await expect(widget.element.getByRole('textbox')).toHaveCount(0);
  await expect(widget.button('Mute the microphone')).toHaveCount(1);
});

test('inform() tells the agent facts, requests an answer only if asked to, and survives a reconnect', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({ attributes: 'muted', simulator: { brain } });
  const widget = await open(page);
  await widget.start();
  const inform = (text: string, answer?: boolean) =>
    widget.element.evaluate(
      (element, given) =>
        (element as HTMLElementTagNameMap['navai-voice']).session.inform(given.text, given.answer),
      { text, answer },
    );
  expect(await inform('The cart holds two loaves.')).toBe(true);
  await simulator.waitFor(({ event }) => event.type === 'conversation.item.done');
  expect(logged(simulator, 'in', 'response.create')).toEqual([]);
  expect(await inform('The cart is empty.', true)).toBe(true);
  await widget.hears('I know: The cart is empty.');
  [...simulator.calls.values()][0]?.closeChannel();
  await widget.sees('status', { status: 'reconnecting' });
  await widget.reaches('connected');
  await widget.type('What do I have?');
  await poll(() => widget.seen('transcript')).toContainEqual(
    expect.objectContaining({ role: 'agent', text: 'I know: The cart is empty.', final: true }),
  );
  expect(await widget.seen('warning')).toEqual([]);
});

test('an image is sent unchanged if possible, and scaled down if it is too large', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({ attributes: 'muted', simulator: { brain } });
  const widget = await open(page);
  await widget.start();
  const sent = await widget.element.evaluate(async element => {
    const { session } = element as HTMLElementTagNameMap['navai-voice'];
    const canvas = new OffscreenCanvas(1600, 900);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    const noise = context.createImageData(1600, 900);
    for (let at = 0; at < noise.data.length; at += 65_536)
      crypto.getRandomValues(noise.data.subarray(at, Math.min(at + 65_536, noise.data.length)));
    context.putImageData(noise, 0, 0);
    const large = await canvas.convertToBlob({ type: 'image/png' });
    const webp = await new OffscreenCanvas(2, 2)
      .getContext('2d')
      ?.canvas.convertToBlob({ type: 'image/webp' });
    const dot =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    return [
      large.size > 262_144,
      await session.sendImage(dot),
      await session.sendImage(large, 'What is this?'),
      await session.sendImage(webp as Blob),
      await session.sendImage('data:text/plain,hello'),
      await session.sendImage('data:image/png;base64,AAAA===='),
    ];
  });
  expect(sent).toEqual([true, true, true, true, false, false]);
  await widget.hears('You said What is this?.');
  const images = () =>
    logged(simulator, 'in', 'conversation.item.create').map(({ event }) => Object(event.item).content[0]);
  await poll(() => images().map(({ image_url }) => /^data:image\/(\w+)/.exec(image_url)?.[1])).toEqual([
    'png',
    'jpeg',
    'jpeg',
  ]);
  for (const { image_url } of images()) expect(image_url.length).toBeLessThan(262_144);
  const warnings = await widget.seen('warning');
  expect(warnings.map(({ code }) => code)).toEqual(['image-unusable', 'image-unusable']);
  expect(await widget.violations()).toEqual([]);
  expect(await widget.status()).toBe('connected');
});

test('the page’s settings are sent in our one update; an invalid one warns, and the others stay as minted', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({
    attributes: 'muted',
    script: `document.querySelector('navai-voice').settings = {
      turnDetection: { type: 'semantic_vad', eagerness: 'low' }, noiseReduction: 'far_field', speed: 9,
      transcription: { language: 'es' } };`,
  });
  const widget = await open(page);
  await widget.start();
  expect(logged(simulator, 'in', 'session.update')).toHaveLength(1);
  const { audio } = await sessionOf(widget);
  expect(audio).toMatchObject({
    input: {
      turn_detection: { type: 'semantic_vad', eagerness: 'low', create_response: true },
      noise_reduction: { type: 'far_field' },
      transcription: { languages: ['es'], model: 'gpt-transcribe' },
    },
    output: { speed: 1 },
  });
  const warnings = await widget.seen('warning');
  expect(warnings).toEqual([expect.objectContaining({ code: 'setting-invalid' })]);
  expect(warnings[0]?.message).toContain('speed must be a number from 0.25 to 1.5; it is 9.');
});

test('settings can change during a call; refused ones warn and are not sent to the next connection', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({ attributes: 'muted' });
  const widget = await open(page);
  await widget.start();
  await widget.element.evaluate(element => {
    const { session } = element as HTMLElementTagNameMap['navai-voice'];
    session.update({ speed: 1.25 });
  });
  await poll(() => logged(simulator, 'out', 'session.updated').length).toBe(2);
  expect((await sessionOf(widget)).audio).toMatchObject({ output: { speed: 1.25 } });
  await widget.element.evaluate(element => {
    const { session } = element as HTMLElementTagNameMap['navai-voice'];
    session.update({ toolChoice: 'none', outputModalities: ['text'] });
  });
  await poll(() => logged(simulator, 'out', 'session.updated').length).toBe(4);
  [...simulator.calls.values()][0]?.closeChannel();
  await widget.sees('status', { status: 'reconnecting' });
  await widget.reaches('connected');
  const again = await sessionOf(widget);
  expect(again).toMatchObject({
    tool_choice: 'none',
    output_modalities: ['text'],
    audio: { output: { speed: 1.25 } },
  });
});

test('guardrails block a typed text, answer for a tool, and interrupt an answer', async ({ stage, page }) => {
  const { simulator, open } = await stage({
    attributes: 'muted',
    simulator: {
      brain: ({ text, items }) => {
        const last = items.at(-1);
        if (last?.kind === 'output') return { say: last.output };
        if (text === 'delete it') return { calls: [{ name: 'remove', arguments: {} }] };
        return { say: `Well, the password is ${'very '.repeat(60)}long.` };
      },
    },
    script: `const agent = document.querySelector('navai-voice');
      globalThis.rules = [];
      addEventListener('navai-guardrail', ({ on, rule, action }) => rules.push([on, rule, action].join(' ')));
      agent.functions = [{ name: 'remove', description: 'd', parameters: {}, run: () => 'removed' }];
      agent.guardrails = [
        { on: 'input', match: 'idiot', action: 'block' },
        { on: 'tool', match: /^remove/, action: 'block', message: 'Not here.', name: 'keep' },
        { on: 'output', match: 'password', action: 'block' },
      ];`,
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('You idiot');
  await expect(widget.element.getByRole('textbox')).toHaveValue('You idiot');
  expect(logged(simulator, 'in', 'conversation.item.create')).toEqual([]);
  await widget.type('delete it');
  await widget.hears(/"ok":false.*Not here\./);
  expect(await widget.seen('tool-call')).toEqual([]);
  await widget.type('go on');
  const rules = () => page.evaluate(() => (globalThis as unknown as { rules: string[] }).rules);
  await poll(rules).toEqual(['input idiot block', 'tool keep block', 'output password block']);
  await widget.sees('transcript', {
    role: 'agent',
    interrupted: true,
    text: expect.stringContaining('password'),
  });
  const cut = await widget.seen('transcript');
  expect(cut.filter(({ text }) => String(text).includes('long.'))).toEqual([]);
});
