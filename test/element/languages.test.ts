import { expect } from '@esm-bundle/chai';
import { ar } from '../../src/lang/ar.js';
import { de } from '../../src/lang/de.js';
import { en } from '../../src/lang/en.js';
import { es } from '../../src/lang/es.js';
import { fr } from '../../src/lang/fr.js';
import { languages, loadWords } from '../../src/lang/index.js';
import { launcherWords } from '../../src/lang/launcher-words.js';
import { zh } from '../../src/lang/zh.js';
import { zhHant } from '../../src/lang/zh-hant.js';
import { clearStage, next, place, placeConnected, placeFailed, type Stage } from './stage.js';

const page = document.documentElement;
const before = page.lang;

afterEach(() => {
  page.lang = before;
  page.removeAttribute('dir');
});

const name = (stage: Stage) => stage.part('launcher').ariaLabel;

/** Resolves when the launcher has this name. Otherwise the test times out. */
async function named(stage: Stage, words: string): Promise<void> {
  while (name(stage) !== words) await new Promise(requestAnimationFrame);
  await stage.shown();
}

/** Resolves when mutation observers have run. */
const heard = () => new Promise(resolve => setTimeout(resolve));

const side = ({ left, right }: DOMRect) => (left + right > innerWidth ? 'right' : 'left');

