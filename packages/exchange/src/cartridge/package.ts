import type { Element } from "xast";
import {
  all,
  attribute,
  elementsOf,
  first,
  local,
  parseXml,
  text,
  within,
} from "../xml/elements.ts";

/** What a package says of itself: of a cartridge of any version, of QTI files zipped together, or of Blackboard. */
export interface Package {
  readonly title: string;
  readonly resources: ReadonlyMap<string, PackageResource>;
  /** The contents; a package of questions has none. */
  readonly items: readonly PackageItem[];
}

export interface PackageResource {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** The first is what it is; paths in the package. */
  readonly files: readonly string[];
}

export interface PackageItem {
  readonly title: string;
  readonly resource: string;
  readonly items: readonly PackageItem[];
}

/** Reads `imsmanifest.xml`, whatever its namespaces. */
export function packageOf(manifest: string): Package {
  const root = parseXml(manifest);
  const base = attribute(first(root, "resources"), "xml:base") || attribute(root, "xml:base");
  const resources = all(first(root, "resources"), "resource").map((one): PackageResource => {
    const own = base + attribute(one, "xml:base");
    const files = all(one, "file").map((file) => own + attribute(file, "href"));
    const href = attribute(one, "href") || attribute(one, "bb:file");
    return {
      id: attribute(one, "identifier"),
      type: attribute(one, "type"),
      title: attribute(one, "bb:title"),
      files: [...new Set([...(href === "" ? [] : [own + href]), ...files])].map(decoded),
    };
  });
  const [organization] = all(first(root, "organizations"), "organization");
  const tops = all(organization, "item").map(itemOf);
  const [only] = tops;
  const isRoot =
    tops.length === 1 && only !== undefined && only.title === "" && only.resource === "";
  return {
    title: titleOf(root) || text(first(organization, "title")).trim(),
    resources: new Map(resources.map((one) => [one.id, one])),
    items: isRoot ? only.items : tops,
  };
}

function itemOf(item: Element): PackageItem {
  return {
    title: text(first(item, "title")).replace(/\s+/g, " ").trim(),
    resource: attribute(item, "identifierref"),
    items: all(item, "item").map(itemOf),
  };
}

/** Of the learning object metadata. */
function titleOf(root: Element | undefined): string {
  const [general] = within(first(root, "metadata"), "general");
  const title = first(general, "title");
  const [string] = elementsOf(title).filter((one) => /^(?:lang)?string$/.test(local(one)));
  return text(string).replace(/\s+/g, " ").trim();
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll("+", "%2B"));
  } catch {
    return path;
  }
}
