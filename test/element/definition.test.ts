import { expect } from '@esm-bundle/chai';
import { errors } from '../../src/core/errors/errors.js';
import type { NavaiMuteEvent, NavaiOpenEvent } from '../../src/core/events/index.js';
import { NavaiVoiceElement } from '../../src/element/index.js';
import { clearStage, place } from './stage.js';

describe('defining the element', () => {
  it('gives <navai-voice> its class', () => {
    expect(customElements.get('navai-voice')).to.equal(NavaiVoiceElement);
    expect(document.createElement('navai-voice')).to.be.instanceOf(NavaiVoiceElement);
  });

  it('does nothing the second time', () => {
    NavaiVoiceElement.define();
    expect(customElements.get('navai-voice')).to.equal(NavaiVoiceElement);
  });

  it('leaves a tag that is already defined', () => {
    class Other extends HTMLElement {}
    customElements.define('taken-tag', Other);
    NavaiVoiceElement.define('taken-tag');
    expect(customElements.get('taken-tag')).to.equal(Other);
  });

  it('does nothing without a registry, as on a server', () => {
    expect(() => NavaiVoiceElement.define('any-tag', null as never)).not.to.throw();
  });

  it('adds a second tag beside the first', () => {
    NavaiVoiceElement.define('second-tag');
    expect(document.createElement('second-tag')).to.be.instanceOf(NavaiVoiceElement);
  });

  it('shows one sentence instead, in browsers without constructable style sheets', async () => {
    const { replaceSync } = CSSStyleSheet.prototype;
    Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync');
    NavaiVoiceElement.define('older-tag');
    CSSStyleSheet.prototype.replaceSync = replaceSync;
    const element = document.createElement('older-tag');
    element.innerHTML = '<script type="application/json">{}</script>';
    document.body.append(element);
    expect(element.innerText).to.equal(errors['no-webrtc']);
    expect(element.shadowRoot).to.equal(null);
    element.remove();
  });
});

