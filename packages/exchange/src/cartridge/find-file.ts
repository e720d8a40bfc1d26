import { posix } from "node:path";
import { decoded } from "./package.ts";

/** Where programs put what pages and questions name, apart from where they name it. */
const BASES = ["", "web_resources/", "resources/"];
const FILEBASE = /^(?:\$|%24)IMS[-_]CC[-_]FILEBASE(?:\$|%24)\/?/i;

/**
 * The path in a package that an address in one of its files means; nothing for one that leads elsewhere. Canvas and Moodle
 * begin addresses with a sign for the package, and mean different folders by it.
 */
export function findFile(
  files: ReadonlyMap<string, unknown>,
  address: string,
  from: string,
): string | undefined {
  const plain = address.replace(/[?#].*$/s, "").trim();
  if (plain === "" || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(plain)) return undefined;
  const path = decoded(plain.replace(FILEBASE, ""));
  const beside = posix.join(posix.dirname(from), path);
  const all = [
    beside,
    ...BASES.map((base) => posix.join(base, path.replace(/^\/+|^(?:\.\.\/)+/g, ""))),
  ];
  return all.find((one) => files.has(one));
}

/** Whether an address means a file of the package, be it there or not. */
export function isInside(address: string): boolean {
  return (
    address !== "" && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\$|%24)/i.test(address.replace(FILEBASE, ""))
  );
}
