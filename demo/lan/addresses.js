// @ts-check
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Failure } from '../failure.js';

/** @typedef {{ address: string, name: string }} LanAddress `name` is the network interface’s */

/** Interfaces of virtual machines, containers and tunnels, which phones do not reach. */
const virtual =
  /^(bridge|br-|cni|docker|flannel|ham|lxc|podman|tailscale|tap|tun|utun|vbox|vEthernet|veth|virbr|vmnet|wg|zt)/i;
/** A browser can’t open them: they need the name of an interface. */
const linkLocal = /^(169\.254\.|fe[89ab][0-9a-f]:)/i;
const privateIPv4 = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** The first test that tells two addresses apart decides. @type {readonly ((lan: LanAddress) => boolean)[]} */
const betterIfNot = [
  ({ name }) => virtual.test(name),
  ({ address }) => isIPv6(address),
  ({ address }) => !isIPv6(address) && !privateIPv4.test(address),
];

/** The addresses at which other devices may reach this machine, the most likely first. @returns {LanAddress[]} */
export function lanAddresses(interfaces = networkInterfaces()) {
  const found = Object.entries(interfaces).flatMap(([name, entries = []]) =>
    entries
      .filter(({ internal, address }) => !internal && !linkLocal.test(address))
      .map(({ address }) => ({ address, name })),
  );
  return found.sort((a, b) => {
    const decides = betterIfNot.find(test => test(a) !== test(b));
    return decides ? Number(decides(a)) - Number(decides(b)) : 0;
  });
}

/**
 * The address that is asked for, or the most likely one. Throws a Failure if there is none.
 * @param {readonly LanAddress[]} found @param {string | undefined} wanted
 */
export function chooseAddress(found, wanted) {
  const [first] = found;
  if (!first)
    throw new Failure(
      'This machine has no address in a local network. Connect it to one, or run the demo without --lan.',
    );
  if (!wanted) return first;
  const chosen = found.find(({ address }) => address === wanted);
  if (chosen) return chosen;
  throw new Failure(
    `${wanted} is not an address of this machine in a local network. It has ${listOf(found)}.`,
  );
}

/** @param {readonly LanAddress[]} found */
export const listOf = found => found.map(({ address, name }) => `${address} (${name})`).join(', ');
