import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Visit } from './visit.js';

describe('with the keyboard in WebKit', () => {
  let visit: Visit;
  before(async () => {
    visit = await Visit.begin();
  });
  after(() => visit?.end());

  const press = (...keys: readonly string[]) => visit.browser.press(...keys);

  async function start(): Promise<void> {
    await visit.startCall();
    await visit.reaches('connected');
  }

  /** Presses Tab until the focus leaves the widget. Fails if it can't be seen. */
  async function tabThrough(): Promise<string[]> {
    const names: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      await press('Tab');
      const { name, inWidget, ring } = await visit.focus();
      if (!inWidget) return names;
      assert.ok(ring, `a ring around ${name}`);
      names.push(name);
    }
    throw new Error(`The focus never leaves: ${names.join(', ')}`);
  }

  it('Enter starts a call, and Tab goes through the panel, out into the page, and back', async () => {
    await visit.open();
    await start();
    await visit.shows('[role=dialog]');
    await visit.focuses('panel');
    const stops = await tabThrough();
    const wanted = ['options-button', 'close-button', 'transcript', 'input', 'mute-button', 'end-button'];
    assert.deepEqual(
      stops.filter(name => wanted.includes(name)),
      wanted,
    );
    assert.equal(new Set(stops).size, stops.length);
    await press('Shift+Tab');
    assert.equal((await visit.focus()).name, stops.at(-1));
  });

  it('Escape closes the options, then the panel, and the call continues', async () => {
    await visit.open();
    await start();
    await visit.focuses('panel');
    await visit.tabTo('options-button');
    await press('Enter');
    await visit.shows('.options');
    await press('Escape');
    await visit.hides('.options');
    await visit.focuses('options-button');
    await press('Escape');
    await visit.hides('[role=dialog]');
    await visit.focuses('launcher');
    assert.ok((await visit.focus()).ring);
    assert.equal(await visit.status(), 'connected');
  });

  it('arrow keys change the volume and the language in the options', async () => {
    await visit.open('languages="en es"');
    await start();
    await visit.tabTo('options-button');
    await press('ArrowDown');
    await visit.focusesOn('input[type=range]');
    await press('ArrowLeft');
    assert.equal(await visit.browser.run(() => document.querySelector('navai-voice')?.volume), 0.95);
    await tabToInput('language');
    await press('ArrowDown');
    await visit.shows('[part=panel][aria-label="Asistente de voz"]');
    await visit.focusesOn('input[name=language][value=es]:checked');
  });

  it('typing, sending and muting work, and the end of the call moves the focus to the restart button', async () => {
    await visit.open();
    await start();
    await visit.tabTo('input');
    await press(...'Hello', 'Enter');
    await visit.shows('[part~=message]');
    assert.equal((await visit.focus()).name, 'input');
    await visit.tabTo('mute-button');
    await press('Space');
    await visit.shows('[part=mute-button][aria-pressed=true]');
    await visit.tabTo('end-button');
    await press('Enter');
    await visit.reaches('idle');
    await visit.focuses('start-button');
    await press('Enter');
    await visit.reaches('connected');
  });

  it('an error can be retried, and the focus stays in the panel', async () => {
    await visit.open('backend="/navai/broken"');
    await visit.startCall();
    await visit.reaches('error');
    await visit.tabTo('retry-button');
    await visit.browser.run(() => document.querySelector('navai-voice')?.setAttribute('backend', '/navai'));
    await press('Enter');
    await visit.reaches('connected');
    await visit.hides('[part=retry-button]');
    assert.ok((await visit.focus()).inWidget);
  });

  /** Presses Tab until a field of this name has the focus. */
  async function tabToInput(name: string): Promise<void> {
    const focused = () =>
      visit.browser.run(() => {
        const active = document.querySelector('navai-voice')?.shadowRoot?.activeElement;
        return active?.getAttribute('name');
      });
    for (let step = 0; (await focused()) !== name; step += 1) {
      assert.ok(step < 20, `Tab never reaches ${name}.`);
      await press('Tab');
    }
  }
});
