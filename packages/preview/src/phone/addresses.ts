import { isIPv6 } from "node:net";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import { isLoopback } from "../http/own-origin.ts";

/** Listening there is listening everywhere. */
const EVERYWHERE: readonly string[] = ["0.0.0.0", "::", "::0"];

export function isEverywhere(host: string): boolean {
  return EVERYWHERE.includes(host);
}

/** The name by which this machine itself finds a server that listens on `host`, as an address has it. */
export function ownName(host: string): string {
  if (isEverywhere(host)) return "127.0.0.1";
  return isIPv6(host) ? `[${host}]` : host;
}

/** The name by which a phone in the same network finds it; undefined where none does. */
export function phoneName(
  host: string,
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): string | undefined {
  if (isLoopback(host)) return undefined;
  if (!isEverywhere(host)) return ownName(host);
  const found = Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
  // Homes and schools first; what begins with 172 is often a virtual machine's.
  const rank = (address: string) =>
    [/^192\.168\./, /^10\./, /^172\./, /^/].findIndex((one) => one.test(address));
  return found.sort((a, b) => rank(a) - rank(b))[0];
}
