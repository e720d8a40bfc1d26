import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { writeZip } from "@hocvu/archive";
import { compile, type Edition, type Structure } from "@hocvu/compiler";
import { exchangeTargets } from "@hocvu/exchange";
import type { Course } from "@hocvu/model";
import { targets } from "@hocvu/targets";
import { contestOf } from "./contest-or-not.ts";

/** A course and the package that was made of it. */
export interface BuiltPackage {
  readonly course: Course;
  readonly zip: Uint8Array;
}

/** Compiles the course folder `root` as a learner's platform gets it. Throws where it has errors. */
export async function buildPackage(
  root: string,
  target = "scorm12",
  edition: Edition = 4,
  structure: Structure = "single",
): Promise<BuiltPackage> {
  const wanted = targets.get(target) ?? exchangeTargets.get(target);
  if (!wanted) throw new Error(`there is no target ${target}`);
  const { value, diagnostics } = await compile(root, [wanted], {
    edition,
    structure,
    contest: contestOf(root),
  });
  const [laidOut] = value?.packages ?? [];
  if (!value || !laidOut) {
    throw new Error(`${root} does not compile: ${JSON.stringify(diagnostics, null, 2)}`);
  }
  const output = new PassThrough();
  const [zip] = await Promise.all([buffer(output), writeZip(laidOut.files, output)]);
  return { course: value.course, zip };
}
