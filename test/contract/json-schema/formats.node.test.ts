import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileSchema } from '../../../src/contract/json-schema/compile-schema.js';
import { formats } from '../../../src/contract/json-schema/formats.js';

const problems = (format: string, text: unknown) =>
  compileSchema({ properties: { v: { format } } })({ v: text });

const long63 = 'a'.repeat(63);

const examples: Readonly<Record<string, readonly [valid: readonly string[], invalid: readonly string[]]>> = {
  date: [
    ['2024-02-29', '2026-12-31'],
    ['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-32', '26-01-01', ''],
  ],
  time: [
    ['20:30:00Z', '20:30:00.123z', '00:00:00+14:00', '23:59:60Z', '01:29:60+01:30', '15:59:60-08:00'],
    ['20:30', '20:30:00', '24:00:00Z', '20:60:00Z', '22:59:60Z', '20:30:00+24:00'],
  ],
  'date-time': [
    ['2026-05-04T20:30:00Z', '2026-05-04t20:30:00+02:00', '2026-05-04 20:30:00Z'],
    ['2026-05-04', '2026-05-04T20:30', '2026-02-30T20:30:00Z', '2026-05-04_20:30:00Z'],
  ],
  duration: [
    ['P1D', 'PT36H', 'P4W', 'P1Y2M3DT4H5M6S', 'P1Y1D'],
    ['P', 'PT', 'P1', '1D', 'P1D2H', 'P1W1D', 'PT1D'],
  ],
  email: [
    ['ana@example.com', 'a.b+c@x.example', '"a b@c"@example.com', 'a@[192.0.2.1]', 'a@[IPv6:::1]'],
    [
      'ana',
      '@example.com',
      'a@',
      'a..b@x.example',
      '.a@x.example',
      'a b@x.example',
      'a@-x.example',
      'a@[1.2.3]',
    ],
  ],
  hostname: [
    ['a', 'www.example.com', 'xn--4gbwdl.example', `${long63}.example`],
    ['', '-a.example', 'a-.example', 'a..b', 'a_b', `a${long63}.example`, `${`${long63}.`.repeat(4)}a`],
  ],
  ipv4: [
    ['0.0.0.0', '192.0.2.255'],
    ['192.0.2', '192.0.2.256', '192.0.02.1', '1.2.3.4.5', '1.2.3.', 'a.b.c.d'],
  ],
  ipv6: [
    ['::', '::1', '2001:db8::1', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.1', '1::', '1:2:3:4:5:6:192.0.2.1'],
    [
      '',
      ':',
      ':::',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1::2::3',
      '12345::',
      '::192.0.2',
      '1:2:3:4:5:6:7::8',
      '192.0.2.1::',
      ':1:2:3:4:5:6:7',
    ],
  ],
  uri: [
    [
      'https://example.com/a?b#c',
      'urn:isbn:1',
      'mailto:a@b.example',
      'http://[2001:db8::1]:80/',
      'tel:+1',
      'a:',
    ],
    [
      '/a',
      'a',
      '//host',
      'http://a b',
      'http://[::1',
      'http://a]b/',
      'a:#b#c',
      'http://x:8a/',
      'http://%zz/',
      '1a:b',
    ],
  ],
  'uri-reference': [
    ['/a', '', '#a', '?a=b', '//host/a', 'a/b:c'],
    ['\\a', '/a b', '1:a', '#a#b', '/[a]', '"'],
  ],
  'uri-template': [
    ['/a/{b}', '{+a,b:3,c*}', ''],
    ['/a/{b', '/a}', '{}', '{a:0}', '{a b}'],
  ],
  url: [
    ['https://example.com', 'http://localhost:3000/a?b', 'ftp://x.example/a', 'https://münchen.example/'],
    ['example.com', 'javascript:alert(1)', 'https://', 'https:///a', 'https://a b', 'https://x:99999/'],
  ],
  uuid: [['123e4567-e89b-12d3-a456-426614174000'], ['123e4567e89b12d3a456426614174000', '']],
  'json-pointer': [
    ['', '/a/0', '/~0~1'],
    ['a', '/~2', '/~'],
  ],
  'json-pointer-uri-fragment': [
    ['#', '#/a%20b'],
    ['/a', '#a', '#/a b'],
  ],
  'relative-json-pointer': [
    ['0', '1/a', '2#'],
    ['', '01', '/a', '1#a'],
  ],
  regex: [
    ['^a+$', ''],
    ['(', '[', 'a**'],
  ],
};

describe('the format', () => {
  test('examples are complete', () =>
    assert.deepEqual(Object.keys(examples).sort(), Object.keys(formats).sort()));

  for (const [format, [valid, invalid]] of Object.entries(examples)) {
    test(`${format} accepts valid texts, and values of other types`, () => {
      for (const text of [...valid, 5, null, [], {}])
        assert.deepEqual(problems(format, text), [], String(text));
    });

    test(`${format} rejects invalid texts, and gives a valid example`, () => {
      for (const text of invalid) {
        const [{ path, message } = { path: '', message: '' }] = problems(format, text);
        assert.equal(path, 'v', text);
        assert.ok(message.startsWith(`Must be in the format ${format}, such as `));
        assert.deepEqual(problems(format, message.replace(/^.* such as /, '').replace(/\.$/, '')), []);
      }
    });

    test(`${format} is checked in linear time`, { timeout: 60_000 }, () => {
      const units = [
        'a',
        '1',
        'a.',
        '-',
        'a-',
        '/',
        '%20',
        '~0',
        '{a}',
        ':',
        '1:',
        '@',
        'a@',
        '"',
        '\\a',
        '[',
        '😀',
        ' ',
        'P1Y',
        '.1',
      ];
      // A quadratic check would take minutes.
      for (const unit of units)
        for (const start of ['', 'http://', 'a:', '{', '#/', 'P', '"', '00:00:00.'])
          problems(format, `${start}${unit.repeat(65_536 / unit.length)}\n`);
    });
  }

  test('that is unknown is not checked', () => assert.deepEqual(problems('colour', 'x'), []));
  test('named like a method of Object is unknown', () => assert.deepEqual(problems('constructor', 'x'), []));
});
