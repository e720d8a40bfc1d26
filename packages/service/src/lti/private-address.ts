import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Networks in which no platform on the internet is: IANA's registries of special-purpose addresses. */
const SPECIAL: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Global unicast is 2000::/3; within it, what tunnels to other addresses or is for documentation. */
const SPECIAL_6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const special = new BlockList();
for (const [net, bits] of SPECIAL) special.addSubnet(net, bits, "ipv4");
for (const [net, bits] of SPECIAL_6) special.addSubnet(net, bits, "ipv6");
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");

/** Whether `address` (an IP address) lies in a network of one's own, or is no address at all. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return special.check(address, "ipv4");
  if (isIPv6(address)) return !global.check(address, "ipv6") || special.check(address, "ipv6");
  return true;
}
