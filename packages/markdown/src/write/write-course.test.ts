import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sameCourse } from "../../test/same-course.ts";
import { buildCourse } from "../build-course.ts";
import { readFolder } from "../read-folder.ts";
import { writeCourse } from "./course.ts";

const COURSES = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const names = readdirSync(COURSES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  // All of them are read by `npm run test:all`.
  .filter((name) => process.env.HOCVU_SEEDS || ["huong-dan", "nguoi-dan"].includes(name));

test.each(names)(
  "the course %s written anew is the same course",
  async (name) => {
    const { value: folder } = await readFolder(COURSES + name);
    if (!folder) throw new Error("no folder");
    const { value: built } = await buildCourse(folder);
    if (!built) throw new Error("no course");
    const texts = writeCourse(built.course, {
      dimensions: (path) => folder.assets.get(path)?.dimensions,
    });
    const { value: again, diagnostics } = await buildCourse({ ...folder, texts: [...texts] });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(sameCourse(again?.course)).toEqual(sameCourse(built.course));
  },
  120_000,
);
