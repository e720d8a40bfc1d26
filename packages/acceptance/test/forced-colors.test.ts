import { beforeAll, expect, test } from "vitest";
import { PHONE } from "../src/learner/browser.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { everyType } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await everyType();
});

test("with colors of the system's own, meters and the mark of the current question stay", async () => {
  const { device } = await seat(built, {}, { ...PHONE, forcedColors: "active" });
  const visit = await device.open();
  await visit.goTo(":exam");
  await visit.press("begin-exam");
  const [ground, filled] = await visit.frame.evaluate(() =>
    [".meter", ".meter > span"].map(
      (part) => getComputedStyle(document.querySelector(part) as Element).backgroundColor,
    ),
  );
  expect(filled).not.toBe(ground);
  const rings = await visit.frame.evaluate(() =>
    [...document.querySelectorAll(".number")].map(
      (number) => getComputedStyle(number).outlineStyle,
    ),
  );
  expect(rings).toEqual(["solid", ...Array.from({ length: 8 }, () => "none")]);
  await visit.closeWindow();
});
