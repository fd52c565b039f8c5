/** Which network addresses a user's URL may lead to: only those of the public Internet. */
import { BlockList, isIP } from 'node:net';

/** Everything IANA lists as private, shared, local, documentation, benchmark, multicast or reserved. */
const PRIVATE_V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Metadata services that live on public-looking addresses of their clouds.
  ['168.63.129.16', 32],
];

/** Exceptions inside 2000::/3, the only range given out to the public. Mapped and translated IPv4 lie outside it. */
const PRIVATE_V6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const refusedV4 = new BlockList();
for (const [network, prefix] of PRIVATE_V4) refusedV4.addSubnet(network, prefix, 'ipv4');
const refusedV6 = new BlockList();
for (const [network, prefix] of PRIVATE_V6) refusedV6.addSubnet(network, prefix, 'ipv6');
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');

/** True for an IP address of the public Internet; false for all others and for anything that is not an address. */
export function isPublicAddress(address: string): boolean {
  // A zone ("%eth0") only occurs on link-local addresses.
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !refusedV4.check(address, 'ipv4');
  if (family === 6) return publicV6.check(address, 'ipv6') && !refusedV6.check(address, 'ipv6');
  return false;
}
