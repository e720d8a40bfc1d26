import { posix } from "node:path";
import type { Definition, Html, Image, Link } from "mdast";
import type { Name } from "./name.ts";

const LESSON = /^\d+-[^/]+(?:\.md|\/index\.md)$/i;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;

/** The file, and the page in it, that an address leads to. */
export function linkNames(
  node: Link | Image | Definition | Html,
  source: string,
  start: number,
  file: string,
): readonly Name[] {
  if (node.type === "html") {
    return [...source.matchAll(/\b(?:href|src)\s*=\s*(["'])(.*?)\1/g)].flatMap((found) => {
      const url = found[2] ?? "";
      return addressNames(url, start + found.index + found[0].length - 1 - url.length, file);
    });
  }
  const at = source.lastIndexOf(node.url);
  return node.url === "" || at < 0 ? [] : addressNames(node.url, start + at, file);
}

function addressNames(url: string, start: number, file: string): readonly Name[] {
  if (ELSEWHERE.test(url)) return [];
  const hash = url.indexOf("#");
  const written = hash < 0 ? url : url.slice(0, hash);
  const id = written === "" ? file : pathNamed(written, file);
  if (id === undefined) return [];
  const names: Name[] = [];
  if (written !== "") {
    names.push({ kind: "file", id, defines: false, file, start, end: start + written.length });
  }
  const page = hash < 0 ? "" : url.slice(hash + 1);
  if (page !== "" && LESSON.test(id)) {
    const from = start + hash + 1;
    const end = from + page.length;
    names.push({ kind: "page", id: page, lesson: id, defines: false, file, start: from, end });
  }
  return names;
}

/** The path in the course that an address in `file` leads to; undefined for what leads out of it. */
export function pathNamed(address: string, file: string): string | undefined {
  if (ELSEWHERE.test(address)) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(file), decoded(address).normalize("NFC")));
  return path.startsWith("../") && file !== "course.md" ? undefined : path;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
