import type { LitElement } from 'lit';
import type { Warn } from '../../../core/errors/warnings.js';
import type { VoiceHost } from '../../host.js';

/**
 * Warns once about each attribute that holds no text of the page's: a framework that does not know the property writes
 * an object into the attribute as “[object Object]”.
 */
export class AttributeCheck {
  readonly #reported = new Set<string>();

  check(element: VoiceHost, warn: Warn): void {
    const { properties } = element.constructor as typeof LitElement;
    for (const { name, value } of element.attributes) {
      const property = Object.keys(properties).find(key => key.toLowerCase() === name);
      const onlyProperty = property && properties[property]?.attribute === false;
      if (!onlyProperty && !/^\[object \w+\]/.test(value)) continue;
      const advice = onlyProperty ? ` Set the property \`${property}\` instead.` : '';
      this.#report(`${name}: “${value.slice(0, 40)}” can’t be used in an attribute.${advice}`, warn);
    }
  }

  #report(problem: string, warn: Warn): void {
    if (this.#reported.has(problem)) return;
    this.#reported.add(problem);
    warn('attribute-invalid', problem);
  }
}
