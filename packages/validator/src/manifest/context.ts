import { type Args, type Code, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Element } from "xast";
import type { Paths } from "../names/paths.ts";
import { attributeOf, children, type XmlFile } from "./xml.ts";

/** What a check of a manifest goes by. */
export interface Manifest {
  /** Relative to the package's root. */
  readonly path: string;
  readonly xml: XmlFile;
  readonly paths: Paths;
}

/** A diagnostic at an element's start tag, or at an attribute in it. */
export function at<C extends Code>(
  { xml }: Manifest,
  element: Element,
  code: C,
  args: Args[C],
  attribute?: string,
): Diagnostic {
  const written = attribute === undefined ? undefined : attributeOf(element, attribute)?.name;
  return diagnostic(code, args, xml.placeOf(element, written));
}

/** The child of that name; a diagnostic where there is none. */
export function* required(manifest: Manifest, parent: Element, name: string) {
  if (children(parent, name).length === 0) {
    yield at(manifest, parent, "HV4635", { element: name, parent: parent.name });
  }
}

export function* requiredAttribute(manifest: Manifest, element: Element, name: string) {
  if (attributeOf(element, name) === undefined) {
    yield at(manifest, element, "HV4644", { element: element.name, attribute: name });
  }
}

/** A file that has to be there, as it is written in `attribute` or in the element's text. */
export function* launched(
  manifest: Manifest,
  element: Element,
  written: string,
  base = "",
  attribute?: string,
): Iterable<Diagnostic> {
  const { paths } = manifest;
  const fault = hrefFault(written);
  if (fault) {
    yield at(manifest, element, "HV4639", { href: written, fault }, attribute);
    return;
  }
  const path = paths.resolve(base, written);
  if (path === undefined) {
    yield at(manifest, element, "HV4639", { href: written, fault: "out" }, attribute);
  } else if (!paths.has(path)) {
    const actual = paths.alike(path);
    yield at(
      manifest,
      element,
      "HV4629",
      { path, ...(actual === undefined ? {} : { actual }) },
      attribute,
    );
  }
}

export function hrefFault(written: string): "absolute" | "backslash" | "remote" | undefined {
  if (written.includes("\\")) return "backslash";
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith("//")) return "remote";
  if (written.startsWith("/")) return "absolute";
  return undefined;
}

/** Values that have to differ; the second of two is reported. */
export function* unique(
  manifest: Manifest,
  elements: readonly Element[],
  attribute: string,
): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const element of elements) {
    const found = attributeOf(element, attribute);
    if (!found) continue;
    if (seen.has(found.value)) {
      yield at(manifest, element, "HV4626", { id: found.value }, attribute);
    }
    seen.add(found.value);
  }
}
