import { targets as all, type Target } from "@hocvu/targets";
import { expect, test } from "vitest";
import { courseFolder, soundCourse } from "../../test/course-folder.ts";
import { check } from "../check.ts";

const written =
  "## Vì sao? {#vi-sao outcome=luu exam=yes}\n\n:::answer\nMây.\n:::\n\n:::rubric\n- Nói được mây\n:::\n\n> Vì thế.\n";

/** Another kind of file that holds an exam where no link takes its place, as cartridges do. */
const linked: Target = {
  ...(all.get("json") as Target),
  id: "cc13",
  examines: "without-lti",
};

const lti = { url: "https://hoc.example", version: "1.3" } as const;

test.each([
  ["a package", ["scorm12", "print", "json"], undefined, ["scorm12"]],
  ["packages of several kinds", ["web", "olx", "cc13"], undefined, ["web", "olx", "cc13"]],
  ["what only leads to a service", ["olx", "cc13"], lti, []],
  ["what plays by itself beside it", ["cmi5", "olx"], lti, ["cmi5"]],
  ["what holds no exam", ["print", "json"], undefined, []],
])("what a teacher is to mark is left out of %s", async (_, ids, service, told) => {
  const bank = `${soundCourse["01-dam-may.quiz.md"]}\n${written}`;
  const root = await courseFolder({ "01-dam-may.quiz.md": bank });
  const asked = ids.map((id) => (id === "cc13" ? linked : (all.get(id) as Target)));
  const { diagnostics } = await check(root, asked, { lti: service });
  const found = diagnostics.flatMap((one) => (one.code === "HV2434" ? [one.args] : []));
  expect(found).toEqual(told.length > 0 ? [{ targets: told, questions: 1 }] : []);
});
