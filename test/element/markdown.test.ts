import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { Prose } from '../../src/element/ui/transcript/markdown.js';
import { mend } from '../../src/element/ui/transcript/markdown-tail.js';

const shown = (text: string, final = true): string => {
  const prose = new Prose('new tab');
  prose.show(text, final);
  return prose.element.innerHTML;
};

/** The target of a link in a text; undefined for none. */
const target = (text: string): string | undefined => {
  const prose = new Prose('new tab');
  prose.show(text, true);
  return prose.element.querySelector('a')?.getAttribute('href') ?? undefined;
};

const allowed = new Set([
  'P',
  'BR',
  'STRONG',
  'EM',
  'DEL',
  'CODE',
  'PRE',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'A',
  ...['DIV', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD'],
]);
const allowedAttributes = new Set([
  ...['align', 'dir', 'href', 'rel', 'scope', 'start', 'tabindex', 'target', 'title'],
]);

/** Throws at the first element or attribute that is not allowed. */
function check(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    if (!allowed.has(element.tagName)) throw new Error(`<${element.tagName}>: ${root.innerHTML}`);
    for (const { name, value } of element.attributes) {
      if (!allowedAttributes.has(name)) throw new Error(`${name}: ${root.innerHTML}`);
      if (name === 'href' && !/^(https?|mailto|tel):/.test(value)) throw new Error(value);
    }
  }
}

