import type { Element } from "xast";
import { local, valueIn, within } from "./manifest/xml.ts";

export type PackageKind = "scorm12" | "scorm2004" | "cmi5" | "xapi" | "cartridge" | "qti" | "olx";

/** The manifests that a package may have at its root, in the order in which they are looked for. */
export const MANIFESTS = ["imsmanifest.xml", "cmi5.xml", "tincan.xml", "course.xml"] as const;

/** What an `imsmanifest.xml` is of, besides SCORM: told by what its resources are. */
export function manifestKind(root: Element): "scorm" | "cartridge" | "qti" {
  const types = within(root)
    .filter((one) => local(one) === "resource")
    .map((one) => valueIn(one, "type"));
  const namespaces = Object.entries(root.attributes).map(([, value]) => value ?? "");
  if (namespaces.some((uri) => /imscc/.test(uri))) return "cartridge";
  if (types.some((type) => /^imsqti_/.test(type))) return "qti";
  return "scorm";
}
