// @ts-check
import { isIPv6 } from 'node:net';
import { chooseAddress, lanAddresses, listOf } from './addresses.js';
import { createCertificate } from './certificate.js';
import { qrCode } from './qr-code.js';

/**
 * What a server in the local network needs. Rejects with a Failure if this machine is in none.
 * @param {{ address?: string | undefined, interfaces?: NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]> | undefined }} options
 *   `address` is one of this machine’s; default: the most likely one. `interfaces` stand in for this machine’s.
 */
export async function openNetwork({ address: wanted, interfaces }) {
  const found = lanAddresses(interfaces);
  const { address } = chooseAddress(found, wanted);
  const others = found.filter(other => other.address !== address);
  return {
    address,
    certificate: await createCertificate(found.map(each => each.address)),
    /** @param {number} port */
    originAt: port => `https://${isIPv6(address) ? `[${address}]` : address}:${port}`,
    /** What to do, for the terminal. @param {string} url @param {boolean} costs */
    instructions: (url, costs) => instructions(`${url}/checklist`, others, costs),
  };
}

/** @param {string} checklist @param {import('./addresses.js').LanAddress[]} others @param {boolean} costs */
function instructions(checklist, others, costs) {
  return [
    `\nOn a phone in the same network: ${checklist}\n`,
    qrCode(checklist, { colour: process.stdout.isTTY === true }),
    '\nThe demo made its certificate itself, so the browser warns once. To continue, tap',
    '  Safari             Show Details, then “visit this website”',
    '  Chrome and Edge    Advanced, then “Proceed”',
    '  Firefox            Advanced, then “Accept the Risk and Continue”',
    ...(others.length > 0 ? [`If the phone finds nothing, choose with --address: ${listOf(others)}.`] : []),
    ...(costs ? ['While the demo runs, every device in this network can call with your OpenAI key.'] : []),
  ].join('\n');
}
