import type { Element } from "xast";
import { children, local, textOf, valueIn, within, type XmlFile } from "./manifest/xml.ts";

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

/** Which edition of its standard a manifest says to be of. */
export function editionOf({ root }: XmlFile, kind: PackageKind): string | undefined {
  const [metadata] = children(root, "metadata");
  const written = textOf(metadata && children(metadata, "schemaversion")[0]);
  switch (kind) {
    case "scorm12":
    case "scorm2004":
      return written || undefined;
    case "cartridge": {
      const uris = Object.values(root.attributes).map((value) => value ?? "");
      const [, minor] = uris.map((uri) => /\bimscc(?:v1p(\d)|_)/.exec(uri)).find(Boolean) ?? [];
      return /^1\.\d/.exec(written)?.[0] ?? (minor ? `1.${minor}` : undefined);
    }
    case "qti": {
      const types = within(root).map((one) => valueIn(one, "type"));
      const [, major, minor] =
        types.map((type) => /^imsqti_.*v(\d)p(\d)/.exec(type)).find(Boolean) ?? [];
      return major ? `${major}.${minor}` : undefined;
    }
    default:
      return undefined;
  }
}