describe('attributes and properties', () => {
  clearStage();

  it('accept functions as in the docs, with typed parameters', async () => {
    const { element } = await place();
    class Shop {}
    element.functions = [Shop, new Shop(), { './shop.ts': async () => ({}) }, null];
    element.functions = {
      add: {
        description: 'Adds.',
        run: ({ item }, { navigate, signal }) => [item, navigate, signal.aborted],
      },
      clear: () => true,
    };
    expect(Object.keys(element.functions)).to.deep.equal(['add', 'clear']);
  });

  it('have their defaults', async () => {
    const { element } = await place();
    expect(element).to.include({
      ...{ backend: '/navai', placement: 'bottom-end', theme: 'auto', warmup: 'intent' },
      ...{ open: false, muted: false, status: 'idle', activity: 'idle', error: null },
    });
    expect(element.model ?? element.voice ?? element.language ?? element.instructions).to.equal(undefined);
    expect([element.routes, element.transcript]).to.deep.equal([[], []]);
  });

  const texts = {
    backend: 'backend',
    'call-url': 'callUrl',
    model: 'model',
    voice: 'voice',
    instructions: 'instructions',
    language: 'language',
    'voice-accent': 'voiceAccent',
    'voice-tone': 'voiceTone',
    'transcription-model': 'transcriptionModel',
    placement: 'placement',
    theme: 'theme',
    warmup: 'warmup',
    'routes-from': 'routesFrom',
  } as const;
  for (const [attribute, property] of Object.entries(texts)) {
    it(`${attribute} is read into ${property}`, async () => {
      const { element } = await place();
      element.setAttribute(attribute, 'value');
      expect(element[property]).to.equal('value');
    });
  }

  it('empty numbers, as templates leave them, count as not set and not as 0', async () => {
    const { element } = await place(
      '<navai-voice max-duration="" idle-timeout=" " token-budget="" max-reconnects="" approval-timeout="" volume=""></navai-voice>',
    );
    const { maxDuration, idleTimeout, tokenBudget, maxReconnects, approvalTimeout, volume } = element;
    const numbers = [maxDuration, idleTimeout, tokenBudget, maxReconnects, approvalTimeout, volume];
    expect(numbers).to.deep.equal(Array(6).fill(undefined));
    element.setAttribute('max-duration', ' 30 ');
    expect(element.maxDuration).to.equal(30);
  });

  for (const flag of ['open', 'muted'] as const) {
    it(`${flag} is a boolean attribute, reflected both ways`, async () => {
      const { element } = await place(`<navai-voice ${flag}></navai-voice>`);
      expect(element[flag]).to.equal(true);
      element[flag] = false;
      await element.updateComplete;
      expect(element.hasAttribute(flag)).to.equal(false);
      element.setAttribute(flag, '');
      expect(element[flag]).to.equal(true);
      element.removeAttribute(flag);
      expect(element[flag]).to.equal(false);
    });
  }

  for (const [property, value] of [
    ['placement', 'top-start'],
    ['theme', 'dark'],
  ] as const) {
    it(`${property} is reflected, for the page’s CSS`, async () => {
      const { element } = await place();
      Object.assign(element, { [property]: value });
      await element.updateComplete;
      expect(element.getAttribute(property)).to.equal(value);
    });
  }

  it('muted is set by mute(), and stays without a call', async () => {
    const { element } = await place();
    element.mute(true);
    await element.updateComplete;
    expect([element.muted, element.hasAttribute('muted')]).to.deep.equal([true, true]);
    element.mute(false);
    expect(element.muted).to.equal(false);
  });

  it('theme overrides the system’s colour scheme', async () => {
    const { element } = await place('<navai-voice open></navai-voice>');
    const surface = async (theme: typeof element.theme) => {
      element.theme = theme;
      await element.updateComplete;
      const panel = element.renderRoot.querySelector('.panel') as Element;
      return getComputedStyle(panel).backgroundColor;
    };
    expect(await surface('light')).to.equal('rgb(255, 255, 255)');
    expect(await surface('dark')).not.to.equal('rgb(255, 255, 255)');
  });

  it('properties that were set before the definition are kept', async () => {
    const early = document.createElement('early-tag') as InstanceType<typeof NavaiVoiceElement>;
    early.routes = [{ name: 'Pricing', path: '/pricing' }];
    early.open = true;
    customElements.define('early-tag', class extends NavaiVoiceElement {});
    document.body.append(early);
    await early.updateComplete;
    expect(early.routes.map(({ name }) => name)).to.deep.equal(['Pricing']);
    expect(early.renderRoot.querySelector('.panel')).not.to.equal(null);
    early.remove();
  });
});

describe('the methods of an element without a call', () => {
  clearStage();

  it('do nothing', async () => {
    const { element, events } = await place();
    element.stop();
    element.interrupt();
    element.clearTranscript();
    expect(element.send('hello')).to.equal(false);
    expect(events.of()).to.deep.equal(['warning not-connected']);
  });
});

