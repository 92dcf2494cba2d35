import type { Warn } from '../core/errors/warnings.js';
import type { FunctionContext, PageFunction } from '../core/model/function.js';
import { oneLine, quoted } from '../core/model/page-text.js';
import { freeName, toToolName } from '../core/tools/tool-name.js';
import { stringify } from '../core/util/stringify.js';
import { fieldsOf, schemaOf } from './fields.js';
import { isForm, staysHere } from './own-site.js';
import { submitForm } from './submit-form.js';
import { isUsable } from './usable.js';
import { wordsOf } from './words-of.js';

const attribute = 'data-navai-tool';

/** Maximum tools: more would leave the model no room for the conversation. */
const maxTools = 64;

interface Named {
  readonly asked: string;
  readonly name: string;
}

/** Makes functions from the elements that declare themselves as tools. */
export class DeclaredTools {
  readonly #warn: Warn;
  readonly #warned = new Set<string>();
  /**
   * An element keeps its name while it is on the page, so that a call does not click another one after a list has moved
   * up.
   */
  #names = new Map<Element, Named>();
  #last: { readonly key: string; readonly elements: readonly Element[]; readonly functions: PageFunction[] } =
    {
      ...{ key: '', elements: [], functions: [] },
    };

  constructor(warn: Warn) {
    this.#warn = warn;
  }

  /** Returns the functions of the usable elements, in the page's order; the same array if nothing has changed. */
  collect(root: ParentNode): PageFunction[] {
    const usable = [...root.querySelectorAll(`[${attribute}]`)].filter(element => this.#isTool(element));
    if (usable.length > maxTools) this.#warnOnce(`Only the first ${maxTools} elements of a page are.`);
    const elements = usable.slice(0, maxTools);
    this.#names = this.#nameAll(elements);
    const functions = elements.flatMap(element => {
      const name = this.#names.get(element)?.name;
      return name ? [toFunction(element, name)] : [];
    });
    return this.#keepLast(elements, functions);
  }

  #keepLast(elements: readonly Element[], functions: PageFunction[]): PageFunction[] {
    const { key, elements: before } = this.#last;
    const next = { key: stringify(functions), elements, functions };
    const same = key === next.key && elements.every((element, index) => element === before[index]);
    if (!same) this.#last = next;
    return this.#last.functions;
  }

  #isTool(element: Element): boolean {
    if (!(element instanceof HTMLElement) || !isUsable(element)) return false;
    if (staysHere(element)) return true;
    this.#warnOnce(`“${askedName(element)}” leads to another site.`);
    return false;
  }

  #nameAll(elements: readonly Element[]): Map<Element, Named> {
    const names = new Map<Element, Named>();
    for (const element of elements) {
      const known = this.#names.get(element);
      if (known?.asked === askedName(element)) names.set(element, known);
    }
    const taken = new Set([...names.values()].map(({ name }) => name));
    for (const element of elements) if (!names.has(element)) this.#name(element, names, taken);
    return names;
  }

  #name(element: Element, names: Map<Element, Named>, taken: Set<string>): void {
    const asked = askedName(element);
    const wanted = toToolName(asked);
    if (!wanted) return this.#warnOnce(`“${asked}” has no letters or digits in its name.`);
    const name = freeName(wanted, taken);
    taken.add(name);
    names.set(element, { asked, name });
  }

  /** Warns once for each problem, because pages change often. */
  #warnOnce(detail: string): void {
    if (this.#warned.has(detail)) return;
    this.#warned.add(detail);
    this.#warn('function-unusable', detail);
  }
}

function askedName(element: Element): string {
  return element.getAttribute(attribute)?.trim() || wordsOf(element);
}

function toFunction(element: Element, name: string): PageFunction {
  const label = wordsOf(element) || name;
  const own = oneLine(element.getAttribute('data-navai-description') ?? '');
  const description = own || `${isForm(element) ? 'Fills in and submits' : 'Clicks'} ${quoted(label)}.`;
  return {
    name,
    description,
    parameters: isForm(element) ? schemaOf(fieldsOf(element)) : { type: 'object', properties: {} },
    run: (payload, { signal }) => use(element as HTMLElement, label, payload, signal),
    declared: { silent: isOn(element, 'silent'), requiresApproval: isOn(element, 'approval') },
  };
}

/** Throws if a visitor could not use the element at this moment. */
function use(
  element: HTMLElement,
  label: string,
  payload: unknown,
  signal: FunctionContext['signal'],
): unknown {
  if (!isUsable(element)) throw new Error(`“${label}” can’t be used on the page at the moment.`);
  if (!staysHere(element)) throw new Error(`“${label}” leads to another site.`);
  if (isForm(element)) return submitForm(element, payload, signal);
  element.click();
  return { clicked: label };
}

function isOn(element: Element, name: string): boolean {
  const value = element.getAttribute(`data-navai-${name}`);
  return value !== null && value !== 'false';
}
