import { valuesSet } from "@hocvu/simulator/lms";
import { beforeAll, expect, test } from "vitest";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { smallCourse } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await smallCourse({});
});

test("a course without exam is completed by seeing every page, and not before", async () => {
  const { platform, device } = await seat(built);
  const pages = built.course.modules.flatMap((module) => module.pages);
  expect(platform.masteryScore).toBeUndefined();

  const first = await device.open();
  await first.press("start");
  for (let page = 1; page < pages.length - 1; page++) await first.press("next");
  await first.closeWindow();
  expect(platform.record.core).toMatchObject({ lesson_status: "incomplete", exit: "suspend" });

  const second = await device.open();
  await second.press("start");
  await second.press("next");
  await second.closeWindow();
  expect(platform.record.core).toMatchObject({
    lesson_status: "completed",
    exit: "",
    score: { raw: "" },
  });
  const outcomes = Object.values(platform.record.objectives ?? {});
  expect(outcomes.map(({ id, status }) => [id, status])).toEqual(
    built.course.outcomes.map(({ id }) => [id, "completed"]),
  );
});

test("the last page alone does not complete it", async () => {
  const { platform, device } = await seat(built);
  const last = built.course.modules.at(-1)?.pages.at(-1)?.id ?? "";
  const visit = await device.open();
  await visit.goTo(last);
  await visit.closeWindow();
  expect(platform.record.core?.lesson_status).toBe("incomplete");
  expect(valuesSet(visit.session.entries, "cmi.core.lesson_status")).toEqual(["incomplete"]);
});
