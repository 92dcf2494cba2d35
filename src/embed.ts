/**
 * The script for sites that take a pasted tag: `<script src="…/embed.js" data-backend="…" data-routes-from="nav a">`.
 * Appends a `<navai-voice>` with the script's data attributes to the page, unless the page already has one. Puts it
 * back when a library swaps the page's content, so that its call goes on.
 * `data-base` or `window.navaiVoice = { base, … }` say where the other files are if an optimiser moves this one.
 */

/** Reads through the prototype: `<img name="currentScript">` hides the property of the document itself. */
function ofDocument<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Object.getPrototypeOf(document), name, document);
}

// An element with this id is a property of the window too, but not an own one.
const settings: Readonly<Record<string, unknown>> = Object.hasOwn(window, 'navaiVoice')
  ? Object(Reflect.get(window, 'navaiVoice'))
  : {};
const script = findScript();

/**
 * Finds our own tag. Optimisers run this code as a module, inside another file or from text, and other vendors call
 * their script embed.js too: loading their files instead of ours would be worse than an error.
 */
function findScript(): HTMLScriptElement | undefined {
  const current = ofDocument('currentScript');
  const running = current instanceof HTMLScriptElement ? current : undefined;
  if (running && (running.dataset.base || isEmbed(running))) return running;
  const found = ofDocument('querySelectorAll').call(document, 'script');
  const tags = Array.from(found).filter((tag): tag is HTMLScriptElement => tag instanceof HTMLScriptElement);
  const named = tags.filter(isEmbed);
  const local = named.filter(tag => new URL(addressOf(tag), location.href).origin === location.origin);
  return (
    tags.find(({ dataset }) => dataset.base !== undefined) ??
    named.find(tag => tag.dataset.backend ?? tag.dataset.callUrl) ??
    named.find(tag => /navai/i.test(addressOf(tag))) ??
    (local.length === 1 ? local[0] : running)
  );
}

function isEmbed(tag: HTMLScriptElement): boolean {
  return /(^|\/)embed(\.min)?\.js([?#]|$)/.test(addressOf(tag));
}

/** Optimisers that delay a script keep its address in an attribute of their own, such as `data-rocket-src`. */
function addressOf({ src, attributes }: HTMLScriptElement): string {
  return src || (Array.from(attributes).find(({ name }) => /src$/.test(name))?.value ?? '');
}

/** The address of the entry, or undefined if nothing says where our files are. */
function findEntry(): string | undefined {
  const base = [settings.base, script?.dataset.base].find(value => typeof value === 'string' && value !== '');
  const from = typeof base === 'string' ? base.replace(/\/?$/, '/') : script && addressOf(script);
  if (!from) return undefined;
  // A link resolves it against the page's base: `<img name="baseURI">` hides the document's own.
  const link = create('a') as HTMLAnchorElement;
  link.href = from;
  return new URL('index.js', link.href).href;
}

function create(name: string): HTMLElement {
  return ofDocument('createElement').call(document, name);
}

function place(): void {
  if (isPlaced()) return;
  const element = create('navai-voice');
  for (const { name, value } of Array.from(script?.attributes ?? [])) {
    if (name.startsWith('data-') && name !== 'data-base') element.setAttribute(name.slice(5), value);
  }
  for (const [name, value] of Object.entries(settings)) {
    if (name !== 'base') set(element, name, value);
  }
  // Turbo keeps the first in a morph, and leaves the second out of its cache: a cached copy would take the place.
  for (const name of ['permanent', 'temporary']) element.setAttribute(`data-turbo-${name}`, '');
  ofDocument('body').append(element);
  keep(element);
}

/** Puts the element back when the page's content is swapped. */
function keep(element: HTMLElement): void {
  const observer = new MutationObserver(records => {
    const changed = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    // A widget that is removed alone was removed on purpose.
    const isSwapped = changed.some(node => node !== element);
    if (isSwapped && !isPlaced()) ofDocument('body')?.append(element);
    watch();
  });
  /** The body may be another one now. Observing the same node again changes nothing. */
  const watch = () => {
    for (const node of [document, ofDocument('documentElement'), ofDocument('body')])
      if (node) observer.observe(node, { childList: true });
  };
  watch();
}

function isPlaced(): boolean {
  return ofDocument('querySelector').call(document, 'navai-voice') !== null;
}

/** Texts, numbers and `true` are attributes; lists, objects and functions are properties. */
function set(element: HTMLElement, name: string, value: unknown): void {
  if (Object(value) === value) Reflect.set(element, name, value);
  else if (value !== false && value !== undefined && value !== null) {
    const attribute = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
    element.setAttribute(attribute, value === true ? '' : String(value));
  }
}

function report(problem: string, cause?: unknown): void {
  const advice =
    Object(cause).name === 'SyntaxError'
      ? 'This browser is older than those that navai-voice supports, or the file is damaged.'
      : 'Add data-base="https://…/navai-voice/", the folder of its files, to the tag of embed.js, or set window.navaiVoice = { base: "…" } before it.';
  // biome-ignore lint/suspicious/noConsole: without the element there is no event to send.
  console.error(`navai-voice: ${problem} ${advice}`, ...(cause ? [cause] : []));
}

const entry = findEntry();
if (!entry) report('embed.js can’t tell where its files are.');
else {
  import(/* @vite-ignore */ entry).catch(cause =>
    report(
      Object(cause).name === 'SyntaxError'
        ? `${entry} can’t be read.`
        : `${entry} did not load. If it is on another origin, it must be sent with Access-Control-Allow-Origin.`,
      cause,
    ),
  );
  if (ofDocument('body')) place();
  else addEventListener('DOMContentLoaded', place);
}

export {};
