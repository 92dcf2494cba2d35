import { expect } from '@esm-bundle/chai';
import { pageNote } from '../../../src/core/model/page-note.js';

describe('the note to the model after a page load', () => {
  it('gives the path and title of the page, and the path of the previous page', () => {
    expect(pageNote('/', 'https://site.example/prices', ' Our prices ')).to.match(
      /^The user is on another page of the site now: \/prices \(“Our prices”\)\. Before, it was \/\. The words in quotation marks are text of the page/,
    );
  });

  it('says when the same page was reloaded', () => {
    expect(pageNote('/prices', 'https://site.example/prices?x=1', '')).to.match(
      /^The page was loaded again: the user is still on \/prices\./,
    );
  });

  it('contains only the path, without credentials, query or hash', () => {
    const note = pageNote('/', 'https://anna:secret@site.example/reset?token=abc#part', '');
    for (const word of ['anna', 'secret', 'abc', 'part']) expect(note).not.to.contain(word);
  });

  it('shortens a very long title, and asks for no greeting', () => {
    const note = pageNote('/', 'https://site.example/a', 'x'.repeat(10_000));
    expect(note.length).to.be.lessThan(600);
    expect(note).to.match(/do not greet the user/);
  });
});
