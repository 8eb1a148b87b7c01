import { BlockList, isIP, isIPv4 } from 'node:net';

/** Networks that nobody outside reaches (RFC 6890): whoever asks for them means to look around inside. */
const OWN = { ipv4: new BlockList(), ipv6: new BlockList() } as const;
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  OWN.ipv4.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  // What carries an IPv4 address inside could lead to any of those above.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  OWN.ipv6.addSubnet(network, prefix, 'ipv6');

/** Whether an address is of a network that only the inside reaches; what is no address is taken for one. */
export const isOwnNetwork = (address: string): boolean => {
  if (isIP(address) === 0) return true;
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  return OWN[family].check(address, family);
};