describe('attributes that a framework has rendered', () => {
  clearStage();

  const flags = Object.entries(NavaiVoiceElement.properties).flatMap(([name, options]) => {
    const { converter, attribute } = options as { converter?: object; attribute?: string };
    return converter && 'toAttribute' in converter ? [[name, attribute ?? name] as const] : [];
  });

  it('are many flags', () => expect(flags.length).to.be.greaterThan(10));

  for (const [name, attribute] of flags) {
    it(`${attribute}="false" counts as false, and any other value as true`, async () => {
      const { element } = await place(`<navai-voice ${attribute}="false"></navai-voice>`);
      expect(element[name as keyof NavaiVoiceElement]).to.equal(false);
      await element.updateComplete;
      expect(element.getAttribute(attribute)).to.equal('false');
      for (const text of ['', 'true', attribute]) {
        element.setAttribute(attribute, text);
        expect(element[name as keyof NavaiVoiceElement], text).to.equal(true);
      }
      element.setAttribute(attribute, 'false');
      expect(element[name as keyof NavaiVoiceElement]).to.equal(false);
    });
  }

  it('are the only ones after the upgrade, because hydration compares them', async () => {
    const plain = await place('<navai-voice></navai-voice>');
    expect(plain.element.getAttributeNames()).to.deep.equal([]);
    plain.clear();
    const { element } = await place('<navai-voice theme="dark" open="" backend="/x"></navai-voice>');
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal(['theme', 'open', 'backend']);
  });

  it('follow the properties that reflect', async () => {
    const { element } = await place();
    element.placement = 'inline';
    element.open = true;
    await element.updateComplete;
    expect(element.getAttributeNames().sort()).to.deep.equal(['open', 'placement']);
    element.removeAttribute('placement');
    expect(element.placement, 'the default').to.equal('bottom-end');
  });

  const objects = [
    'routes',
    'functions',
    'agents',
    'guardrails',
    'headers',
    'endpoints',
    'settings',
    'words',
  ];
  for (const name of [...objects, 'voice']) {
    it(`${name}="[object Object]" is one warning`, async () => {
      const stage = await place(`<navai-voice ${name}="[object Object]"></navai-voice>`);
      const codes: string[] = [];
      stage.element.addEventListener('navai-warning', ({ code }) => codes.push(code));
      stage.element.open = true;
      await stage.appears('panel');
      stage.element.requestUpdate();
      await stage.shown();
      expect(codes).to.deep.equal(['attribute-invalid']);
    });
  }

  it('with JSON for a property is a warning that names the property', async () => {
    const stage = await place();
    const messages: string[] = [];
    stage.element.addEventListener('navai-warning', ({ message }) => messages.push(message));
    stage.element.setAttribute('inputdeviceid', 'x');
    stage.element.open = true;
    await stage.appears('panel');
    await stage.shown();
    expect(messages.join()).to.contain('Set the property `inputDeviceId` instead.');
  });
});

describe('the state for frameworks', () => {
  clearStage();

  /** Records the values that events report. */
  async function watched(markup?: string) {
    const stage = await place(markup);
    const seen: string[] = [];
    document.addEventListener('navai-open', event => seen.push(`open ${(event as NavaiOpenEvent).open}`));
    document.addEventListener('navai-mute', event => seen.push(`muted ${(event as NavaiMuteEvent).muted}`));
    return { ...stage, stage, seen };
  }

  it('reports that the visitor opens and closes the panel, with the new value on the element', async () => {
    const { stage, seen } = await watched();
    stage.element.addEventListener('navai-open', ({ open }) => expect(stage.element.open).to.equal(open));
    await stage.click('launcher');
    await stage.appears('panel');
    expect(seen).to.deep.equal(['open true']);
    await stage.click('close-button');
    expect(seen).to.deep.equal(['open true', 'open false']);
  });

  it('reports changes by the page too, once for all of one task', async () => {
    const { stage, seen } = await watched();
    const { element } = stage;
    element.open = true;
    element.open = false;
    element.muted = true;
    await stage.shown();
    expect(seen).to.deep.equal(['muted true']);
    element.removeAttribute('muted');
    element.setAttribute('open', '');
    await stage.shown();
    expect(seen).to.deep.equal(['muted true', 'open true', 'muted false']);
  });

  it('reports mute() of the element and of its session, and keeps the property in step', async () => {
    const { stage, seen } = await watched();
    stage.element.mute(true);
    await stage.shown();
    stage.element.session.mute(false);
    await stage.shown();
    expect(seen).to.deep.equal(['muted true', 'muted false']);
    expect(stage.element.muted).to.equal(false);
  });

  it('reports nothing while nothing changes', async () => {
    const { stage, seen } = await watched();
    stage.element.requestUpdate();
    stage.element.open = false;
    await stage.shown();
    expect(seen).to.deep.equal([]);
  });
});