/** Random sequences of pieces with a meaning in Markdown or HTML. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '*',
          '**',
          '_',
          '__',
          '~~',
          '`',
          '```',
          '\n',
          '\n\n',
          '- ',
          '1. ',
          '> ',
          '# ',
          '    ',
          '|',
          '---',
        ],
        ...[
          '[',
          ']',
          '(',
          ')',
          '](',
          '![',
          '<',
          '>',
          '</',
          '&lt;',
          '&#106;',
          '\\',
          '"',
          "'",
          '\t',
          '\r\n',
          '\0',
        ],
        ...[
          'javascript:alert(1)',
          'java\tscript:',
          'data:text/html,',
          'vbscript:',
          'https://a.example',
          '//b.example',
        ],
        ...[
          '<img src=x onerror=alert(1)>',
          '<script>',
          '<a href="javascript:1">',
          '<svg onload=1>',
          '<!--',
          ' onclick=1 ',
        ],
        ...[
          'words',
          ' ',
          'مرحبا',
          '日本',
          '🙂',
          '[x]: javascript:1 "y"',
          '[x]',
          '<style>',
          'mailto:a@b.c',
          'www.c.example',
        ],
      ),
      fc.string(),
    ),
    { maxLength: 40 },
  )
  .map(pieces => pieces.join(''));

describe('Markdown of the agent', () => {
  it('becomes emphasis, lists, quotes, code and paragraphs', () => {
    expect(shown('**a** *b* ~~c~~ `d`')).to.equal(
      '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>',
    );
    expect(shown('- a\n- **b**')).to.equal('<ul><li>a</li><li><strong>b</strong></li></ul>');
    expect(shown('3. a\n4. b')).to.equal('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(shown('> a\n\nb')).to.equal('<blockquote><p>a</p></blockquote><p>b</p>');
    expect(shown('```js\na < b\n```')).to.equal('<pre dir="ltr"><code>a &lt; b</code></pre>');
    expect(shown('one\ntwo')).to.equal('<p>one<br>two</p>');
  });

  it('shows headings of any level as bold paragraphs', () => {
    expect(shown('# A\n###### B')).to.equal('<p><strong>A</strong></p><p><strong>B</strong></p>');
  });

  it('shows HTML as plain text', () => {
    for (const text of [
      '<b>bold</b>',
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      'a <i>b</i> &lt;c&gt;',
    ]) {
      const prose = new Prose('');
      prose.show(text, true);
      expect(prose.element.textContent).to.equal(text);
      expect(prose.element.querySelectorAll(':not(p)')).to.have.length(0);
    }
  });

  it('links to pages, mail addresses and phone numbers, also when written as plain addresses', () => {
    expect(target('[a](https://a.example/b)')).to.equal('https://a.example/b');
    expect(target('see https://a.example/b.')).to.equal('https://a.example/b');
    expect(target('[a](mailto:a@b.example)')).to.equal('mailto:a@b.example');
    expect(target('[a](tel:+34600)')).to.equal('tel:+34600');
    expect(target('[a](/prices#x)')).to.equal(new URL('/prices#x', location.href).href);
  });

  it('opens other sites in a new tab, says so, and sends them no referrer', () => {
    expect(shown('[a](https://a.example/)')).to.equal(
      '<p><a href="https://a.example/" rel="noopener noreferrer nofollow" target="_blank" title="new tab">a</a></p>',
    );
    expect(shown('[a](/b)')).not.to.contain('target');
  });

  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '<javas\tcript:alert(1)>',
    '<javas&Tab;cript:alert(1)>',
    '&#106;avascript:alert(1)',
    '<\u0001javascript:alert(1)>',
    'data:text/html,<b>',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'https://shop.example@evil.example',
  ])
    it(`leaves a link to ${JSON.stringify(address)} as text`, () => {
      expect(shown(`[a](${address})`)).not.to.contain('<a');
    });

  it('loads no image, and links to it instead', () => {
    expect(shown('![cat](https://a.example/cat.png)')).to.match(
      /^<p><a href="https:\/\/a.example\/cat.png"[^>]*>cat<\/a><\/p>$/,
    );
  });

  it('shows very deep nesting as text', () => {
    for (const [mark, name] of [
      ['- ', 'ul'],
      ['> ', 'blockquote'],
    ] as const) {
      const prose = new Prose('');
      prose.show(`${mark.repeat(300)}end\n\n**b**`, true);
      expect(prose.element.querySelectorAll(name)).to.have.length(10);
      expect(prose.element.textContent).to.equal(`${mark.repeat(290)}endb`);
    }
  });

  it('shows a paragraph as text when parsing it would take too long', () => {
    const marks = '**a_'.repeat(1400);
    expect(shown(`${marks}\n\n**b**`)).to.equal(`<p>${marks}</p><p><strong>b</strong></p>`);
    expect(shown('**b** and so on, word by word. '.repeat(60))).to.contain('<strong>');
  });

  it('does not search for a heading’s underline beyond the maximum length', () => {
    expect(shown('Title\n===\nWords')).to.equal('<p><strong>Title</strong></p><p>Words</p>');
    const long = `- ${'line\n'.repeat(300)}===`;
    expect(shown(long)).not.to.contain('strong');
  });

  it('contains only allowed elements and attributes, for any text', () => {
    fc.assert(
      fc.property(texts, text => {
        const prose = new Prose('new tab');
        prose.show(text, true);
        check(prose.element);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not close code in a separate line that would start a block', () => {
    expect(shown('!```\n', false)).to.equal('<p>!</p>');
    const prose = new Prose('');
    for (const text of ['!```\n', '!```\n*']) prose.show(text, text.endsWith('*'));
    expect(prose.element.innerHTML).to.equal(shown('!```\n*'));
  });

  it('does not treat a guess as settled', () => {
    const prose = new Prose('');
    for (const text of ['words\n![#', 'words\n![# more']) prose.show(text, text.endsWith('more'));
    expect(prose.element.innerHTML).to.equal(shown('words\n![# more'));
  });

  it('is the same in the end as in one piece, however it was split', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat({ max: 200 }), { maxLength: 6 }), (text, cuts) => {
        const prose = new Prose('new tab');
        for (const cut of cuts.sort((a, b) => a - b)) {
          prose.show(text.slice(0, cut), false);
          check(prose.element);
        }
        prose.show(text, true);
        expect(prose.element.innerHTML).to.equal(shown(text));
      }),
      { numRuns: 700 },
    );
  });
});

describe('Markdown that is still streaming', () => {
  // Warms up the parser, because slow runs are parsed less often.
  before(() => {
    for (let time = 0; time < 30; time += 1) shown('- **Warm** [up](/now)\n\n`code`', false);
  });

  it('is emphasised before its mark is closed, and never shows a mark', () => {
    const text = 'Take **the red *one*** or `code` or [our page](https://a.example/b), ~~not~~ this.';
    for (let end = 1; end <= text.length; end += 1) {
      const prose = new Prose('');
      prose.show(text.slice(0, end), false);
      expect(prose.element.textContent, text.slice(0, end)).not.to.match(/[*`~[\]]|https/);
    }
  });

  it('does not become a heading or a list for a moment', () => {
    for (const tail of ['-', '--', '=', '1', '1.', '#', '*', '>'])
      expect(shown(`Words\n${tail}`, false), tail).to.equal('<p>Words</p>');
  });

  it('treats an open code block as code', () => {
    expect(shown('```js\nconst a = **1', false)).to.equal('<pre dir="ltr"><code>const a = **1</code></pre>');
    expect(mend('```\na\n``')).to.equal('```\na');
  });

  it('is parsed in linear time, even with many spaces or marks', () => {
    // Quadratic time for a million characters would be an hour.
    for (const letter of [' ', '*', '>', '`', '['])
      expect(mend(`a\n${letter.repeat(1_000_000)}b`).length).to.be.above(1_000_000);
  });

  it('never renders settled blocks again', () => {
    const prose = new Prose('');
    prose.show('First.\n\n- a\n- b\n\nLast', false);
    const [first, list, last] = prose.element.children;
    prose.show('First.\n\n- a\n- b\n\nLast words\n\nand', false);
    expect(prose.element.children[0] === first && prose.element.children[1] === list).to.equal(true);
    expect(last?.isConnected || prose.element.contains(last ?? null)).to.equal(false);
    expect(prose.element.children).to.have.length(4);
  });

  it('changes only the last block, after 20,000 other characters', () => {
    const prose = new Prose('');
    let text = 'This is a **sentence** of [ours](https://a.example), number one.\n\n'.repeat(320);
    prose.show(text, false);
    const seen = new MutationObserver(() => {});
    seen.observe(prose.element, { childList: true, subtree: true, characterData: true });
    for (const word of 'and some more words of it'.split(' ')) {
      text += `${word} `;
      prose.show(text, false);
    }
    const touched = seen
      .takeRecords()
      .flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    // Words are appended if there was no time to parse. That adds nodes, but only to this block.
    expect(touched.length).to.be.within(1, 20);
    expect(text.length).to.be.above(20_000);
  });

  it('shows no mark while a busy machine has no time to parse, and all text in the end', () => {
    const prose = new Prose('');
    let time = 0;
    // Makes every step take 20 ms.
    performance.now = () => {
      time += 20;
      return time;
    };
    try {
      prose.show('We', false);
      prose.show('We have **two** cakes', false);
      expect(prose.element.textContent).to.equal('We have ');
      time += 1000;
      prose.show('We have **two** cakes:', false);
      expect(prose.element.innerHTML).to.contain('<strong>two</strong> cakes:');
      prose.show('We have **two** cakes: **carrot**', true);
      expect(prose.element.textContent?.trim()).to.equal('We have two cakes: carrot');
    } finally {
      Reflect.deleteProperty(performance, 'now');
    }
  });

  it('shows an endless paragraph as text', () => {
    const long = 'word **word** '.repeat(1000);
    const prose = new Prose('');
    prose.show(long, true);
    expect(prose.element.textContent?.trim()).to.equal(long.trim());
  });
});

describe('a table', () => {
  const plans = '| Plan | Price |\n| --- | ---: |\n| **Free** | 0 € |\n| [Pro](https://a.example/) | 9 € |';

  it('has headings, aligned cells with formatting, and a box that scrolls with the keyboard', () => {
    expect(shown(plans)).to.equal(
      '<div tabindex="0"><table><thead><tr><th scope="col">Plan</th><th scope="col" align="right">Price</th></tr></thead>' +
        '<tbody><tr><td><strong>Free</strong></td><td align="right">0 €</td></tr>' +
        '<tr><td><a href="https://a.example/" rel="noopener noreferrer nofollow" target="_blank" title="new tab">Pro</a></td>' +
        '<td align="right">9 €</td></tr></tbody></table></div>',
    );
  });

  it('keeps HTML in its cells as text', () => {
    const html = shown('| a |\n| --- |\n| <img src=x onerror=alert(1)> |');
    expect(html).to.contain('<td>&lt;img src=x onerror=alert(1)&gt;</td>');
  });

  it('is the same when it has grown letter by letter', () => {
    const prose = new Prose('new tab');
    for (let end = 1; end <= plans.length; end += 1) prose.show(plans.slice(0, end), false);
    prose.show(plans, true);
    expect(prose.element.innerHTML).to.equal(shown(plans));
  });

  it('follows and precedes other blocks', () => {
    const names = [
      ...new DOMParser().parseFromString(shown(`Plans:\n\n${plans}\n\nThat’s all.`), 'text/html').body
        .children,
    ];
    expect(names.map(({ localName }) => localName)).to.deep.equal(['p', 'div', 'p']);
  });

  it('with only headings has no body', () => {
    expect(shown('| a | b |\n| --- | --- |')).to.contain('</thead></table>');
  });

  it('that would have too many cells stays text', () => {
    const wide = `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}${'\n|'.repeat(500)}`;
    const began = performance.now();
    expect(shown(wide)).not.to.contain('<td');
    expect(performance.now() - began).to.be.lessThan(1000);
  });

  it('reads from right to left in a text that does', () => {
    const prose = new Prose('new tab');
    prose.show('الخطط:\n\n| الخطة | السعر |\n| --- | --- |\n| مجاني | 0 |', true);
    document.body.append(prose.element);
    const [first, second] = [...prose.element.querySelectorAll('th')].map(
      cell => cell.getBoundingClientRect().left,
    );
    prose.element.remove();
    expect(first).to.be.greaterThan(second ?? 0);
  });
});
