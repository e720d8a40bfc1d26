import { chmod, chown, lstat, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseTree } from "@hocvu/markdown";
import { describe, expect, onTestFinished, test } from "vitest";
import { rememberTrees } from "./cache.ts";

const text =
  "---\ntitle: Bài\n---\n\n## Đám mây {#dam-may}\n\n:::tip[Mẹo]\nChữ **đậm** và $x$.\n:::\n\n- [x] A\n";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "hocvu-cache-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

describe("rememberTrees", () => {
  test("a remembered tree is the one that parsing gives", async () => {
    const parse = rememberTrees(await folder(), "1");
    const plain = JSON.stringify(parseTree(text));
    expect(JSON.stringify(parse(text))).toBe(plain);
    expect(JSON.stringify(parse(text))).toBe(plain);
  });

  test("what one build does to a tree does not reach the next", async () => {
    const parse = rememberTrees(await folder(), "1");
    parse(text).children.length = 0;
    expect(parse(text).children.length).toBeGreaterThan(0);
  });

  test("another text and another edition of the parser have trees of their own", async () => {
    const path = await folder();
    rememberTrees(path, "1")(text);
    rememberTrees(path, "2")(text);
    rememberTrees(path, "1")(`${text} `);
    expect(await readdir(path)).toHaveLength(3);
  });

  test("a damaged or forbidden cache costs time only", async () => {
    const path = await folder();
    rememberTrees(path, "1")(text);
    for (const name of await readdir(path)) await writeFile(join(path, name), "{");
    expect(rememberTrees(path, "1")(text).children.length).toBeGreaterThan(0);
    expect(rememberTrees("/dev/null/cache", "1")(text).children.length).toBeGreaterThan(0);
  });

  test.skipIf(process.platform === "win32")("nobody else may look into it", async () => {
    const path = await folder();
    await chmod(path, 0o775);
    rememberTrees(path, "1")(text);
    expect((await lstat(path)).mode & 0o777).toBe(0o700);
    expect(await readdir(path)).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() !== 0)(
    "what lies in a folder of somebody else is neither read nor added to",
    async () => {
      const path = await folder();
      const parse = rememberTrees(path, "1");
      parse(text);
      for (const name of await readdir(path)) {
        await writeFile(join(path, name), '{ "type": "root", "children": [] }');
      }
      await chown(path, 12345, 12345);
      const again = rememberTrees(path, "1");
      expect(again(text).children.length).toBeGreaterThan(0);
      again(`${text} `);
      expect(await readdir(path)).toHaveLength(1);
    },
  );

  test("a link in its place is not followed", async () => {
    const path = await folder();
    await symlink(path, join(path, "trees"));
    expect(rememberTrees(join(path, "trees"), "1")(text).children.length).toBeGreaterThan(0);
    expect(await readdir(path)).toEqual(["trees"]);
  });
});
