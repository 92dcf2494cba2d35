import 'axe-core';
import { expect } from '@esm-bundle/chai';
import type * as Axe from 'axe-core';
import { Gate } from '../core/world.js';
import { responseCreated, responseDone, toolCall } from '../realtime/wire.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

const { axe } = globalThis as unknown as { axe: typeof Axe };

/** All states of the element that axe checks. */
const states: Record<string, (theme: string) => Promise<Stage>> = {
  idle: theme => place(`<navai-voice theme="${theme}"></navai-voice>`),
  open: theme => place(`<navai-voice theme="${theme}" open></navai-voice>`),
  inline: theme => place(`<navai-voice theme="${theme}" open placement="inline"></navai-voice>`),
  connecting: async theme => {
    const stage = await place(`<navai-voice theme="${theme}" open></navai-voice>`);
    stage.answer('/navai/realtime/client-secret', async () => {
      await new Gate().opened;
      return new Response();
    });
    void stage.element.start();
    await stage.shown();
    return stage;
  },
  'connected with a transcript': theme => talking(theme),
  muted: async theme => {
    const stage = await talking(theme);
    stage.element.mute(true);
    await stage.shown();
    return stage;
  },
  'asking whether a function may run': theme => asking(theme, ''),
  'asking it in the panel': theme => asking(theme, 'open'),
  'asking for consent': theme => consenting(theme, ''),
  'asking for it in the panel': theme => consenting(theme, 'open'),
  'asking how the call was': theme => rating(theme, ''),
  'asking that in the panel': theme => rating(theme, 'open'),
  error: theme => placeFailed(500, `<navai-voice theme="${theme}" open></navai-voice>`),
  'error that can’t be tried again': theme =>
    placeFailed(200, `<navai-voice theme="${theme}" open></navai-voice>`),
};

async function talking(theme: string): Promise<Stage> {
  const stage = await placeConnected(`<navai-voice theme="${theme}" open></navai-voice>`);
  const heard = next(stage.element, 'navai-transcript', ({ entry }) => entry.interrupted);
  const item = (id: string, role: string, type: string, text: string) => {
    return { type: 'conversation.item.done', item: { id, type: 'message', role, content: [{ type, text }] } };
  };
  stage.peer.say(
    item('a', 'user', 'input_text', 'When do you open?'),
    item('b', 'assistant', 'output_text', 'At nine.'),
    { type: 'conversation.item.truncated', item_id: 'b' },
  );
  await heard;
  await stage.shown();
  return stage;
}

async function asking(theme: string, open: string): Promise<Stage> {
  const stage = await place(`<navai-voice theme="${theme}" ${open}></navai-voice>`);
  stage.element.functions = { pay: { requiresApproval: true, description: 'Pays.', run: () => 1 } };
  await stage.element.start();
  const given = '{"function_name":"pay","payload":{"amount":5,"to":"Ana"}}';
  stage.peer.say(responseCreated(), toolCall('call_1', 'execute_app_function', given), responseDone());
  await next(stage.element, 'navai-approval');
  while (!stage.find('[part~=approval]')) await new Promise(requestAnimationFrame);
  await stage.shown();
  return stage;
}

async function consenting(theme: string, open: string): Promise<Stage> {
  const text = 'What you say is kept. '.repeat(open ? 200 : 3);
  const stage = await place(
    `<navai-voice theme="${theme}" ${open}><p slot="consent">${text}<a href="/privacy">More</a></p></navai-voice>`,
  );
  void stage.element.start();
  while (!stage.find('[part~=consent]')) await new Promise(requestAnimationFrame);
  await stage.shown();
  return stage;
}

async function rating(theme: string, open: string): Promise<Stage> {
  const stage = await placeConnected(`<navai-voice theme="${theme}" feedback ${open}></navai-voice>`);
  stage.element.stop();
  await stage.shown();
  await stage.click('good-button');
  return stage;
}

/** Resolves when all animations have ended, because axe can't measure contrast while the panel fades in. */
async function still({ element }: Stage): Promise<void> {
  const animations = element.shadowRoot?.getAnimations() ?? [];
  const ending = animations.filter(
    ({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
  );
  await Promise.all(ending.map(({ finished }) => finished));
}

describe('axe finds no violations', () => {
  clearStage();

  for (const theme of ['light', 'dark']) {
    for (const [state, show] of Object.entries(states)) {
      it(`${state}, ${theme}`, async () => {
        const stage = await show(theme);
        await still(stage);
        const { violations, passes } = await axe.run(stage.element);
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found).to.deep.equal([]);
        expect(passes).not.to.deep.equal([]);
      });
    }
  }
});
