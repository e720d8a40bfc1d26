import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "@hocvu/compiler";
import { targets } from "@hocvu/targets";
import { describe, expect, test } from "vitest";
import { takeExam } from "../src/learner/learner.ts";
import { buildPackage } from "../src/lms/build-package.ts";
import { useClassroom } from "./classroom.ts";

const seat = useClassroom();
const folder = fileURLToPath(new URL("../../../courses", import.meta.url));
const courses = readdirSync(folder).filter((name) => existsSync(join(folder, name, "course.md")));

describe.each(courses)("courses/%s", (name) => {
  const root = join(folder, name);

  test("is clean, warnings counted", async () => {
    const { diagnostics } = await check(root, [...targets.values()]);
    expect(diagnostics.map(({ code, place }) => `${code} ${place?.file}`)).toEqual([]);
  });

  test("is played to a pass", async () => {
    const built = await buildPackage(root);
    const { platform, device } = await seat(built);
    const visit = await device.open();
    for (const { pages } of built.course.modules) {
      for (const { id } of pages) await visit.goTo(id);
    }
    await takeExam(visit, built.course, built.course.exam?.questions ?? 0);
    await visit.closeWindow();
    expect(platform.record.core).toMatchObject({ lesson_status: "passed", score: { raw: "100" } });
  });
});
