import type { Diagnostic } from "@hocvu/diagnostics";
import { at, launched, type Manifest, required, requiredAttribute } from "./context.ts";
import { attributeOf, children, local, textOf, within } from "./xml.ts";

/** What is wrong with a `tincan.xml`. */
export function* checkTinCan(manifest: Manifest): Iterable<Diagnostic> {
  const { root } = manifest.xml;
  yield* required(manifest, root, "activities");
  const activities = within(root).filter((one) => local(one) === "activity");
  for (const one of activities) {
    yield* requiredAttribute(manifest, one, "id");
    const id = attributeOf(one, "id")?.value;
    if (id !== undefined && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) {
      yield at(manifest, one, "HV4647", { value: id }, "id");
    }
    yield* required(manifest, one, "name");
  }
  const launches = activities.flatMap((one) => children(one, "launch"));
  if (launches.length === 0) yield at(manifest, root, "HV4640", {});
  for (const launch of launches) {
    if (!/^https?:/i.test(textOf(launch))) yield* launched(manifest, launch, textOf(launch));
  }
}
