import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseAddress, lanAddresses } from '../../demo/lan/addresses.js';
import { openNetwork } from '../../demo/lan/network.js';
import { interfaceAt } from './local-network.js';

const best = (interfaces: Parameters<typeof lanAddresses>[0]) => lanAddresses(interfaces)[0]?.address;

describe('the address in the local network', () => {
  it('is never a loopback or link-local one', () => {
    assert.deepEqual(
      lanAddresses({
        lo: [interfaceAt('127.0.0.1', true), interfaceAt('::1', true)],
        eth0: [interfaceAt('169.254.7.7'), interfaceAt('fe80::1'), interfaceAt('febf::1')],
        gone: undefined,
      }),
      [],
    );
  });

  for (const [name, interfaces, expected] of [
    ['IPv4 before IPv6', { eth0: [interfaceAt('fd00::2'), interfaceAt('192.168.1.5')] }, '192.168.1.5'],
    ['IPv6 where there is no other', { eth0: [interfaceAt('fe80::1'), interfaceAt('fd00::2')] }, 'fd00::2'],
    [
      'a private network before a public address',
      { ppp0: [interfaceAt('203.0.113.7')], en0: [interfaceAt('172.20.10.2')] },
      '172.20.10.2',
    ],
    [
      'a public address of 172.32 after a private one',
      { a: [interfaceAt('172.32.0.1')], b: [interfaceAt('10.0.0.3')] },
      '10.0.0.3',
    ],
    [
      'a network card before containers, tunnels and virtual machines',
      {
        docker0: [interfaceAt('172.17.0.1')],
        'br-1f2e': [interfaceAt('172.18.0.1')],
        utun4: [interfaceAt('10.8.0.2')],
        'vEthernet (WSL)': [interfaceAt('172.28.0.1')],
        wlan0: [interfaceAt('192.168.1.5')],
      },
      '192.168.1.5',
    ],
    [
      'IPv6 of a network card before IPv4 of a tunnel',
      { wg0: [interfaceAt('10.8.0.2')], eth0: [interfaceAt('2001:db8::5')] },
      '2001:db8::5',
    ],
    ['a tunnel where there is no other', { tun0: [interfaceAt('10.8.0.2')] }, '10.8.0.2'],
    [
      'the first of two that are alike',
      { en0: [interfaceAt('192.168.1.5')], en1: [interfaceAt('192.168.2.5')] },
      '192.168.1.5',
    ],
  ] as const)
    it(`is ${name}`, () => assert.equal(best(interfaces as never), expected));

  it('can be chosen among those of this machine', () => {
    const found = lanAddresses({ en0: [interfaceAt('192.168.1.5')], en1: [interfaceAt('10.0.0.3')] });
    assert.equal(chooseAddress(found, '10.0.0.3').address, '10.0.0.3');
    assert.equal(chooseAddress(found, undefined).address, '192.168.1.5');
    assert.throws(() => chooseAddress(found, '10.0.0.4'), {
      message:
        '10.0.0.4 is not an address of this machine in a local network. It has 192.168.1.5 (en0), 10.0.0.3 (en1).',
    });
  });

  it('is missed with a sentence that says what to do', async () => {
    await assert.rejects(openNetwork({ interfaces: { lo: [interfaceAt('127.0.0.1', true)] } }), {
      message:
        'This machine has no address in a local network. Connect it to one, or run the demo without --lan.',
    });
  });

  it('stands in brackets if it is of IPv6, and in the certificate with the others', async () => {
    const interfaces = { en0: [interfaceAt('192.168.1.5'), interfaceAt('fd00::2')] };
    const network = await openNetwork({ interfaces, address: 'fd00::2' });
    assert.equal(network.originAt(8443), 'https://[fd00::2]:8443');
    const { X509Certificate } = await import('node:crypto');
    const certificate = new X509Certificate(network.certificate.cert);
    assert.deepEqual(
      ['192.168.1.5', 'fd00::2', '10.0.0.3'].map(address => certificate.checkIP(address)),
      ['192.168.1.5', 'fd00::2', undefined],
    );
  });
});
