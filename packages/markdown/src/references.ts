import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import { visit } from "./visit.ts";

// A Course's HTML names files and pages of the course as `asset:` and `page:` addresses. Only this reader makes them, of
// what it resolved: an author's own `asset:` is a scheme like any other, which no link may have.

/** The address by which a course's HTML names one of its files. */
export function assetUrl(path: string): string {
  return `asset:${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** The path behind an address that {@link assetUrl} made. */
export function assetPath(url: string): string {
  return decodeURIComponent(url.slice("asset:".length));
}

/** The address by which a course's HTML names one of its pages. */
export function pageUrl(id: string): string {
  return `page:${id}`;
}

/** What stands in for our own things in a tree while an author's HTML in it is parsed and cleaned. */
export interface StandIns {
  /** Text or an address that stands for number `index`. */
  of(index: number): string;
  /** The number that `text` holds the stand-in of, and where. */
  find(
    text: string,
  ): { readonly index: number; readonly start: number; readonly end: number } | undefined;
}

/**
 * Stand-ins that nobody could have written into `tree`: they are made of its digest, and a text that holds its own digest
 * cannot be found. The same tree has the same ones.
 */
export function standInsFor(tree: Root): StandIns {
  const sign = createHash("sha256").update(JSON.stringify(tree)).digest("hex");
  const pattern = new RegExp(`${sign}(\\d+);`);
  return {
    of: (index) => `${sign}${index};`,
    find(text) {
      const match = pattern.exec(text);
      if (!match) return undefined;
      return { index: Number(match[1]), start: match.index, end: match.index + match[0].length };
    },
  };
}

/** Addresses that are ours, put away while all others are looked through. */
export interface KeptAddresses {
  /** What stands in for `url`. */
  keep(url: string): string;
  isKept(url: string): boolean;
  /** Puts all of them back. */
  restore(tree: Root): void;
}

const ADDRESSES = ["href", "src"] as const;

/** Takes every address out of `tree`, whose elements are all our own as yet. */
export function keepAddresses(tree: Root, standIns: StandIns): KeptAddresses {
  const kept: string[] = [];
  const addresses: KeptAddresses = {
    keep: (url) => standIns.of(kept.push(url) - 1),
    isKept: (url) => standIns.find(url) !== undefined,
    restore: (tree) => changeAddresses(tree, (url) => kept[standIns.find(url)?.index ?? -1] ?? url),
  };
  changeAddresses(tree, addresses.keep);
  return addresses;
}

function changeAddresses(tree: Root, change: (url: string) => string): void {
  visit(tree, "element", ({ properties }: Element) => {
    for (const name of ADDRESSES) {
      const url = properties[name];
      if (typeof url === "string") properties[name] = change(url);
    }
  });
}
