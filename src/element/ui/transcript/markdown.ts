import createDOMPurify, { type Config } from 'dompurify';
import { Lexer, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';
import { mend } from './markdown-tail.js';

/** Everything that a text can become; `h1` to `h6` become bold paragraphs. */
const allowed = ['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'ul', 'ol', 'li', 'blockquote', 'a'];
const attributes = ['dir', 'href', 'rel', 'start', 'target', 'title'];
const schemes = /^(?:https?|mailto|tel):/i;

/** A paragraph with more letters is shown as it is. */
const longest = 6000;

/** So is one with a larger product of marks and letters: each mark is searched in all letters behind it. */
const dearest = 500_000;

/** What is nested more deeply is shown as it is: each level is read anew, and narrower. */
const deepest = 10;

/** So many letters of a paragraph are looked at to find the line that makes a heading of it. */
const headingWithin = 500;

/** Milliseconds that parsing may take with each new word; if it takes longer, it waits for some more of them. */
const quick = 16;

const sanitizing: Config = {
  ALLOWED_TAGS: allowed,
  ALLOWED_ATTR: attributes,
  ADD_URI_SAFE_ATTR: attributes.filter(name => name !== 'href'),
  ALLOWED_URI_REGEXP: schemes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Nodes go in and nodes come out. No text is parsed as HTML, so that no Trusted Types policy is needed for it.
  IN_PLACE: true,
  TRUSTED_TYPES_POLICY: null,
};

/** Our own one: hooks and settings that a page gives to its DOMPurify are not ours, and the other way round. */
const purify = createDOMPurify(window);
purify.setConfig(sanitizing);

/** Everything that we don't show as such stays a text, letter for letter. */
class PlainTokenizer extends Tokenizer {
  override html(): undefined {}
  override tag(): undefined {}
  override def(): undefined {}
  override table(): undefined {}
  override hr(): undefined {}

  override lheading(source: string): Tokens.Heading | undefined {
    return super.lheading(source.slice(0, headingWithin));
  }
}

class BoundedLexer extends Lexer {
  #depth = 0;

  override blockTokens(source: string, tokens: Token[] = [], clipped?: boolean): TokensList {
    if (this.#depth < deepest) {
      this.#depth += 1;
      super.blockTokens(source, tokens, clipped);
      this.#depth -= 1;
    } else tokens.push({ type: 'paragraph', raw: source, text: source });
    return tokens as TokensList;
  }
}

/** One text of the agent's, which may still grow: what is settled of it is never parsed or drawn again. */
export class Prose {
  readonly element = document.createElement('div');
  readonly #newTab: string;
  #shown: string | undefined;
  #final = false;
  /** The text of the blocks before the last one. Later text does not change them. */
  #settled = '';
  #tail: readonly HTMLElement[] = [];
  /** When it may be parsed again. */
  #next = 0;

  /** `newTab` tells that a link opens a new tab. */
  constructor(newTab: string) {
    this.#newTab = newTab;
    this.element.className = 'prose';
    this.element.dir = 'auto';
  }

  show(words: string, final: boolean): void {
    const text = words.replace(/\r\n?/g, '\n');
    if (text === this.#shown && final === this.#final) return;
    const began = performance.now();
    const more = !final && began < this.#next && this.#shown && text.startsWith(this.#shown);
    this.#shown = more ? this.#append(text) : this.#draw(text, final);
    this.#final = final;
    const took = performance.now() - began;
    if (!more) this.#next = took > quick ? began + 5 * took : 0;
  }

  /** Words that are not parsed yet, up to what may be a mark: that waits. Returns the text that is shown then. */
  #append(text: string): string {
    const { length = 0 } = this.#shown ?? '';
    const [words = ''] = /^[^*_~`[\]\\\n]*/.exec(text.slice(length)) ?? [];
    if (this.#tail.length === 0) {
      this.#tail = [make('p')];
      this.element.append(...this.#tail);
    }
    let place = this.#tail.at(-1) as Element;
    while (place.lastElementChild && place.lastElementChild.localName !== 'br')
      place = place.lastElementChild;
    place.append(words);
    return text.slice(0, length + words.length);
  }

  #draw(text: string, final: boolean): string {
    if (!text.startsWith(this.#settled)) this.#begin();
    for (const node of this.#tail) node.remove();
    const rest = text.slice(this.#settled.length);
    const source = final ? rest : mend(rest);
    const blocks = this.#blocks(source);
    this.element.append(...blocks.flatMap(({ nodes }) => nodes));
    // What follows an empty line changes nothing before it; a guess about the end of the text may.
    const calm = source.lastIndexOf('\n\n') + 2;
    let settled = '';
    let count = 0;
    for (const { raw } of blocks.slice(0, -1)) {
      if (settled.length + raw.length > calm || !rest.startsWith(raw, settled.length)) break;
      settled += raw;
      count += 1;
    }
    this.#settled += settled;
    this.#tail = blocks.slice(count).flatMap(({ nodes }) => nodes);
    return text;
  }

  #begin(): void {
    this.element.replaceChildren();
    this.#settled = '';
    this.#tail = [];
  }

  /** Blocks with the text that each was made of; space belongs to the block before it. */
  #blocks(source: string): Block[] {
    try {
      const blocks: Block[] = [];
      for (const token of parse(source)) {
        const before = blocks.at(-1);
        if (token.type === 'space' && before) before.raw += token.raw;
        else blocks.push({ raw: token.raw, nodes: this.#clean(block(token, this.#newTab)) });
      }
      return blocks;
    } catch {
      // Nested too deeply, for example.
      return [{ raw: source, nodes: [make('p', source)] }];
    }
  }

  #clean(nodes: readonly HTMLElement[]): HTMLElement[] {
    return nodes.map(node => purify.sanitize(node) as unknown as HTMLElement);
  }
}

function parse(source: string): Token[] {
  const lexer = new BoundedLexer({ gfm: true, breaks: true, tokenizer: new PlainTokenizer() });
  const blocks = lexer.blockTokens(source);
  for (const { src, tokens } of lexer.inlineQueue) {
    if (isDear(src)) tokens.push({ type: 'text', raw: src, text: src });
    else lexer.inlineTokens(src, tokens);
  }
  return blocks;
}

function isDear(text: string): boolean {
  const marks = text.match(/[*_~]+|[`[\]<@:.]/g)?.length ?? 0;
  return text.length > longest || text.length * marks > dearest;
}

interface Block {
  raw: string;
  readonly nodes: readonly HTMLElement[];
}

function make(name: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function block(token: Token, newTab: string): HTMLElement[] {
  const within = (tokens: readonly Token[] = []) => tokens.flatMap(inner => block(inner, newTab));
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [make('p', make('strong', ...inline(token.tokens, newTab)))];
    case 'code': {
      const code = make('pre', make('code', token.text));
      code.dir = 'ltr';
      return [code];
    }
    case 'blockquote':
      return [make('blockquote', ...within(token.tokens))];
    case 'list':
      return [list(token as Tokens.List, newTab)];
    default:
      return [make('p', ...('tokens' in token ? inline(token.tokens, newTab) : [token.raw.trimEnd()]))];
  }
}

function list({ ordered, start, items }: Tokens.List, newTab: string): HTMLElement {
  const element = make(ordered ? 'ol' : 'ul', ...items.map(item => listItem(item, newTab)));
  if (ordered && start !== 1) element.setAttribute('start', String(start));
  return element;
}

/** Its first line is not a paragraph of its own, unless the writer has made it one. */
function listItem({ tokens }: Tokens.ListItem, newTab: string): HTMLElement {
  const children = tokens.flatMap((token): (Node | string)[] => {
    if (token.type === 'checkbox') return [(token as Tokens.Checkbox).checked ? '☑ ' : '☐ '];
    if (token.type !== 'text') return block(token, newTab);
    return inline('tokens' in token ? token.tokens : [token], newTab);
  });
  return make('li', ...children);
}

function inline(tokens: readonly Token[] = [], newTab: string, inLink = false): (Node | string)[] {
  return tokens.flatMap((token): (Node | string)[] => {
    const within = () => inline('tokens' in token ? token.tokens : [], newTab, inLink);
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
        return [make(token.type, ...within())];
      case 'codespan':
        return [make('code', token.text)];
      case 'br':
        return [make('br')];
      case 'link':
      case 'image':
        return link(token as Tokens.Link | Tokens.Image, newTab, inLink);
      case 'escape':
        return [token.text];
      default:
        return 'tokens' in token ? within() : [token.type === 'text' ? token.text : token.raw];
    }
  });
}

/** What leads anywhere else than to a page, a mailbox or a telephone stays the text that it was. No image is loaded. */
function link(token: Tokens.Link | Tokens.Image, newTab: string, inLink: boolean): (Node | string)[] {
  const words = token.type === 'image' ? [token.text] : inline(token.tokens, newTab, true);
  if (inLink) return words;
  const target = targetOf(token.href);
  if (!target) return [token.raw];
  const element = make('a', ...(token.text ? words : [target.href])) as HTMLAnchorElement;
  // The address that was looked at, not the one that was written: they can be read in two ways.
  element.href = target.href;
  element.rel = 'noopener noreferrer nofollow';
  if (/^http/.test(target.protocol) && target.origin !== location.origin) {
    element.target = '_blank';
    element.title = newTab;
  }
  return [element];
}

/** Undefined for what is not allowed; also for names in front of a host, which look like another host. */
function targetOf(href: string): URL | undefined {
  // What reads like a scheme has to be one of ours as it is written, and as browsers read it.
  if (!href || (/^(?!#)[^/?]*:/.test(href) && !schemes.test(href))) return undefined;
  try {
    const url = new URL(href, document.baseURI);
    return schemes.test(url.protocol) && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}
