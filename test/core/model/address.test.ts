import { expect } from '@esm-bundle/chai';
import { isSameSite, plainPath } from '../../../src/core/model/address.js';

describe('two paths are the same', () => {
  const same: [string, string, string][] = [
    ['with an encoded letter', '/caf%C3%A9', '/café'],
    ['with an encoded letter in lower case', '/caf%c3%a9', '/café'],
    ['with a letter in two parts', '/cafe%CC%81', '/café'],
    ['with an encoded plain letter', '/%61bout', '/about'],
    ['with a space', '/our%20team', '/our team'],
    ['with a slash at the end', '/about/', '/about'],
    ['with encoded signs in two spellings', '/a%2fb', '/a%2Fb'],
    ['with an encoded letter beside a slash that is encoded', '/%C3%A9%2F%C3%A9', '/é%2Fé'],
  ];
  for (const [how, one, other] of same) {
    it(how, () => expect(plainPath(one)).to.equal(plainPath(other)));
  }

  const different: [string, string, string][] = [
    ['an encoded slash', '/a%2Fb', '/a/b'],
    ['an encoded question mark', '/a%3Fb', '/a?b'],
    ['an encoded hash', '/a%23b', '/a#b'],
    ['an encoded percent sign', '/a%2541', '/aA'],
    ['an encoded percent sign before a slash', '/a%252Fb', '/a%2Fb'],
    ['another query', '/a?b', '/a'],
  ];
  for (const [what, one, other] of different) {
    it(`but not with ${what}`, () => expect(plainPath(one)).not.to.equal(plainPath(other)));
  }

  it('also when they are not valid', () => {
    for (const path of ['/%', '/%E9', '/%C3%', '/%zz', '%C3%A9%E9'])
      expect(plainPath(path), path).to.be.a('string');
  });
});

describe('two addresses are of one site', () => {
  const cases: [string, string, boolean][] = [
    ['https://a.example/x', 'https://a.example/y', true],
    ['https://a.example/', 'http://a.example/', true],
    ['https://www.a.example/', 'http://a.example/', true],
    ['http://a.example:80/', 'https://a.example:443/', true],
    ['https://a.example:8443/', 'https://a.example/', false],
    ['https://shop.a.example/', 'https://a.example/', false],
    ['https://www.www.a.example/', 'https://a.example/', false],
    ['ftp://a.example/', 'https://a.example/', false],
    ['https://wwwa.example/', 'https://a.example/', false],
  ];
  for (const [one, other, answer] of cases) {
    it(`${one} and ${other}: ${answer}`, () => {
      expect(isSameSite(new URL(one), new URL(other))).to.equal(answer);
    });
  }
});
