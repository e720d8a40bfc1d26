import { basename } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../test/course-folder.ts";
import { writePackages } from "./write-packages.ts";

test.each([
  ["mau", "mau.json"],
  ["aux", "aux-json.json"],
])(
  "a package that is one file of the course %s is called as every system allows: %s",
  async (id, name) => {
    const files = [{ path: "course.json", content: "{}" }];
    const packages = [{ target: "json", container: "file" as const, files }];
    const out = await courseFolder({});
    const written = await writePackages({ course: { id, version: "1.0.0" }, packages }, out);
    expect(written.map(({ path }) => basename(path))).toEqual([name]);
  },
);
