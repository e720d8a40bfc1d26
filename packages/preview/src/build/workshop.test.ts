import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { createWorkshop } from "./workshop.ts";

test("a page's parts are there while the next versions are made, and go in the end", async () => {
  const root = await courseFolder({});
  const workshop = createWorkshop(root);
  const versions: string[][] = [];
  for (let n = 0; n < 7; n++) {
    await writeFile(
      join(root, "01-dam-may.md"),
      `---\ntitle: Bài\noutcomes:\n  luu: Lưu được\n---\n\n## Trang {#trang}\n\nLần ${n}.\n`,
    );
    workshop.change();
    await workshop.make("scorm12");
    versions.push([...(workshop.shown()[0]?.files.keys() ?? [])]);
  }
  const isThere = (path: string) => workshop.file("scorm12", path) !== undefined;
  const own = versions.map((paths, n) =>
    paths.filter((path) => versions.every((other, m) => m === n || !other.includes(path))),
  );
  // The module and the texts are others each time, the player is not.
  for (const paths of own) expect(paths.length).toBeGreaterThan(0);
  expect(own.map((paths) => paths.every(isThere))).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    true,
  ]);
});
