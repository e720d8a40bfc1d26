import type { Diagnostic } from "@hocvu/diagnostics";
import { at, launched, type Manifest, required, requiredAttribute, unique } from "./context.ts";
import { inRange } from "./scorm-item.ts";
import { attributeOf, children, local, textOf, valueIn, within } from "./xml.ts";

const MOVE_ON = ["NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"];
const LAUNCH_METHOD = ["AnyWindow", "OwnWindow"];
/** What the platform adds to the address of a unit (cmi5 8.1). */
const RESERVED = ["endpoint", "fetch", "actor", "registration", "activityId"];

/** What is wrong with a `cmi5.xml`. */
export function* checkCmi5(manifest: Manifest): Iterable<Diagnostic> {
  const { root } = manifest.xml;
  yield* required(manifest, root, "course");
  const all = within(root);
  const units = all.filter((one) => local(one) === "au");
  const named = all.filter((one) => /^(?:course|block|au|objective)$/.test(local(one)));
  const identified = named.filter((one) => local(one) !== "objective" || attributeOf(one, "id"));
  for (const one of identified) {
    yield* requiredAttribute(manifest, one, "id");
    const id = attributeOf(one, "id")?.value;
    if (id !== undefined && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) {
      yield at(manifest, one, "HV4647", { value: id }, "id");
    }
    if (local(one) !== "objective") yield* required(manifest, one, "title");
  }
  yield* unique(
    manifest,
    identified.filter((one) => local(one) !== "objective"),
    "id",
  );
  if (units.length === 0) yield at(manifest, root, "HV4640", {});
  for (const unit of units) {
    yield* required(manifest, unit, "url");
    const [url] = children(unit, "url");
    const written = textOf(url);
    // An address somewhere else is allowed: the platform opens it there.
    if (url && !/^https?:/i.test(written)) yield* launched(manifest, url, written);
    const query = new URLSearchParams(/\?([^#]*)/.exec(written)?.[1] ?? "");
    const [taken] = [...query.keys()].filter((name) => RESERVED.includes(name));
    if (url && taken !== undefined) yield at(manifest, url, "HV4648", { parameter: taken });
    if (attributeOf(unit, "masteryScore")) {
      yield* inRange(manifest, unit, valueIn(unit, "masteryScore"), 0, 1, "masteryScore");
    }
    for (const [name, known] of [
      ["moveOn", MOVE_ON],
      ["launchMethod", LAUNCH_METHOD],
    ] as const) {
      const value = attributeOf(unit, name)?.value;
      if (value !== undefined && !known.includes(value)) {
        yield at(manifest, unit, "HV4637", { name, value, expected: known.join(" | ") }, name);
      }
    }
  }
}
