import type { FunctionContext, PageFunction } from '../../src/core/model/function.js';
import { DeclaredTools } from '../../src/page-tools/declared-tools.js';
import { collectWarnings } from '../core/warnings.js';

let holder: HTMLElement | undefined;

/** Removes the page after each test of this suite. */
export function clearPage(): void {
  afterEach(() => holder?.remove());
}

/** Makes this markup the page, and collects its tools. */
export function pageOf(markup: string) {
  holder?.remove();
  holder = document.createElement('div');
  holder.setHTMLUnsafe(markup);
  document.body.append(holder);
  const page = holder;
  const warnings = collectWarnings();
  const tools = new DeclaredTools(warnings.warn);
  const collect = () => tools.collect(document);
  const find = <Type extends HTMLElement>(selector: string) => page.querySelector<Type>(selector) as Type;
  return { page, find, collect, warnings, names: () => collect().map(({ name }) => name) };
}

/** Runs the function as a call would, and returns its answer. */
export async function run(tool: PageFunction | undefined, payload: unknown = {}): Promise<unknown> {
  const { signal } = new AbortController();
  return tool?.run?.(payload, { signal } as FunctionContext);
}

/** Returns the message of a failure, and fails if there is none. */
export async function failure(running: Promise<unknown>): Promise<string> {
  try {
    await running;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It did not fail.');
}
