import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { courseFolder } from "../../test/course-folder.ts";
import { watchEach, watchTree } from "./watch-tree.ts";

/** What is in a folder whenever something is heard of it. */
async function watched(watch: typeof watchTree) {
  const root = await courseFolder({});
  const seen = new Set<string>();
  const look = async () => {
    for (const path of await readdir(root, { recursive: true })) {
      seen.add(path);
      seen.add(`${path}: ${await readFile(join(root, path), "utf8").catch(() => "")}`);
    }
  };
  const watching = watch(root, () => void look().catch(() => undefined));
  onTestFinished(() => watching.close());
  return { root, sees: (what: string) => expect.poll(() => [...seen]).toContain(what) };
}

test.each([
  ["as the system does it", watchTree],
  ["folder by folder", watchEach],
])(
  "what is written is heard of, %s, also after another file was put in the place of one",
  async (_, watch) => {
    const { root, sees } = await watched(watch);
    const path = join(root, "01-dam-may.md");
    await writeFile(path, "một");
    await sees("01-dam-may.md: một");
    await writeFile(join(root, ".draft"), "hai");
    await rename(join(root, ".draft"), path);
    await sees("01-dam-may.md: hai");
    for (const text of ["ba", "bốn", "năm"]) {
      await writeFile(path, text);
      await sees(`01-dam-may.md: ${text}`);
    }
  },
);

test("a folder is heard of from when it comes, and when it comes again", async () => {
  const { root, sees } = await watched(watchEach);
  const folder = join(root, "02-moi");
  for (const text of ["một", "hai"]) {
    await mkdir(join(folder, "sau"), { recursive: true });
    await sees(join("02-moi", "sau"));
    await writeFile(join(folder, "sau", "chu.txt"), text);
    await sees(`${join("02-moi", "sau", "chu.txt")}: ${text}`);
    await rm(folder, { recursive: true });
  }
});
