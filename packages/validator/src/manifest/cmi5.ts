import type { Diagnostic } from "@hocvu/diagnostics";
import { checkStructure } from "../structure/check-structure.ts";
import { CMI5 } from "../structure/tables.ts";
import { at, launched, type Manifest, unique } from "./context.ts";
import { attributeOf, children, local, textOf, within } from "./xml.ts";

/** What the platform adds to the address of a unit (cmi5 8.1, requirement 8.1.0.0-6). */
const RESERVED = ["endpoint", "fetch", "actor", "registration", "activityId"];

/** What is wrong with a `cmi5.xml`. */
export function* checkCmi5(manifest: Manifest): Iterable<Diagnostic> {
  const { root } = manifest.xml;
  yield* checkStructure(manifest, CMI5);
  const all = within(root);
  const units = all.filter((one) => local(one) === "au");
  const named = all.filter((one) => /^(?:course|block|au|objective)$/.test(local(one)));
  const identified = named.filter((one) => local(one) !== "objective" || attributeOf(one, "id"));
  for (const one of identified) {
    const id = attributeOf(one, "id")?.value;
    if (id !== undefined && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) {
      yield at(manifest, one, "HV4647", { value: id }, "id");
    }
  }
  yield* unique(
    manifest,
    identified.filter((one) => local(one) !== "objective"),
    "id",
  );
  if (units.length === 0) yield at(manifest, root, "HV4640", {});
  for (const unit of units) {
    const [url] = children(unit, "url");
    const written = textOf(url);
    // An address somewhere else is allowed: the platform opens it there.
    if (url && !/^https?:/i.test(written)) yield* launched(manifest, url, written);
    const query = new URLSearchParams(/\?([^#]*)/.exec(written)?.[1] ?? "");
    const [taken] = [...query.keys()].filter((name) => RESERVED.includes(name));
    if (url && taken !== undefined) yield at(manifest, url, "HV4648", { parameter: taken });
  }
}
