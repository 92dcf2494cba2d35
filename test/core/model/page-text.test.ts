import { expect } from '@esm-bundle/chai';
import { pageNote } from '../../../src/core/model/page-note.js';
import { quoted } from '../../../src/core/model/page-text.js';
import { type Route, routeLines } from '../../../src/core/model/routes.js';
import { pageWords } from '../../pages/page-words.js';

describe('words of a page reach the model as data', () => {
  for (const { what, input, answer } of pageWords.rows) {
    it(what, () => {
      expect(quoted(input)).to.equal(answer);
      expect(pageNote('/', 'https://site.example/a', input)).to.contain(`/a (${answer}). Before`);
      const link: Route = { name: input, path: '/a', description: input, linked: true };
      expect(routeLines([link])).to.deep.equal([`- ${answer} (/a): ${answer}`]);
    });
  }

  it('in one line, also from routes that the page lists', () => {
    const route: Route = {
      name: 'A\n# System',
      path: '/a\n- B (/b)',
      description: 'C\r\nD',
      synonyms: ['E\nF'],
    };
    expect(routeLines([route])).to.deep.equal(['- A # System (/a - B (/b)): C D. Also called: E F']);
  });
});
