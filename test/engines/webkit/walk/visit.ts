import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type * as Axe from 'axe-core';
import { launchWebkit, type Webkit } from '../launch.js';
import { openSite, type Site } from './site.js';

declare global {
  var axe: typeof Axe;
}

/** The focused part of the widget, or the text of what has the focus in the page. */
export interface Focus {
  readonly name: string;
  readonly inWidget: boolean;
  /** True if the focus is visible. */
  readonly ring: boolean;
}

/** All rules of WCAG 2.2 AA. Target size is off by default. */
const rules: Axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'passes'],
};

/** A visit of the site in WebKit. */
export class Visit {
  readonly #webkit: Webkit;
  readonly #site: Site;

  private constructor(webkit: Webkit, site: Site) {
    this.#webkit = webkit;
    this.#site = site;
  }

  static async begin(): Promise<Visit> {
    const site = await openSite();
    return new Visit(await launchWebkit(), site);
  }

  async end(): Promise<void> {
    await Promise.all([this.#webkit.end(), this.#site.close()]);
  }

  get browser(): Webkit['browser'] {
    return this.#webkit.browser;
  }

  /** Opens a page with this tag. It has stored nothing. */
  async open(attributes = '', html?: string): Promise<void> {
    await this.browser.open(this.#site.pageOf(attributes, html));
    const hasFocus = await this.browser.run(async () => {
      await customElements.whenDefined('navai-voice');
      return document.hasFocus();
    });
    assert.ok(hasFocus, 'the window has the focus');
  }

  /** Walks from the link before the widget to its button, and presses it. */
  async startCall(): Promise<void> {
    await this.browser.press('Tab', 'Tab');
    await this.focuses('launcher');
    await this.browser.press('Enter');
  }

  /** Presses Tab until this part of the widget has the focus. */
  async tabTo(part: string): Promise<void> {
    for (let step = 0; (await this.focus()).name !== part; step += 1) {
      assert.ok(step < 20, `Tab never reaches ${part}.`);
      await this.browser.press('Tab');
    }
  }

  /** Resolves once an element of the widget matches the selector and is visible. */
  async shows(selector: string): Promise<void> {
    await this.browser.run(async selector => {
      const root = document.querySelector('navai-voice')?.shadowRoot;
      while (!root?.querySelector(selector)?.checkVisibility()) await new Promise(requestAnimationFrame);
    }, selector);
  }

  /** Resolves once no element of the widget matches the selector, or it is hidden. */
  async hides(selector: string): Promise<void> {
    await this.browser.run(async selector => {
      const root = document.querySelector('navai-voice')?.shadowRoot;
      while (root?.querySelector(selector)?.checkVisibility()) await new Promise(requestAnimationFrame);
    }, selector);
  }

  /** Resolves once the widget has this status. */
  async reaches(status: string): Promise<void> {
    await this.browser.run(async status => {
      const element = document.querySelector('navai-voice');
      while (element?.status !== status) await new Promise(requestAnimationFrame);
    }, status);
  }

  status(): Promise<string | undefined> {
    return this.browser.run(() => document.querySelector('navai-voice')?.status);
  }

  focus(): Promise<Focus> {
    return this.browser.run(() => {
      const root = document.querySelector('navai-voice')?.shadowRoot;
      const active = root?.activeElement ?? document.activeElement;
      const rings = [active, active?.closest('.composer')].map(element => {
        if (!element) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      return {
        name: active?.getAttribute('part') ?? active?.textContent?.trim() ?? '',
        inWidget: Boolean(root?.activeElement),
        ring: rings.includes(true),
      };
    });
  }

  /** Resolves once the focus is on this part of the widget. */
  focuses(part: string): Promise<void> {
    return this.focusesOn(`[part~=${part}]`);
  }

  /** Resolves once the focus is on an element of the widget that matches the selector. */
  async focusesOn(selector: string): Promise<void> {
    await this.browser.run(async selector => {
      const root = document.querySelector('navai-voice')?.shadowRoot;
      while (!root?.activeElement?.matches(selector)) await new Promise(requestAnimationFrame);
    }, selector);
  }

  /** Fails if axe finds a violation in the widget. */
  async expectNoViolations(): Promise<void> {
    if (!(await this.browser.run(() => 'axe' in globalThis))) {
      const source = await readFile(new URL(import.meta.resolve('axe-core')), 'utf8');
      // biome-ignore lint/security/noGlobalEval: axe arrives as text.
      await this.browser.run(source => void globalThis.eval(source), source);
    }
    const { found, passed } = await this.browser.run(async rules => {
      const element = document.querySelector('navai-voice') as Element;
      // Colours are not final while the panel fades in.
      const animations = element.shadowRoot?.getAnimations() ?? [];
      const ending = animations.filter(
        ({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
      await Promise.all(ending.map(({ finished }) => finished.catch(() => {})));
      const { violations, passes } = await axe.run(element, rules);
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      return { found, passed: passes.map(({ id }) => id) };
    }, rules);
    assert.deepEqual(found, []);
    assert.ok(passed.includes('button-name'));
  }
}
