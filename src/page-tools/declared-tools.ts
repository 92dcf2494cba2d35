import { messageOf } from '../core/errors/errors.js';
import type { Warn } from '../core/errors/warnings.js';
import type { FunctionContext, PageFunction } from '../core/model/function.js';
import { oneLine, quoted } from '../core/model/page-text.js';
import { freeName, toToolName } from '../core/tools/tool-name.js';
import { stringify } from '../core/util/stringify.js';
import { fieldsOf, schemaOf } from './fields.js';
import { queryAllDeep } from './open-trees.js';
import { nativeElement, own } from './own.js';
import { isForm, staysHere } from './own-site.js';
import { isModal, isUsable, modalDialog } from './usable.js';
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

  /**
   * Returns the functions of the usable elements, also in open shadow roots, in the page's order; the same array if
   * nothing has changed.
   */
  collect(page: Document): PageFunction[] {
    // One search for both, because a page may have thousands of shadow roots.
    const found = [...queryAllDeep(page, `[${attribute}], ${modalDialog}`)];
    const declared = found.filter(element => nativeElement().hasAttribute.call(element, attribute));
    const modals = found.filter(isModal);
    const asked = new Map<Element, string>();
    for (const element of declared) {
      const name = this.#try(element, () => this.#isTool(element, modals) && askedName(element));
      if (typeof name === 'string') asked.set(element, name);
    }
    if (asked.size > maxTools) this.#warnOnce(`Only the first ${maxTools} elements of a page are.`);
    const elements = [...asked.keys()].slice(0, maxTools);
    this.#names = this.#nameAll(elements, asked);
    const functions = elements.flatMap(element => {
      const name = this.#names.get(element)?.name;
      return (name && this.#try(element, () => this.#toFunction(element, name))) || [];
    });
    return this.#keepLast(elements, functions);
  }

  /** An element that throws takes no other tool with it. */
  #try<Result>(element: Element, make: () => Result): Result | undefined {
    try {
      return make();
    } catch (error) {
      const name = nativeElement().getAttribute.call(element, attribute);
      this.#warnOnce(`“${name}”: ${messageOf(error)}`);
      return undefined;
    }
  }

  #keepLast(elements: readonly Element[], functions: PageFunction[]): PageFunction[] {
    const { key, elements: before } = this.#last;
    const next = { key: stringify(functions), elements, functions };
    const same = key === next.key && elements.every((element, index) => element === before[index]);
    if (!same) this.#last = next;
    return this.#last.functions;
  }

  #isTool(element: Element, modals: readonly Element[]): boolean {
    if (!(element instanceof HTMLElement) || !isUsable(element, modals)) return false;
    if (staysHere(element)) return true;
    this.#warnOnce(`“${askedName(element)}” leads to another site.`);
    return false;
  }

  #nameAll(elements: readonly Element[], asked: ReadonlyMap<Element, string>): Map<Element, Named> {
    const names = new Map<Element, Named>();
    for (const element of elements) {
      const known = this.#names.get(element);
      if (known && known.asked === asked.get(element)) names.set(element, known);
    }
    const taken = new Set([...names.values()].map(({ name }) => name));
    for (const element of elements)
      if (!names.has(element)) this.#name(element, asked.get(element) ?? '', names, taken);
    return names;
  }

  #name(element: Element, asked: string, names: Map<Element, Named>, taken: Set<string>): void {
    const wanted = toToolName(asked);
    if (!wanted) return this.#warnOnce(`“${asked}” has no letters or digits in its name.`);
    const name = freeName(wanted, taken);
    taken.add(name);
    names.set(element, { asked, name });
  }

  #toFunction(element: Element, name: string): PageFunction {
    const label = wordsOf(element) || name;
    const { fields, others } = isForm(element)
      ? fieldsOf(element, detail => this.#warnOnce(detail))
      : { fields: undefined, others: [] };
    const given = oneLine(own(element).getAttribute('data-navai-description') ?? '');
    const description = given || `${fields ? 'Fills in and submits' : 'Clicks'} ${quoted(label)}.`;
    return {
      name,
      description: description + onlyVisitor(others),
      parameters: fields ? schemaOf(fields) : { type: 'object', properties: {} },
      run: (payload, { signal }) => use(element as HTMLElement, label, payload, signal),
      declared: { silent: isOn(element, 'silent'), requiresApproval: isOn(element, 'approval') },
    };
  }

  /** Warns once for each problem, because pages change often. */
  #warnOnce(detail: string): void {
    if (this.#warned.has(detail)) return;
    this.#warned.add(detail);
    this.#warn('function-unusable', detail);
  }
}

function askedName(element: Element): string {
  return own(element).getAttribute(attribute)?.trim() || wordsOf(element);
}

/** Throws if a visitor could not use the element at this moment. */
function use(
  element: HTMLElement,
  label: string,
  payload: unknown,
  signal: FunctionContext['signal'],
): unknown {
  if (!isUsable(element, [...queryAllDeep(document, modalDialog)]))
    throw new Error(`“${label}” can’t be used on the page at the moment.`);
  if (!staysHere(element)) throw new Error(`“${label}” leads to another site.`);
  if (isForm(element)) return submit(element, payload, signal);
  element.click();
  return { clicked: label };
}

/** Loads the code that fills in forms when one is used. */
async function submit(form: HTMLFormElement, payload: unknown, signal: AbortSignal): Promise<unknown> {
  const { submitForm } = await import('./submit-form.js');
  signal.throwIfAborted();
  return submitForm(form, payload, signal);
}

function onlyVisitor(labels: readonly string[]): string {
  return labels.length > 0 ? ` Only the visitor can fill in ${labels.map(quoted).join(', ')}.` : '';
}

function isOn(element: Element, name: string): boolean {
  const value = own(element).getAttribute(`data-navai-${name}`);
  return value !== null && value !== 'false';
}
