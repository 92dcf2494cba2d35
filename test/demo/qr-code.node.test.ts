import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openNetwork } from '../../demo/lan/network.js';
import { qrCode } from '../../demo/lan/qr-code.js';
import { interfaceAt } from './local-network.js';
import { readQrCode } from './read-qr-code.js';

describe('the QR code', () => {
  for (const url of [
    'https://10.0.0.1:1/checklist',
    'https://192.168.178.105:8443/checklist',
    'https://[fd12:3456:789a:bcde:1234:5678:9abc:def0]:65535/checklist',
  ])
    it(`holds ${url}, light on dark`, () => {
      assert.equal(readQrCode(qrCode(url, { colour: false })), url);
      assert.equal(readQrCode(qrCode(url, { colour: true })), url);
    });

  it('sets its own colours in every line of a terminal, and none in a file', () => {
    const lines = qrCode('https://10.0.0.1:1/', { colour: true }).split('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    for (const line of lines) assert.match(line, /^\u001B\[97;40m[█▀▄ ]+\u001B\[0m$/);
    assert.match(qrCode('https://10.0.0.1:1/', { colour: false }), /^[█▀▄ \n]+$/);
  });

  it('is read without repair: one wrong module is seen', () => {
    const url = 'https://192.168.178.105:8443/checklist';
    const lines = qrCode(url, { colour: false }).split('\n');
    // The last character of data in this line is a part of the first letters.
    const broken = lines.map((line, index) =>
      index === 6 ? line.replace(/[█▀▄ ](?=██$)/, swapped => (swapped === '█' ? ' ' : '█')) : line,
    );
    assert.notEqual(readQrCode(broken.join('\n')), url);
    assert.throws(() => readQrCode('no code'), /A QR code has no “n”/);
  });

  it('stands in the instructions, with the address, the warning and the other addresses', async () => {
    const interfaces = { en0: [interfaceAt('192.168.1.5')], en1: [interfaceAt('10.0.0.3')] };
    const network = await openNetwork({ interfaces });
    const text = network.instructions('https://192.168.1.5:8443', false);
    assert.match(text, /On a phone in the same network: https:\/\/192\.168\.1\.5:8443\/checklist\n/);
    assert.match(text, /the browser warns once\. To continue, tap\n {2}Safari +Show Details/);
    assert.match(text, /choose with --address: 10\.0\.0\.3 \(en1\)\./);
    assert.doesNotMatch(text, /OpenAI/);
    assert.match(network.instructions('https://192.168.1.5:8443', true), /can call with your OpenAI key/);
  });
});
