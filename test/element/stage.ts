import '../../src/index.js';
import type { VoiceEventMap } from '../../src/core/events/index.js';
import type { NavaiVoiceElement } from '../../src/element/index.js';
import { json, type SentRequest, stubFetch } from '../contract/stub-fetch.js';
import { nextTask } from '../core/rejections.js';
import { EventLog } from '../core/world.js';
import { InPagePeer } from './in-page-peer.js';

type Answer = (request: SentRequest) => Response | Promise<Response>;

const callUrl = 'https://stand-in.example/v1/realtime/calls';

/** An element in the page with a fake backend and service. Everything is removed after the test. */
export class Stage {
  readonly element: NavaiVoiceElement;
  readonly events: EventLog;
  readonly requests: readonly SentRequest[];
  readonly peers: InPagePeer[] = [];
  readonly #answers: Record<string, Answer> = {
    '/navai/realtime/client-secret': () => json({ value: 'ek_test' }),
    '/navai/functions': () => json({ items: [] }),
    [callUrl]: request => this.#call(request),
  };
  readonly #restore: () => void;

  constructor(markup: string) {
    const { requests, restore } = stubFetch(request => this.#answer(request));
    this.requests = requests;
    this.#restore = restore;
    const holder = document.createElement('div');
    holder.innerHTML = markup;
    this.element = holder.querySelector('navai-voice') as NavaiVoiceElement;
    this.element.callUrl = callUrl;
    this.events = new EventLog(this.element);
    document.body.append(holder);
  }

  /** Sets the answer to requests of this URL. */
  answer(url: string, answer: Answer): void {
    this.#answers[url] = answer;
  }

  /** The service's side of the last call. */
  get peer(): InPagePeer {
    const peer = this.peers.at(-1);
    if (!peer) throw new Error('No call was made.');
    return peer;
  }

  /** The first element with this part name. */
  part(name: string): HTMLElement {
    const found = this.find(`[part~="${name}"]`);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  }

  /** Resolves to a part once it is rendered; its code and its language may still be loading. */
  async appears(name: string): Promise<HTMLElement> {
    while (!this.find(`[part~="${name}"]`)) await new Promise(requestAnimationFrame);
    return this.part(name);
  }

  find(selector: string): HTMLElement | null {
    return this.element.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Clicks a part, and waits for the rendering. */
  async click(part: string): Promise<void> {
    this.part(part).click();
    await this.shown();
  }

  /** Resolves when the current state is rendered. */
  async shown(): Promise<void> {
    while (!(await this.element.updateComplete));
    await Promise.resolve();
  }

  clear(): void {
    this.element.stop();
    this.element.parentElement?.remove();
    for (const peer of this.peers) peer.close();
    this.#restore();
  }

  #answer(request: SentRequest): Response | Promise<Response> {
    return this.#answers[request.url]?.(request) ?? json({ error: 'Not found.' }, 404);
  }

  async #call({ body }: SentRequest): Promise<Response> {
    const peer = new InPagePeer();
    this.peers.push(peer);
    return new Response(await peer.answer(String(body)), {
      status: 201,
      headers: { Location: `/v1/realtime/calls/rtc_${this.peers.length}` },
    });
  }
}

let current: Stage | undefined;

/** Removes the element and the fakes after each test of this suite. */
export function clearStage(): void {
  afterEach(async () => {
    current?.clear();
    current = undefined;
    // Other elements notice the removal one task later.
    await nextTask();
  });
}

export async function place(markup = '<navai-voice></navai-voice>'): Promise<Stage> {
  current = new Stage(markup);
  await current.shown();
  return current;
}

/** Places an element whose call is connected. */
export async function placeConnected(markup?: string): Promise<Stage> {
  const stage = await place(markup);
  await stage.element.start();
  if (stage.element.status !== 'connected') throw new Error(stage.element.error?.detail);
  await stage.shown();
  return stage;
}

/** Places an element whose call could not start: the mint endpoint returned this status. */
export async function placeFailed(status: number, markup?: string): Promise<Stage> {
  const stage = await place(markup);
  const body = status === 200 ? 'no JSON' : JSON.stringify({ error: 'No.' });
  stage.answer('/navai/realtime/client-secret', () => new Response(body, { status }));
  await stage.element.start();
  await stage.shown();
  return stage;
}

/** Resolves with the next event of a type that matches. */
export function next<Type extends keyof VoiceEventMap>(
  target: EventTarget,
  type: Type,
  fits: (event: VoiceEventMap[Type]) => boolean = () => true,
): Promise<VoiceEventMap[Type]> {
  return new Promise(resolve => {
    const listener = (event: Event) => {
      if (!fits(event as VoiceEventMap[Type])) return;
      target.removeEventListener(type, listener);
      resolve(event as VoiceEventMap[Type]);
    };
    target.addEventListener(type, listener);
  });
}