describe('the language', () => {
  clearStage();

  it('is English when the page has no language, or an unsupported one', async () => {
    page.lang = '';
    expect(name(await place())).to.equal(en.open);
  });

  it('is the page’s language', async () => {
    page.lang = 'es-MX';
    await named(await place(), es.open);
  });

  it('is that of the nearest ancestor with a language', async () => {
    page.lang = 'es';
    await named(await place('<div lang="fr"><p lang=""><navai-voice></navai-voice></p></div>'), fr.open);
  });

  it('is the element’s own before any other, and the page’s again when that is removed', async () => {
    page.lang = 'es';
    const stage = await place('<div lang="fr"><navai-voice lang="de-AT"></navai-voice></div>');
    await named(stage, de.open);
    stage.element.removeAttribute('lang');
    await named(stage, fr.open);
  });

  it('is set on the frame as the language of its texts', async () => {
    const stage = await place('<navai-voice lang="no"></navai-voice>');
    expect(stage.part('frame').lang).to.equal('en');
    stage.element.lang = 'zh-Hant-TW';
    await named(stage, zhHant.open);
    expect(stage.part('frame').lang).to.equal('zh-hant');
    stage.element.lang = 'zh-CN';
    await named(stage, zh.open);
    expect(stage.part('frame').lang).to.equal('zh');
  });

  it('is not set on the page’s own text and the transcript when those are in another language', async () => {
    const stage = await placeConnected('<navai-voice open captions lang="nl" mode="text"></navai-voice>');
    const item = (id: string, role: string, type: string, text: string) =>
      stage.peer.say({
        type: 'conversation.item.done',
        item: { id, type: 'message', role, status: 'completed', content: [{ type, text }] },
      });
    item('a', 'user', 'input_text', 'Hoe laat?');
    item('b', 'assistant', 'output_text', 'Om negen uur.');
    while (stage.element.transcript.length < 2) await next(stage.element, 'navai-transcript');
    await stage.shown();
    const said = () => stage.find('[role=status] [lang]');
    while (!said()?.textContent?.includes('Om negen uur.')) await new Promise(requestAnimationFrame);
    expect(stage.part('frame').lang).to.equal('en');
    expect((said() as HTMLElement).lang).to.equal('nl');
    const languages = () =>
      ['user', 'agent'].map(role => stage.part(`message-${role}`).querySelector<HTMLElement>('[lang]')?.lang);
    expect(languages()).to.deep.equal(['nl', 'nl']);
    stage.element.language = 'fr';
    await stage.shown();
    expect(languages(), 'as the agent speaks').to.deep.equal(['fr', 'fr']);
    stage.element.language = 'French';
    await stage.shown();
    expect(languages(), 'a name is not a language tag').to.deep.equal(['nl', 'nl']);
    stage.element.stop();
    stage.element.consent = 'Wij bewaren wat u zegt.';
    void stage.element.start();
    while (!stage.find('[part~=consent]')) await new Promise(requestAnimationFrame);
    expect(stage.part('consent').querySelector('span')?.lang).to.equal('nl');
  });

  it('changes with that of the page, of ancestors and of the element', async () => {
    const stage = await place('<div><navai-voice open></navai-voice></div>');
    page.lang = 'fr';
    await named(stage, fr.close);
    expect(stage.part('start-button').ariaLabel).to.equal(fr.start);
    (stage.element.parentElement as HTMLElement).lang = 'es';
    await named(stage, es.close);
    stage.element.lang = 'de';
    await named(stage, de.close);
    stage.element.lang = 'en';
    await named(stage, en.close);
    expect(stage.part('start-button').ariaLabel).to.equal(en.start);
  });

  it('is inherited and watched across shadow roots', async () => {
    const stage = await place('<section lang="fr"></section><navai-voice></navai-voice>');
    const section = stage.element.previousElementSibling as HTMLElement;
    const inner = document.createElement('p');
    section.attachShadow({ mode: 'closed' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(stage.element);
    await named(stage, fr.open);
    inner.lang = 'es';
    await named(stage, es.open);
    inner.removeAttribute('lang');
    section.lang = 'de';
    await named(stage, de.open);
    document.body.append(stage.element);
    section.remove();
    await named(stage, en.open);
    stage.element.remove();
  });

  it('is the last one chosen, even when earlier ones load later', async () => {
    const stage = await place();
    for (const lang of ['es', 'fr', 'ar', 'de']) {
      stage.element.lang = lang;
      await stage.element.updateComplete;
    }
    await named(stage, de.open);
    for (const language of ['es', 'fr', 'ar'] as const) await loadWords(language);
    await heard();
    await stage.shown();
    expect(name(stage)).to.equal(de.open);
  });

  it('is not loaded while the element is out of the page, and is correct when it is back', async () => {
    const stage = await place('<navai-voice lang=""></navai-voice>');
    const { element } = stage;
    const { parentElement } = element;
    element.remove();
    let updates = 0;
    const { requestUpdate } = element;
    element.requestUpdate = (...given) => {
      updates += 1;
      requestUpdate.apply(element, given);
    };
    page.lang = 'es';
    await heard();
    expect(updates).to.equal(0);
    parentElement?.append(element);
    await named(stage, es.open);
  });

  it('causes no new rendering when other parts of the page change theirs', async () => {
    const stage = await place('<p></p><navai-voice></navai-voice>');
    let updates = 0;
    stage.element.requestUpdate = () => {
      updates += 1;
    };
    Object.assign(stage.element.previousElementSibling as HTMLElement, { lang: 'fr', dir: 'rtl' });
    await heard();
    expect(updates).to.equal(0);
  });

  it('is separate for each element', async () => {
    const stage = await place('<navai-voice lang="es"></navai-voice><navai-voice lang="fr"></navai-voice>');
    const other = stage.element.nextElementSibling as Stage['element'];
    await named(stage, es.open);
    while (other.renderRoot.querySelector('.launcher')?.ariaLabel !== fr.open)
      await new Promise(requestAnimationFrame);
    stage.element.remove();
    other.lang = 'de';
    while (other.renderRoot.querySelector('.launcher')?.ariaLabel !== de.open)
      await new Promise(requestAnimationFrame);
  });
});

describe('the direction', () => {
  clearStage();

  const direction = (element: Element) => getComputedStyle(element).direction;

  it('of our text follows its language, while the corner follows the page: Arabic in an English page', async () => {
    const stage = await place('<navai-voice open lang="ar"></navai-voice>');
    await named(stage, ar.close);
    expect(direction(stage.part('panel'))).to.equal('rtl');
    expect(direction(stage.part('launcher'))).to.equal('rtl');
    expect(side(stage.part('launcher').getBoundingClientRect())).to.equal('right');
    expect(stage.part('panel').getBoundingClientRect().right).to.be.closeTo(
      stage.part('launcher').getBoundingClientRect().right,
      1,
    );
  });

  it('of English in a Hebrew page is left to right, in the other corner', async () => {
    Object.assign(page, { lang: 'he', dir: 'rtl' });
    const stage = await place('<navai-voice open></navai-voice>');
    expect(direction(stage.part('panel'))).to.equal('ltr');
    expect(side(stage.part('launcher').getBoundingClientRect())).to.equal('left');
    expect(stage.part('panel').getBoundingClientRect().left).to.be.closeTo(
      stage.part('launcher').getBoundingClientRect().left,
      1,
    );
  });

  it('is the element’s own when it has a dir attribute', async () => {
    const stage = await place('<navai-voice open dir="rtl"></navai-voice>');
    expect(direction(stage.part('panel'))).to.equal('rtl');
    expect(side(stage.part('launcher').getBoundingClientRect())).to.equal('left');
    stage.element.removeAttribute('dir');
    await heard();
    expect(direction(stage.part('panel'))).to.equal('ltr');
    expect(side(stage.part('launcher').getBoundingClientRect())).to.equal('right');
  });

  it('follows the page, an ancestor and the element live', async () => {
    const stage = await place('<div><navai-voice open></navai-voice></div>');
    const at = () => side(stage.part('launcher').getBoundingClientRect());
    const places = [at()];
    page.dir = 'rtl';
    places.push(at());
    (stage.element.parentElement as HTMLElement).dir = 'ltr';
    places.push(at());
    stage.element.dir = 'rtl';
    await heard();
    places.push(at());
    expect(places).to.deep.equal(['right', 'left', 'right', 'left']);
    expect(direction(stage.part('panel'))).to.equal('rtl');
    stage.element.dir = '';
    await heard();
    expect(direction(stage.part('panel'))).to.equal('ltr');
  });

  it('of each message follows its text, regardless of the surrounding language', async () => {
    const stage = await placeConnected('<navai-voice open lang="ar"></navai-voice>');
    await named(stage, ar.close);
    const item = (id: string, text: string) => ({
      type: 'conversation.item.done',
      item: { id, type: 'message', role: 'user', content: [{ type: 'input_text', text }] },
    });
    const both = next(stage.element, 'navai-transcript', ({ entry }) => entry.text === 'أين الأسعار؟');
    stage.peer.say(item('a', 'What can you do?'), item('b', 'أين الأسعار؟'));
    await both;
    await stage.shown();
    const texts = stage.element.renderRoot.querySelectorAll('[part~=message] [dir=auto]');
    expect([...texts].map(direction)).to.deep.equal(['ltr', 'rtl']);
  });

  it('of each paragraph of a message is its own', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    const text = 'What does this mean, please?\nأين الأسعار؟';
    const said = next(stage.element, 'navai-transcript', ({ entry }) => entry.text === text);
    const content = [{ type: 'input_text', text }];
    stage.peer.say({
      type: 'conversation.item.done',
      item: { id: 'a', type: 'message', role: 'user', content },
    });
    await said;
    await stage.shown();
    const shown = [...(stage.find('.plain')?.childNodes ?? [])].find(
      ({ nodeType }) => nodeType === Node.TEXT_NODE,
    ) as Text;
    const range = document.createRange();
    range.selectNodeContents(shown);
    const { left, right } = range.getBoundingClientRect();
    // WebKit measures whole lines correctly, but a part of the second one in the first.
    const arabic = [...range.getClientRects()].at(-1);
    range.setEnd(shown, 'What'.length);
    expect(range.getBoundingClientRect().left, 'English begins at the left').to.be.closeTo(left, 1);
    expect(arabic?.left, 'Arabic has its own line').to.be.greaterThan(left + 1);
    expect(arabic?.right, 'Arabic begins at the right').to.be.closeTo(right, 1);
  });

  it('of a line with a function’s name is that of our text', async () => {
    const stage = await placeConnected('<navai-voice open lang="ar"></navai-voice>');
    await named(stage, ar.close);
    const toolRuns = [{ toolCallId: '1', name: 'find_orders', state: 'done', after: undefined }];
    const state = { ...stage.element.session.state, toolRuns };
    Object.defineProperty(stage.element.session, 'state', { value: state });
    stage.element.requestUpdate();
    await stage.shown();
    const line = stage.find('.tool span') as HTMLElement;
    expect(line.textContent).to.equal('\u2068find orders\u2069: تم');
    expect(direction(line)).to.equal('rtl');
  });

  it('mirrors the icon of an interrupted line', async () => {
    const stage = await placeConnected('<navai-voice open dir="rtl"></navai-voice>');
    const cut = next(stage.element, 'navai-transcript', ({ entry }) => entry.interrupted);
    const content = [{ type: 'output_audio', transcript: 'I was about to' }];
    stage.peer.say(
      { type: 'conversation.item.done', item: { id: 'a', type: 'message', role: 'assistant', content } },
      { type: 'conversation.item.truncated', item_id: 'a' },
    );
    await cut;
    await stage.shown();
    expect(getComputedStyle(stage.find('.note svg') as Element).scale).to.equal('-1 1');
    expect(getComputedStyle(stage.find('.status svg') as Element).scale).to.equal('none');
  });

  it('of announcements is set too', async () => {
    const stage = await place('<navai-voice open lang="ar"></navai-voice>');
    await named(stage, ar.close);
    const region = stage.find('[role=status]') as HTMLElement;
    expect(direction(region)).to.equal('rtl');
    expect(region.closest('[lang]')?.getAttribute('lang')).to.equal('ar');
  });
});

describe('custom texts', () => {
  clearStage();

  const json = (words: unknown, attributes = '') =>
    `<navai-voice ${attributes}><script type="application/json">${JSON.stringify({ words })}</script></navai-voice>`;

  it('are in the first rendering, before anything is loaded', async () => {
    expect(name(await place(json({ open: 'Ask Ana' })))).to.equal('Ask Ana');
  });

  it('set as a property win over those in JSON; the others are kept', async () => {
    const stage = await place(json({ open: 'Ask Ana', close: 'Bye' }));
    stage.element.words = { open: 'Ask Bea' };
    await stage.shown();
    expect(name(stage)).to.equal('Ask Bea');
    stage.element.open = true;
    await stage.shown();
    expect(name(stage)).to.equal('Bye');
    expect(stage.part('start-button').ariaLabel).to.equal(en.start);
  });

  it('replace those of any language, in everything that is shown and announced', async () => {
    const stage = await place('<navai-voice open lang="es"></navai-voice>');
    await named(stage, es.close);
    stage.element.words = { title: 'Ana', idle: 'Aquí estoy', message: 'Dime', connected: 'Te oigo' };
    await stage.shown();
    expect(stage.part('panel').ariaLabel).to.equal('Ana');
    expect(stage.part('status').textContent).to.equal('Aquí estoy');
    expect((stage.part('input') as HTMLInputElement).placeholder).to.equal('Dime');
    expect(stage.part('start-button').ariaLabel).to.equal(es.start);
    await stage.element.start();
    while (!stage.find('[role=status]')?.textContent) await new Promise(requestAnimationFrame);
    expect(stage.find('[role=status]')?.textContent).to.equal('Te oigo');
  });

  it('are plain text, regardless of their content', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    const title = '<img src=x onerror="globalThis.hit=1"><b>Ana</b>';
    stage.element.words = { title, open: title };
    await stage.shown();
    expect(stage.find('h2')?.textContent).to.equal(title);
    expect(stage.find('img, b')).to.equal(null);
  });

  it('with unknown keys or non-string values are left out with one warning each', async () => {
    const warnings: string[] = [];
    const stage = await place('<navai-voice open></navai-voice>');
    stage.element.addEventListener('navai-warning', ({ code, message }) =>
      warnings.push(`${code}: ${message}`),
    );
    const wrong = {
      close: 7,
      strat: 'Go',
      title: null,
      errors: { unexpected: [], nope: 'x' },
      idle: undefined,
    };
    for (const words of [wrong, { ...wrong }]) {
      stage.element.words = words as never;
      await stage.shown();
    }
    expect(name(stage)).to.equal(en.close);
    expect(stage.part('panel').ariaLabel).to.equal(en.title);
    expect(warnings.map(warning => /“(.*)”/.exec(warning)?.[1])).to.deep.equal([
      'close',
      'strat',
      'title',
      'unexpected',
      'nope',
    ]);
    expect(warnings.every(warning => warning.startsWith('attribute-invalid: '))).to.equal(true);
  });

  it('that are not an object are ignored with one warning', async () => {
    for (const words of ['Hello', 5, true]) {
      const stage = await place(json(words, 'open'));
      stage.element.requestUpdate();
      await stage.shown();
      expect(name(stage)).to.equal(en.close);
      expect(stage.events.of('warning')).to.deep.equal(['attribute-invalid']);
      stage.clear();
    }
  });

  it('that are valid cause no warning', async () => {
    const stage = await place(json({ ...en, open: 'Ask' }, 'open'));
    expect(stage.events.of('warning')).to.deep.equal([]);
    expect(Object.keys(launcherWords)).to.include('open');
  });
});

