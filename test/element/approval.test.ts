import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { responseCreated, responseDone, toolCall } from '../realtime/wire.js';
import { clearStage, next, placeConnected, type Stage } from './stage.js';

const refund = {
  name: 'refund_order',
  description: 'Refunds an order.',
  parameters: { type: 'object', properties: { order: { type: 'integer' } } },
  requiresApproval: true,
  run: () => 'refunded',
};

/** A call in which the agent asks to refund an order. */
async function asked(markup?: string, ...toolCallIds: string[]): Promise<Stage> {
  const stage = await placeConnected(markup);
  stage.element.stop();
  stage.element.functions = refund;
  await stage.element.start();
  await wants(stage, ...(toolCallIds.length > 0 ? toolCallIds : ['call_1']));
  return stage;
}

async function wants(stage: Stage, ...toolCallIds: string[]): Promise<void> {
  const calls = toolCallIds.map((id, index) => toolCall(id, 'refund_order', `{"order":${index + 7}}`));
  stage.peer.say(responseCreated(), ...calls, responseDone());
  for (let seen = 0; seen < toolCallIds.length; seen += 1) await next(stage.element, 'navai-approval');
}

/** Resolves when the prompt is shown. Its code is loaded on demand. */
async function prompt(stage: Stage): Promise<HTMLElement> {
  while (!stage.find('[part~=approval]')) await new Promise(requestAnimationFrame);
  await stage.shown();
  return stage.part('approval');
}

async function answered(stage: Stage): Promise<unknown> {
  const outputs = () =>
    stage.peer.received.filter(({ item }) => Object(item).type === 'function_call_output');
  while (outputs().length === 0) await new Promise(requestAnimationFrame);
  return JSON.parse(Object(outputs()[0]?.item).output);
}

describe('the approval prompt', () => {
  clearStage();
  expectNoUnhandledRejections();

  for (const markup of ['<navai-voice></navai-voice>', '<navai-voice open></navai-voice>']) {
    it(`describes the call and takes the focus: ${markup}`, async () => {
      const stage = await asked(markup);
      const shown = await prompt(stage);
      expect(shown.getAttribute('role')).to.equal('alertdialog');
      expect(shown.textContent).to.contain('Refunds an order.').and.to.contain('order').and.to.contain('7');
      expect(stage.element.shadowRoot?.activeElement === shown).to.equal(true);
      expect(getComputedStyle(shown).borderTopStyle).to.equal('solid');
    });
  }

  it('allows the function by a click, and then closes', async () => {
    const stage = await asked();
    await prompt(stage);
    await stage.click('allow-button');
    expect(await answered(stage)).to.include({ ok: true, result: 'refunded' });
    await stage.shown();
    expect(stage.find('[part~=approval]')).to.equal(null);
  });

  it('refuses by a click', async () => {
    const stage = await asked();
    await prompt(stage);
    await stage.click('refuse-button');
    expect(await answered(stage)).to.include({ ok: false, error: 'The user did not allow it.' });
  });

  it('refuses by Escape, which leaves the panel open', async () => {
    const stage = await asked('<navai-voice open></navai-voice>');
    const shown = await prompt(stage);
    shown.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(await answered(stage)).to.include({ ok: false });
    expect(stage.element.open).to.equal(true);
  });

  it('returns the focus to where it was', async () => {
    const stage = await asked('<navai-voice open></navai-voice>', 'call_0');
    await prompt(stage);
    stage.element.approve('call_0', true);
    while (stage.find('[part~=approval]')) await new Promise(requestAnimationFrame);
    stage.part('input').focus();
    await wants(stage, 'call_1');
    await prompt(stage);
    stage.part('allow-button').focus();
    await stage.click('allow-button');
    while (stage.element.shadowRoot?.activeElement !== stage.part('input'))
      await new Promise(requestAnimationFrame);
  });

  it('asks for one call after the other', async () => {
    const stage = await asked(undefined, 'call_1', 'call_2');
    expect((await prompt(stage)).textContent).to.contain('7');
    await stage.click('refuse-button');
    while (stage.part('approval').textContent?.includes('7')) await new Promise(requestAnimationFrame);
    expect(stage.part('approval').textContent).to.contain('8');
  });

  it('does not allow the next call by the second click of a double click', async () => {
    const stage = await asked(undefined, 'call_1', 'call_2');
    await prompt(stage);
    const click = (detail: number) =>
      stage.part('allow-button').dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
    click(1);
    while (stage.part('approval').textContent?.includes('7')) await new Promise(requestAnimationFrame);
    click(2);
    await stage.shown();
    expect(stage.part('approval').textContent).to.contain('8');
  });

  for (const variant of ['panel', 'panel" open="', 'bar', 'button']) {
    it(`takes and returns the focus for several calls in a row: variant="${variant}"`, async () => {
      const outside = document.createElement('input');
      document.body.append(outside);
      const stage = await placeConnected(`<navai-voice variant="${variant}"></navai-voice>`);
      stage.element.stop();
      stage.element.functions = refund;
      await stage.element.start();
      outside.focus();
      await wants(stage, 'call_1', 'call_2');
      const shown = await prompt(stage);
      while (stage.element.shadowRoot?.activeElement !== shown) await new Promise(requestAnimationFrame);
      stage.part('refuse-button').focus();
      await stage.click('refuse-button');
      while (!stage.part('approval').textContent?.includes('8')) await new Promise(requestAnimationFrame);
      await stage.shown();
      // The focus must be on the prompt and not on its button, which the same key would press again.
      while (stage.element.shadowRoot?.activeElement !== stage.part('approval'))
        await new Promise(requestAnimationFrame);
      stage.part('approval').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      while (document.activeElement !== outside) await new Promise(requestAnimationFrame);
      expect(stage.find('[part~=approval]')).to.equal(null);
      outside.remove();
    });
  }

  it('closes when it times out, and returns the focus', async () => {
    const stage = await placeConnected('<navai-voice approval-timeout="0.3" variant="button"></navai-voice>');
    stage.element.stop();
    stage.element.functions = refund;
    await stage.element.start();
    await stage.shown();
    stage.part('launcher').focus();
    await wants(stage, 'call_1');
    while (stage.element.shadowRoot?.activeElement !== stage.find('[part~=approval]'))
      await new Promise(requestAnimationFrame);
    const answer = await answered(stage);
    expect(answer).to.include({
      ok: false,
      error: 'The user did not allow it. No answer came within 0.3 s.',
    });
    while (stage.element.shadowRoot?.activeElement !== stage.part('launcher'))
      await new Promise(requestAnimationFrame);
    expect(stage.find('[part~=approval]')).to.equal(null);
  });

  it('is not shown when the page asks by itself', async () => {
    const stage = await placeConnected();
    stage.element.stop();
    stage.element.functions = refund;
    stage.element.addEventListener('navai-approval', event => event.respondWith(true));
    await stage.element.start();
    stage.peer.say(responseCreated(), toolCall('call_1', 'refund_order', '{"order":7}'), responseDone());
    expect(await answered(stage)).to.include({ ok: true });
    expect(stage.find('[part~=approval]')).to.equal(null);
  });

  it('closes when the call ends', async () => {
    const stage = await asked();
    await prompt(stage);
    stage.element.stop();
    await stage.shown();
    expect(stage.find('[part~=approval]')).to.equal(null);
  });
});
