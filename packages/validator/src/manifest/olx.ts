import type { Diagnostic } from "@hocvu/diagnostics";
import { at, launched, type Manifest, requiredAttribute } from "./context.ts";
import { attributeOf } from "./xml.ts";

/** What is wrong with the `course.xml` at the top of a course of Open edX. */
export function* checkOlx(manifest: Manifest, folder: string): Iterable<Diagnostic> {
  const { root } = manifest.xml;
  for (const name of ["url_name", "org", "course"]) yield* requiredAttribute(manifest, root, name);
  const run = attributeOf(root, "url_name")?.value;
  if (run === undefined) return;
  if (!/^[\w-]+$/.test(run)) yield at(manifest, root, "HV4627", { id: run }, "url_name");
  else yield* launched(manifest, root, `${folder}course/${run}.xml`, "", "url_name");
}
