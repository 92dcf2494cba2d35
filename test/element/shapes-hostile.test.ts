import { expect } from '@esm-bundle/chai';
import { clearStage, place, placeConnected, placeFailed, type Stage } from './stage.js';

const attacks = [
  '* { all: unset }',
  '* { all: unset !important }',
  'button { display: none !important }',
  'div { position: fixed }',
  'section, header, footer, form, input, p, h2, svg, slot { display: none !important; position: absolute !important }',
  '* { letter-spacing: 9px; text-transform: uppercase; font-size: 3px; line-height: 4; visibility: hidden; pointer-events: none; color: red }',
  '* { letter-spacing: 9px !important; word-spacing: 20px !important; text-indent: 50px !important; font: italic 900 3px serif !important; visibility: hidden !important; pointer-events: none !important; color: red !important; text-align: center !important; white-space: pre !important; cursor: none !important; user-select: none !important; writing-mode: vertical-rl !important }',
  'navai-voice { transform: scale(0); filter: blur(9px); opacity: 0; clip-path: inset(50%); contain: strict; overflow: hidden; inline-size: 0; block-size: 0 }',
  'navai-voice { position: static !important; display: block !important; float: left; margin: 99px }',
  ':root { font-size: 4px }',
  ':root { font-size: 100px }',
  '[popover] { display: none !important; inset: 0 !important; margin: auto !important }',
  '*::before, *::after, ::backdrop { content: "!"; display: block !important; position: fixed !important; inset: 0 !important; background: red }',
  ':root, * { --accent: red; --on-accent: red; --surface: red; --on-surface: red; --quiet: red; --tint: red; --line: red; --danger: red; --radius: 0; --size: 1px; --offset: 300px; --edge: 300px; --nth: 4; --sheet-top: 90px; --sheet-height: 9px }',
  '* { transition: all 9s !important; animation: none !important; color-scheme: dark !important; zoom: normal }',
];

const measured = [
  'color',
  'backgroundColor',
  'fontSize',
  'fontFamily',
  'fontWeight',
  'fontStyle',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'textTransform',
  'textAlign',
  'visibility',
  'pointerEvents',
  'display',
  'position',
  'borderRadius',
  'writingMode',
  'opacity',
] as const;

/** The position and the computed style of each box of the widget. */
function look({ element }: Stage): string[] {
  const root = element.shadowRoot as ShadowRoot;
  for (const animation of root.getAnimations()) animation.finish();
  return [...root.querySelectorAll<HTMLElement>('.frame, .frame *')].map(part => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const style = getComputedStyle(part);
    const box = [left, top, width, height].map(Math.round).join(' ');
    return `${part.localName}.${part.getAttribute('class')} ${box} ${measured.map(name => style[name]).join('; ')}`;
  });
}

const shapes = {
  'an open panel': () => place('<navai-voice open dismissible movable></navai-voice>'),
  'a button': () => place('<navai-voice variant="button"></navai-voice>'),
  'a bar': () => placeConnected('<navai-voice variant="bar"></navai-voice>'),
  'an error': () => placeFailed(500, '<navai-voice variant="button"></navai-voice>'),
};

describe('in a hostile page', () => {
  clearStage();
  let sheet: HTMLStyleElement | undefined;
  afterEach(() => sheet?.remove());

  for (const [name, make] of Object.entries(shapes)) {
    it(`${name} looks the same as in a plain page`, async () => {
      const stage = await make();
      const calm = look(stage);
      expect(calm.length).to.be.greaterThan(3);
      for (const attack of attacks) {
        sheet = document.createElement('style');
        sheet.textContent = attack;
        document.head.append(sheet);
        expect(look(stage), attack).to.deep.equal(calm);
        sheet.remove();
      }
    });
  }

  it('lets users select the transcript when the page disables selection', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    sheet = document.createElement('style');
    sheet.textContent = '* { user-select: none !important; -webkit-user-select: none !important }';
    document.head.append(sheet);
    const style = getComputedStyle(stage.part('transcript'));
    expect(style.getPropertyValue('-webkit-user-select')).to.equal('text');
  });

  it('stays within the window when the page sets zoom in its style sheet', async () => {
    const stage = await place('<navai-voice open></navai-voice>');
    sheet = document.createElement('style');
    sheet.textContent = 'html { zoom: 2 }';
    document.head.append(sheet);
    for (const part of ['launcher', 'panel', 'composer']) {
      const { left, top, right, bottom } = stage.part(part).getBoundingClientRect();
      expect(Math.min(left, top), part).to.be.at.least(0);
      expect(right, part).to.be.at.most(innerWidth);
      expect(bottom, part).to.be.at.most(innerHeight);
    }
  });

  it('can be hidden by the page’s hidden attribute, and by no other rule', async () => {
    const stage = await place();
    stage.element.hidden = true;
    sheet = document.createElement('style');
    sheet.textContent = '* { all: unset !important } navai-voice { display: block !important }';
    document.head.append(sheet);
    expect(stage.part('launcher').getBoundingClientRect().width).to.equal(0);
  });
});

describe('a slot', () => {
  clearStage();

  const contents = {
    'a long word': `<b slot="header">${'word'.repeat(400)}</b>`,
    'an image of 4000 px':
      '<svg slot="header" width="4000" height="4000" viewBox="0 0 1 1"></svg><div slot="empty"><svg width="4000" height="4000"></svg></div>',
    'something fixed':
      '<div slot="header" style="position: fixed; inset: 0; z-index: 9; background: red">Mine</div><div slot="empty"><i style="position: fixed; inset: 0; background: red"></i></div>',
    'something pulled out':
      '<div slot="header" style="margin: -500px; float: left; inline-size: 3000px">Out</div>',
    'a form and a script':
      '<form slot="header"><input name="text"><button>Go</button></form><script slot="empty"></script>',
    'another widget': '<navai-voice slot="header" placement="top-start"></navai-voice>',
  };
  for (const [name, content] of Object.entries(contents)) {
    it(`with ${name} in it does not change the panel`, async () => {
      const stage = await place(`<navai-voice open>${content}</navai-voice>`);
      for (const animation of stage.element.shadowRoot?.getAnimations() ?? []) animation.finish();
      const panel = stage.part('panel').getBoundingClientRect();
      expect([panel.width, panel.right]).to.deep.equal([368, document.documentElement.clientWidth - 20]);
      for (const part of ['close-button', 'input', 'send-button', 'start-button']) {
        const { left, top, right, bottom, width, height } = stage.part(part).getBoundingClientRect();
        expect(left, part).to.be.at.least(panel.left);
        expect(right, part).to.be.at.most(panel.right);
        expect(top, part).to.be.at.least(panel.top);
        expect(bottom, part).to.be.at.most(panel.bottom);
        const hit = stage.element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
        expect(stage.part(part).contains(hit as Node), part).to.equal(true);
      }
    });
  }
});
