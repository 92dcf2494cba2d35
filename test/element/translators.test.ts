import { expect } from '@esm-bundle/chai';
import { clearStage, next, placeConnected, type Stage } from './stage.js';

const says = (id: string, transcript: string) => ({
  type: 'conversation.item.done',
  item: { id, type: 'message', role: 'assistant', content: [{ type: 'output_audio', transcript }] },
});

async function hear(stage: Stage, id: string, text: string): Promise<void> {
  const heard = next(stage.element, 'navai-transcript', () => true);
  stage.peer.say(says(id, text));
  await heard;
  await stage.shown();
  while (!stage.find('.transcript')?.textContent?.includes(text)) await new Promise(requestAnimationFrame);
}

/** Does what Chrome's translation does to a page: replaces text nodes by elements, where it is allowed to. */
function translate(root: ShadowRoot): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const allowed = texts.filter(
    text =>
      text.data.trim() && text.parentElement?.closest('[translate]')?.getAttribute('translate') === 'yes',
  );
  return allowed.map(text => {
    const font = document.createElement('font');
    font.textContent = `~${text.data}~`;
    text.replaceWith(font);
    return text.data;
  });
}

describe('a page that is translated by the browser', () => {
  clearStage();

  it('reaches what was said, and none of our own words; the call goes on', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    await hear(stage, 'one', 'We sell bread.');
    const root = stage.element.shadowRoot as ShadowRoot;
    expect(translate(root)).to.deep.equal(['We sell bread.']);
    await hear(stage, 'two', 'And cake.');
    stage.element.mute(true);
    await stage.shown();
    expect(stage.find('.transcript')?.textContent).to.match(/~We sell bread\.~[\s\S]*And cake\./);
    expect(stage.part('status').textContent).to.contain('muted');
    stage.element.clearTranscript();
    await stage.shown();
    expect(stage.find('.transcript')?.textContent).not.to.contain('bread');
  });
});
