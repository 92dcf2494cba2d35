import createDOMPurify, { type Config } from 'dompurify';
import { Lexer, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';
import { ownDocument } from '../../../core/util/own-document.js';
import { mend } from './markdown-tail.js';

/** The elements that Markdown can produce; headings become bold paragraphs. */
const allowed = [
  ...['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'ul', 'ol', 'li', 'blockquote', 'a'],
  ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];
const attributes = ['align', 'dir', 'href', 'rel', 'scope', 'start', 'tabindex', 'target', 'title'];
const schemes = /^(?:https?|mailto|tel):/i;

/** Maximum characters of a paragraph with formatting; a longer one is shown as plain text. */
const maxFormattedLength = 6000;

/** Maximum product of marks and characters, because the lexer searches the rest of the text for each mark. */
const maxMarkCost = 500_000;

/** Maximum product of a table's columns and lines; rows are filled up, so a few characters could make many cells. */
const maxCells = 2000;

/** Maximum nesting of blocks; deeper ones are plain text, because each level is parsed again and is narrower. */
const maxDepth = 10;

/** Maximum characters of a paragraph that are searched for a heading's underline. */
const headingSearchLength = 500;

/** Time that parsing may take for each new word; after a slower one, parsing pauses and words are only appended. */
const parseBudgetMs = 16;

const sanitizing: Config = {
  ALLOWED_TAGS: allowed,
  ALLOWED_ATTR: attributes,
  ADD_URI_SAFE_ATTR: attributes.filter(name => name !== 'href'),
  ALLOWED_URI_REGEXP: schemes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Sanitizes nodes in place: no text is parsed as HTML, so no Trusted Types policy is needed.
  IN_PLACE: true,
  TRUSTED_TYPES_POLICY: null,
};

/** A separate instance, so that hooks and settings are not shared with a DOMPurify of the page. */
const purify = createDOMPurify(window);
purify.setConfig(sanitizing);

/** Disables unsupported syntax, which stays in the text unchanged. */
class PlainTokenizer extends Tokenizer {
  override html(): undefined {}
  override tag(): undefined {}
  override def(): undefined {}
  override hr(): undefined {}

  override table(source: string): Tokens.Table | undefined {
    const [block = ''] = source.split('\n\n', 1);
    const lines = block.split('\n');
    const columns = lines[0]?.split('|').length ?? 0;
    return columns * lines.length > maxCells ? undefined : super.table(source);
  }

  override lheading(source: string): Tokens.Heading | undefined {
    return super.lheading(source.slice(0, headingSearchLength));
  }
}

class BoundedLexer extends Lexer {
  #depth = 0;

  override blockTokens(source: string, tokens: Token[] = [], clipped?: boolean): TokensList {
    if (this.#depth < maxDepth) {
      this.#depth += 1;
      super.blockTokens(source, tokens, clipped);
      this.#depth -= 1;
    } else tokens.push({ type: 'paragraph', raw: source, text: source });
    return tokens as TokensList;
  }
}

/** A text of the agent that may still grow. Settled blocks are never parsed or drawn again. */
export class Prose {
  readonly element = ownDocument.createElement('div');
  readonly #newTab: string;
  #shown: string | undefined;
  #final = false;
  /** The text of the blocks before the last one. Later text does not change them. */
  #settled = '';
  #tail: readonly HTMLElement[] = [];
  /** The earliest time of the next parsing, from `performance.now()`. */
  #next = 0;

  /** `newTab` is the text that says that a link opens a new tab. */
  constructor(newTab: string) {
    this.#newTab = newTab;
    this.element.className = 'prose';
    this.element.dir = 'auto';
  }

  show(words: string, final: boolean): void {
    const text = words.replace(/\r\n?/g, '\n');
    if (text === this.#shown && final === this.#final) return;
    const began = performance.now();
    // The last cell of a table that grows may be a filler, and not where the text ends.
    const inTable = this.#tail.at(-1)?.localName === 'div';
    const more = !final && !inTable && began < this.#next && this.#shown && text.startsWith(this.#shown);
    this.#shown = more ? this.#append(text) : this.#draw(text, final);
    this.#final = final;
    // Translators replace text nodes, so they must wait until we don't change them any more.
    this.element.translate = final;
    const took = performance.now() - began;
    if (!more) this.#next = took > parseBudgetMs ? began + 5 * took : 0;
  }

  /** Appends new words without parsing, up to the first possible mark. Returns the text that is now shown. */
  #append(text: string): string {
    const { length = 0 } = this.#shown ?? '';
    const [words = ''] = /^[^*_~`|[\]\\\n]*/.exec(text.slice(length)) ?? [];
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
    // Later text can't change blocks before an empty line; the guess about the end of the text can.
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

  /** Returns the blocks with their source; space belongs to the block before it. */
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
      // The text is nested too deeply, for example.
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
    if (isTooCostly(src)) tokens.push({ type: 'text', raw: src, text: src });
    else lexer.inlineTokens(src, tokens);
  }
  return blocks;
}

function isTooCostly(text: string): boolean {
  const marks = text.match(/[*_~]+|[`[\]<@:.]/g)?.length ?? 0;
  return text.length > maxFormattedLength || text.length * marks > maxMarkCost;
}

interface Block {
  raw: string;
  readonly nodes: readonly HTMLElement[];
}

function make(name: string, ...children: (Node | string)[]): HTMLElement {
  const element = ownDocument.createElement(name);
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
    case 'table':
      return [table(token as Tokens.Table, newTab)];
    default:
      return [make('p', ...('tokens' in token ? inline(token.tokens, newTab) : [token.raw.trimEnd()]))];
  }
}

function list({ ordered, start, items }: Tokens.List, newTab: string): HTMLElement {
  const element = make(ordered ? 'ol' : 'ul', ...items.map(item => listItem(item, newTab)));
  if (ordered && start !== 1) element.setAttribute('start', String(start));
  return element;
}

/** In a box that scrolls, also with the keyboard, because a panel is narrower than most tables. */
function table({ header, rows }: Tokens.Table, newTab: string): HTMLElement {
  const row = (cells: readonly Tokens.TableCell[]) =>
    make('tr', ...cells.map(cell => tableCell(cell, newTab)));
  const body = rows.length > 0 ? [make('tbody', ...rows.map(row))] : [];
  const box = make('div', make('table', make('thead', row(header)), ...body));
  box.tabIndex = 0;
  return box;
}

function tableCell({ header, align, tokens }: Tokens.TableCell, newTab: string): HTMLElement {
  const cell = make(header ? 'th' : 'td', ...inline(tokens, newTab));
  if (header) cell.setAttribute('scope', 'col');
  if (align) cell.setAttribute('align', align);
  return cell;
}

/** The first line of an item becomes a paragraph only if the Markdown makes it one. */
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

/** Links only to allowed schemes; all other links stay text. Images become links, so that none is loaded. */
function link(token: Tokens.Link | Tokens.Image, newTab: string, inLink: boolean): (Node | string)[] {
  const words = token.type === 'image' ? [token.text] : inline(token.tokens, newTab, true);
  if (inLink) return words;
  const target = targetOf(token.href);
  if (!target) return [token.raw];
  const element = make('a', ...(token.text ? words : [target.href])) as HTMLAnchorElement;
  // Uses the checked address, because browsers could read the written one differently.
  element.href = target.href;
  element.rel = 'noopener noreferrer nofollow';
  if (/^http/.test(target.protocol) && target.origin !== location.origin) {
    element.target = '_blank';
    element.title = newTab;
  }
  return [element];
}

/** Returns undefined for disallowed schemes, and for URLs with credentials, which can look like another host. */
function targetOf(href: string): URL | undefined {
  // Checks the scheme twice: as written here, and as the browser parses it below.
  if (!href || (/^(?!#)[^/?]*:/.test(href) && !schemes.test(href))) return undefined;
  try {
    const url = new URL(href, ownDocument.baseURI);
    return schemes.test(url.protocol) && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}
