import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { lanAddresses } from '../../demo/lan/addresses.js';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** A network interface with one address, as Node describes it. */
export function interfaceAt(address: string, internal = false): NetworkInterfaceInfo {
  const common = { address, netmask: '', mac: '', cidr: null, internal };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
}

/** This machine's interfaces. A machine without a network takes its loopback address for one. */
export function localNetwork(): Interfaces {
  const hasNetwork = lanAddresses().length > 0;
  return hasNetwork ? networkInterfaces() : { lo: [interfaceAt('127.0.0.1')] };
}
