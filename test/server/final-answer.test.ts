import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { finalAnswer } from './final-answer.js';

const FINAL = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}';
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 2';
const NOTHING = { head: '', body: '' };

describe('the final answer', () => {
  const cases: [string, string, { head: string; body: string }][] = [
    ['alone', FINAL, { head: HEAD, body: '{}' }],
    ['after 100', `HTTP/1.1 100 Continue\r\n\r\n${FINAL}`, { head: HEAD, body: '{}' }],
    ['after 100 without words', `HTTP/1.1 100\r\n\r\n${FINAL}`, { head: HEAD, body: '{}' }],
    [
      'after 103 with headers',
      `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${FINAL}`,
      { head: HEAD, body: '{}' },
    ],
    [
      'after several',
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n${FINAL}`,
      { head: HEAD, body: '{}' },
    ],
    ['that never came', 'HTTP/1.1 100 Continue\r\n\r\n', NOTHING],
    ['of nothing at all', '', NOTHING],
    [
      'with a body like an interim one',
      `${HEAD}\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n`,
      { head: HEAD, body: 'HTTP/1.1 100 Continue\r\n\r\n' },
    ],
    [
      'that is 101',
      'HTTP/1.1 101 Switching Protocols\r\n\r\nx',
      { head: 'HTTP/1.1 101 Switching Protocols', body: 'x' },
    ],
  ];
  for (const [what, written, expected] of cases)
    test(what, () => assert.deepEqual(finalAnswer(written), expected));
});
