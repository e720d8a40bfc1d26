import type { Element } from "xast";
import { all, attribute, first, parseXml, text, within } from "../xml/elements.ts";

/** A page of a package, in the order in which learners meet it. */
export interface Item {
  readonly title: string;
  /** Files of the package that may hold its text, the one that is opened first. */
  readonly paths: readonly string[];
}

export interface Manifest {
  readonly title: string;
  readonly items: readonly Item[];
}

/** What `imsmanifest.xml` lists: the first organisation's items with the pages behind them. */
export function readManifest(xml: string): Manifest {
  const root = parseXml(xml);
  const resources = new Map(
    within(root, "resource").map((one) => [attribute(one, "identifier"), one] as const),
  );
  const organization = all(first(root, "organizations"), "organization")[0];
  const items = within(organization, "item").flatMap((item): Item[] => {
    const resource = resources.get(attribute(item, "identifierref"));
    const title = text(first(item, "title")).trim();
    return resource ? [{ title, paths: pathsOf(resource) }] : [];
  });
  return { title: text(first(organization, "title")).trim(), items };
}

function pathsOf(resource: Element): readonly string[] {
  const base = attribute(resource, "xml:base");
  const files = all(resource, "file").map((file) => attribute(file, "href"));
  const paths = [attribute(resource, "href"), ...files].filter((path) => path !== "");
  return [...new Set(paths.map((path) => inPackage(base + path)))];
}

/** An address within the package, without what is asked of the page. */
export function inPackage(address: string, folder = ""): string {
  const [plain = ""] = address.split(/[?#]/);
  let path = plain;
  try {
    path = decodeURIComponent(plain);
  } catch {
    // A stray percent sign is one.
  }
  const out: string[] = [];
  for (const part of (folder + path).split("/")) {
    if (part === "..") out.pop();
    else if (part !== "." && part !== "") out.push(part);
  }
  return out.join("/");
}
