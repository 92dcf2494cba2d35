import type { FunctionContext, PageFunction } from '../../src/core/model/function.js';
import { DeclaredTools } from '../../src/page-tools/declared-tools.js';
import { collectWarnings } from '../core/warnings.js';

let holder: HTMLElement | undefined;

/** Takes the last page away after each test of this suite. */
export function clearPage(): void {
  afterEach(() => holder?.remove());
}

/** A page of this markup, and the functions that its elements are. */
export function pageOf(markup: string) {
  holder = document.createElement('div');
  holder.innerHTML = markup;
  document.body.append(holder);
  const page = holder;
  const warnings = collectWarnings();
  const tools = new DeclaredTools(warnings.warn);
  const collect = () => tools.collect(document);
  const find = <Type extends HTMLElement>(selector: string) => page.querySelector<Type>(selector) as Type;
  return { page, find, collect, warnings, names: () => collect().map(({ name }) => name) };
}

/** What the function answers; it is run as a call would. */
export async function run(tool: PageFunction | undefined, payload: unknown = {}): Promise<unknown> {
  const { signal } = new AbortController();
  return tool?.run?.(payload, { signal } as FunctionContext);
}

/** The words of a failure; fails if there is none. */
export async function failure(running: Promise<unknown>): Promise<string> {
  try {
    await running;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It did not fail.');
}