describe('texts of any length', () => {
  clearStage();

  it('break between words in Korean, and anywhere in Chinese', async () => {
    const stage = await place('<navai-voice open lang="ko"></navai-voice>');
    while (stage.part('frame').lang !== 'ko') await new Promise(requestAnimationFrame);
    expect(getComputedStyle(stage.part('panel')).wordBreak).to.equal('keep-all');
    stage.element.lang = 'zh';
    await named(stage, zh.close);
    expect(getComputedStyle(stage.part('panel')).wordBreak).to.equal('normal');
  });

  for (const language of languages)
    it(`fit into a bar on a small phone after a call: ${language}`, async () => {
      const words = await loadWords(language);
      const stage = await placeConnected(
        `<div style="inline-size: 280px"><navai-voice variant="bar" placement="inline" lang="${language}"></navai-voice></div>`,
      );
      stage.element.stop();
      while (!stage.find('.again')?.textContent?.includes(words.restart))
        await new Promise(requestAnimationFrame);
      const bar = stage.part('bar');
      expect(bar.offsetWidth).to.be.at.most(280);
      expect(bar.scrollWidth).to.equal(bar.clientWidth);
    });
});

describe('errors', () => {
  clearStage();

  it('are shown in the user’s language, and are in English for programs', async () => {
    const stage = await placeFailed(500, '<navai-voice open lang="ar"></navai-voice>');
    await named(stage, ar.close);
    expect(stage.part('error').textContent).to.include(ar.errors['backend-failed']);
    expect(stage.element.error?.message).to.equal(en.errors['backend-failed']);
  });

  it('are shown in the page’s custom texts, if set', async () => {
    const stage = await placeFailed(500, '<navai-voice lang="es"></navai-voice>');
    stage.element.words = { errors: { 'backend-failed': 'Llámanos: 600 000' } };
    await named(stage, es.open);
    expect(stage.part('error').textContent).to.include('Llámanos: 600 000');
    stage.element.words = { errors: { unexpected: 'Otro' } };
    await stage.shown();
    expect(stage.part('error').textContent).to.include(es.errors['backend-failed']);
  });

  it('and the status of a running call change with the language', async () => {
    const stage = await placeConnected('<navai-voice open></navai-voice>');
    expect(stage.part('status').textContent).to.equal(en.listening);
    stage.element.lang = 'de';
    await named(stage, de.close);
    expect(stage.part('status').textContent).to.equal(de.listening);
    expect(stage.element.status).to.equal('connected');
  });
});
