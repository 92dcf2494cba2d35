import createDOMPurify, {} from '../../../vendor/dompurify.js';
import { Lexer, Tokenizer } from '../../../vendor/marked.js';
import { ownDocument } from '../../../core/util/own-document.js';
import { mend } from './markdown-tail.js';
const allowed = [
    ...['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'ul', 'ol', 'li', 'blockquote', 'a'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];
const attributes = ['align', 'dir', 'href', 'rel', 'scope', 'start', 'tabindex', 'target', 'title'];
const schemes = /^(?:https?|mailto|tel):/i;
const maxFormattedLength = 6000;
const maxMarkCost = 500_000;
const maxCells = 2000;
const maxDepth = 10;
const headingSearchLength = 500;
const parseBudgetMs = 16;
const sanitizing = {
    ALLOWED_TAGS: allowed,
    ALLOWED_ATTR: attributes,
    ADD_URI_SAFE_ATTR: attributes.filter(name => name !== 'href'),
    ALLOWED_URI_REGEXP: schemes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    IN_PLACE: true,
    TRUSTED_TYPES_POLICY: null,
};
const purify = createDOMPurify(window);
purify.setConfig(sanitizing);
class PlainTokenizer extends Tokenizer {
    html() { }
    tag() { }
    def() { }
    hr() { }
    table(source) {
        const [block = ''] = source.split('\n\n', 1);
        const lines = block.split('\n');
        const columns = lines[0]?.split('|').length ?? 0;
        return columns * lines.length > maxCells ? undefined : super.table(source);
    }
    lheading(source) {
        return super.lheading(source.slice(0, headingSearchLength));
    }
}
class BoundedLexer extends Lexer {
    #depth = 0;
    blockTokens(source, tokens = [], clipped) {
        if (this.#depth < maxDepth) {
            this.#depth += 1;
            super.blockTokens(source, tokens, clipped);
            this.#depth -= 1;
        }
        else
            tokens.push({ type: 'paragraph', raw: source, text: source });
        return tokens;
    }
}
export class Prose {
    #newTab;
    #shown;
    #final;
    #settled;
    #tail;
    #next;
    constructor(newTab) {
        this.element = ownDocument.createElement('div');
        this.#final = false;
        this.#settled = '';
        this.#tail = [];
        this.#next = 0;
        this.#newTab = newTab;
        this.element.className = 'prose';
        this.element.dir = 'auto';
    }
    show(words, final) {
        const text = words.replace(/\r\n?/g, '\n');
        if (text === this.#shown && final === this.#final)
            return;
        const began = performance.now();
        const inTable = this.#tail.at(-1)?.localName === 'div';
        const more = !final && !inTable && began < this.#next && this.#shown && text.startsWith(this.#shown);
        this.#shown = more ? this.#append(text) : this.#draw(text, final);
        this.#final = final;
        this.element.translate = final;
        const took = performance.now() - began;
        if (!more)
            this.#next = took > parseBudgetMs ? began + 5 * took : 0;
    }
    #append(text) {
        const { length = 0 } = this.#shown ?? '';
        const [words = ''] = /^[^*_~`|[\]\\\n]*/.exec(text.slice(length)) ?? [];
        if (this.#tail.length === 0) {
            this.#tail = [make('p')];
            this.element.append(...this.#tail);
        }
        let place = this.#tail.at(-1);
        while (place.lastElementChild && place.lastElementChild.localName !== 'br')
            place = place.lastElementChild;
        place.append(words);
        return text.slice(0, length + words.length);
    }
    #draw(text, final) {
        if (!text.startsWith(this.#settled))
            this.#begin();
        for (const node of this.#tail)
            node.remove();
        const rest = text.slice(this.#settled.length);
        const source = final ? rest : mend(rest);
        const blocks = this.#blocks(source);
        this.element.append(...blocks.flatMap(({ nodes }) => nodes));
        const calm = source.lastIndexOf('\n\n') + 2;
        let settled = '';
        let count = 0;
        for (const { raw } of blocks.slice(0, -1)) {
            if (settled.length + raw.length > calm || !rest.startsWith(raw, settled.length))
                break;
            settled += raw;
            count += 1;
        }
        this.#settled += settled;
        this.#tail = blocks.slice(count).flatMap(({ nodes }) => nodes);
        return text;
    }
    #begin() {
        this.element.replaceChildren();
        this.#settled = '';
        this.#tail = [];
    }
    #blocks(source) {
        try {
            const blocks = [];
            for (const token of parse(source)) {
                const before = blocks.at(-1);
                if (token.type === 'space' && before)
                    before.raw += token.raw;
                else
                    blocks.push({ raw: token.raw, nodes: this.#clean(block(token, this.#newTab)) });
            }
            return blocks;
        }
        catch {
            return [{ raw: source, nodes: [make('p', source)] }];
        }
    }
    #clean(nodes) {
        return nodes.map(node => purify.sanitize(node));
    }
}
function parse(source) {
    const lexer = new BoundedLexer({ gfm: true, breaks: true, tokenizer: new PlainTokenizer() });
    const blocks = lexer.blockTokens(source);
    for (const { src, tokens } of lexer.inlineQueue) {
        if (isTooCostly(src))
            tokens.push({ type: 'text', raw: src, text: src });
        else
            lexer.inlineTokens(src, tokens);
    }
    return blocks;
}
function isTooCostly(text) {
    const marks = text.match(/[*_~]+|[`[\]<@:.]/g)?.length ?? 0;
    return text.length > maxFormattedLength || text.length * marks > maxMarkCost;
}
function make(name, ...children) {
    const element = ownDocument.createElement(name);
    element.append(...children);
    return element;
}
function block(token, newTab) {
    const within = (tokens = []) => tokens.flatMap(inner => block(inner, newTab));
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
            return [list(token, newTab)];
        case 'table':
            return [table(token, newTab)];
        default:
            return [make('p', ...('tokens' in token ? inline(token.tokens, newTab) : [token.raw.trimEnd()]))];
    }
}
function list({ ordered, start, items }, newTab) {
    const element = make(ordered ? 'ol' : 'ul', ...items.map(item => listItem(item, newTab)));
    if (ordered && start !== 1)
        element.setAttribute('start', String(start));
    return element;
}
function table({ header, rows }, newTab) {
    const row = (cells) => make('tr', ...cells.map(cell => tableCell(cell, newTab)));
    const body = rows.length > 0 ? [make('tbody', ...rows.map(row))] : [];
    const box = make('div', make('table', make('thead', row(header)), ...body));
    box.tabIndex = 0;
    return box;
}
function tableCell({ header, align, tokens }, newTab) {
    const cell = make(header ? 'th' : 'td', ...inline(tokens, newTab));
    if (header)
        cell.setAttribute('scope', 'col');
    if (align)
        cell.setAttribute('align', align);
    return cell;
}
function listItem({ tokens }, newTab) {
    const children = tokens.flatMap((token) => {
        if (token.type === 'checkbox')
            return [token.checked ? '☑ ' : '☐ '];
        if (token.type !== 'text')
            return block(token, newTab);
        return inline('tokens' in token ? token.tokens : [token], newTab);
    });
    return make('li', ...children);
}
function inline(tokens = [], newTab, inLink = false) {
    return tokens.flatMap((token) => {
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
                return link(token, newTab, inLink);
            case 'escape':
                return [token.text];
            default:
                return 'tokens' in token ? within() : [token.type === 'text' ? token.text : token.raw];
        }
    });
}
function link(token, newTab, inLink) {
    const words = token.type === 'image' ? [token.text] : inline(token.tokens, newTab, true);
    if (inLink)
        return words;
    const target = targetOf(token.href);
    if (!target)
        return [token.raw];
    const element = make('a', ...(token.text ? words : [target.href]));
    element.href = target.href;
    element.rel = 'noopener noreferrer nofollow';
    if (/^http/.test(target.protocol) && target.origin !== location.origin) {
        element.target = '_blank';
        element.title = newTab;
    }
    return [element];
}
function targetOf(href) {
    if (!href || (/^(?!#)[^/?]*:/.test(href) && !schemes.test(href)))
        return undefined;
    try {
        const url = new URL(href, ownDocument.baseURI);
        return schemes.test(url.protocol) && !url.username && !url.password ? url : undefined;
    }
    catch {
        return undefined;
    }
}
