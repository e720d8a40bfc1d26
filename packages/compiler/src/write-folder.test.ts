import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFolder } from "./write-folder.ts";

const site = (...names: readonly string[]) => [
  { path: "index.html", content: `OURS${names.map((name) => `<img src="${name}">`).join("")}` },
  ...names.map((path) => ({ path, content: "x" })),
];

test("what the edition before named and this one does not is gone, and nothing of anybody else's", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-"));
  const names = async () =>
    (await readdir(folder, { recursive: true })).map((name) => name.replaceAll("\\", "/")).sort();
  await writeFolder(site("media/a.png", "media/loi-giai.png"), folder, "OURS");
  await writeFile(join(folder, "media", "rieng.png"), "của tác giả");
  await writeFolder(site("media/a.png"), folder, "OURS");
  expect(await names()).toEqual(["index.html", "media", "media/a.png", "media/rieng.png"]);
  await writeFolder(site(), folder, "OURS");
  expect(await names()).toEqual(["index.html", "media", "media/rieng.png"]);
});
