import { join } from "node:path";
import type { Diagnostic, SourceOf } from "@hocvu/diagnostics";
import { check } from "../src/check.ts";
import { checkProgrammes } from "../src/checks/programme.ts";
import { readProgrammeFile } from "../src/read-programme-file.ts";

/** The name of a programme's file in a test's course folder. */
export const PROGRAMME = "programme.yml";

/** What is wrong in the programme of the folder `root` beside the courses in `roots`. */
export async function compareFolder(
  root: string,
  roots: readonly string[] = [root],
): Promise<{ diagnostics: readonly Diagnostic[]; sourceOf: SourceOf }> {
  const { value, diagnostics, sourceOf } = await readProgrammeFile(join(root, PROGRAMME));
  const results = await Promise.all(roots.map((course) => check(course, [])));
  const courses = results.flatMap(({ understood }) => understood ?? []);
  const allRead = results.every(({ understood }) => understood?.whole);
  const found = value
    ? [...checkProgrammes(value.programmes, value.placeAt, courses, allRead)]
    : [];
  return { diagnostics: [...diagnostics, ...found], sourceOf };
}
