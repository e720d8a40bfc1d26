import type { Diagnostic } from "@hocvu/diagnostics";
import { checkStructure } from "../structure/check-structure.ts";
import { CARTRIDGE, QTI } from "../structure/tables.ts";
import { at, launched, type Manifest, unique } from "./context.ts";
import { baseOf } from "./scorm.ts";
import { attributeOf, children, local, valueIn, within } from "./xml.ts";

/** What is wrong with the manifest of a Common Cartridge, or of a package of QTI: whether what it names is there. */
export function* checkCartridge(
  manifest: Manifest,
  kind: "cartridge" | "qti",
): Iterable<Diagnostic> {
  const { root } = manifest.xml;
  yield* checkStructure(manifest, kind === "qti" ? QTI : CARTRIDGE);
  const all = within(root);
  const resources = all.filter((one) => local(one) === "resource");
  const named = all.filter((one) => /^(?:organization|item|resource)$/.test(local(one)));
  yield* unique(manifest, named, "identifier");
  const ids = new Set(resources.map((one) => valueIn(one, "identifier")));
  for (const one of all) {
    if (!/^(?:item|dependency)$/.test(local(one))) continue;
    const ref = attributeOf(one, "identifierref")?.value;
    if (ref !== undefined && !ids.has(ref)) {
      yield at(manifest, one, "HV4628", { id: ref, element: one.name }, "identifierref");
    }
  }
  if (resources.length === 0) yield at(manifest, root, "HV4640", {});
  for (const resource of resources) {
    const base = baseOf(manifest, resource);
    const href = attributeOf(resource, "href")?.value;
    if (href !== undefined) yield* launched(manifest, resource, href, base, "href");
    for (const file of children(resource, "file")) {
      const own = valueIn(file, "href");
      if (own !== href) yield* launched(manifest, file, own, base, "href");
    }
  }
}
