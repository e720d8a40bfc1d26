import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { lookAbove } from "./read-above.ts";

/** Looks above a course that lies beside these files. */
async function above(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-above-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "khoa"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return { folder, look: lookAbove(join(folder, "khoa")) };
}

test("a file right above the course is read under a path that says so", async () => {
  const { look } = await above({ "g.yml": "a: b\n" });
  const found = await look("g.yml");
  expect(found).toMatchObject({ type: "file", asset: { path: "../g.yml", size: 5 } });
  expect(found.type === "file" && (await text(found.asset.open()))).toBe("a: b\n");
});

test("a path leads to nothing, wherever it points", async () => {
  const { look } = await above({ "g.yml": "" });
  for (const path of ["../g.yml", "khoa/../g.yml", "./g.yml", "/etc/hostname", "..", ".", ""]) {
    expect((await look(path)).type, path).toBe("absent");
  }
});

test("neither a link nor a folder is a file", async () => {
  const { folder, look } = await above({ "g.yml": "" });
  await symlink("g.yml", join(folder, "l.yml"));
  await mkdir(join(folder, "f.yml"));
  expect(await look("l.yml")).toEqual({ type: "link" });
  expect(await look("f.yml")).toMatchObject({ type: "absent" });
});

test("the file that was probably meant is told, if it ends alike", async () => {
  const { look } = await above({ "glossary.yml": "", "glosary.txt": "" });
  expect(await look("Glossary.yml")).toEqual({ type: "absent", actual: "glossary.yml" });
  expect(await look("glosary.yml")).toEqual({ type: "absent", suggestion: "glossary.yml" });
});
