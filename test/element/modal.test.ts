import { expect } from '@esm-bundle/chai';
import { clearStage, placeConnected, type Stage } from './stage.js';

const frames = async (until: () => unknown) => {
  while (!until()) await new Promise(requestAnimationFrame);
};

/** The shadow root that we put into a dialog of the page; null without one. */
const barIn = (dialog: Element) => dialog.querySelector(':scope > div:last-child')?.shadowRoot ?? null;
const buttonIn = (dialog: Element, part: string) =>
  barIn(dialog)?.querySelector<HTMLElement>(`[part=${part}]`) as HTMLElement;

/** Whether a click in the middle of the element reaches it. */
function isReachable(root: ShadowRoot, element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = root.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && element.contains(hit);
}

async function inModal(markup: string): Promise<{ stage: Stage; dialog: HTMLDialogElement }> {
  const stage = await placeConnected(`${markup}<dialog><p>Cookies?</p><button>Yes</button></dialog>`);
  const dialog = document.querySelector('dialog') as HTMLDialogElement;
  dialog.showModal();
  await frames(() => barIn(dialog));
  return { stage, dialog };
}

describe('a dialog that the page opens modally during a call', () => {
  clearStage();

  for (const markup of [
    '<navai-voice></navai-voice>',
    '<navai-voice variant="bar"></navai-voice>',
    '<navai-voice variant="button" placement="top-start"></navai-voice>',
    '<navai-voice placement="inline" open></navai-voice>',
  ])
    it(`has mute and end within reach: ${markup}`, async () => {
      const { stage, dialog } = await inModal(markup);
      const root = barIn(dialog) as ShadowRoot;
      const mute = buttonIn(dialog, 'mute-button');
      await frames(() => isReachable(root, mute));
      mute.click();
      await stage.shown();
      expect(stage.element.muted).to.equal(true);
      expect(mute.getAttribute('aria-pressed')).to.equal('true');
      expect(isReachable(root, buttonIn(dialog, 'end-button'))).to.equal(true);
      buttonIn(dialog, 'end-button').click();
      await stage.shown();
      expect(stage.element.status).to.equal('idle');
      expect(barIn(dialog)).to.equal(null);
    });

  it('keeps its focus, and loses the bar when it closes', async () => {
    const { dialog } = await inModal('<navai-voice></navai-voice>');
    expect(document.activeElement).to.equal(dialog.querySelector('button'));
    dialog.close();
    await frames(() => !barIn(dialog));
  });

  it('hands the bar on to a dialog above it, and gets it back', async () => {
    const { dialog } = await inModal('<navai-voice></navai-voice>');
    const above = document.createElement('dialog');
    dialog.after(above);
    above.showModal();
    await frames(() => barIn(above));
    expect(barIn(dialog)).to.equal(null);
    above.close();
    await frames(() => barIn(dialog));
    above.remove();
  });

  it('gets no bar if it contains the element, is not modal, or no call runs', async () => {
    const stage = await placeConnected(
      '<dialog><navai-voice variant="bar"></navai-voice></dialog><dialog id="other"></dialog>',
    );
    const [own, other] = [...document.querySelectorAll('dialog')] as [HTMLDialogElement, HTMLDialogElement];
    own.showModal();
    await stage.shown();
    own.close();
    other.show();
    await stage.shown();
    stage.element.stop();
    other.close();
    other.showModal();
    await stage.shown();
    await new Promise(requestAnimationFrame);
    expect([barIn(own), barIn(other)]).to.deep.equal([null, null]);
  });
});
