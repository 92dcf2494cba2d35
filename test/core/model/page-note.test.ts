import { expect } from '@esm-bundle/chai';
import { pageNote } from '../../../src/core/model/page-note.js';

describe('what the model is told after a page load', () => {
  it('names the page by path and title, and the one before', () => {
    expect(pageNote('/', 'https://site.example/prices', ' Our prices ')).to.match(
      /^The user is on another page of the site now: \/prices \(“Our prices”\)\. Before, it was \/\./,
    );
  });

  it('tells a reload from another page', () => {
    expect(pageNote('/prices', 'https://site.example/prices?x=1', '')).to.match(
      /^The page was loaded again: the user is still on \/prices\./,
    );
  });

  it('keeps to itself what follows the path', () => {
    const note = pageNote('/', 'https://anna:secret@site.example/reset?token=abc#part', '');
    for (const word of ['anna', 'secret', 'abc', 'part']) expect(note).not.to.contain(word);
  });

  it('cuts a title that never ends, and asks for no greeting', () => {
    const note = pageNote('/', 'https://site.example/a', 'x'.repeat(10_000));
    expect(note.length).to.be.lessThan(600);
    expect(note).to.match(/do not greet the user/);
  });
});
